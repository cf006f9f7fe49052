package org.dragoman.desk;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.commons.codec.digest.DigestUtils;
import org.dragoman.article.ArticleRefused;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.article.Submission;
import org.dragoman.audit.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The inbox folder: what a file says about its article, and where the file goes afterwards. {@code [<desk>/]NAME.txt}
 * moves to {@code .done/<date>/}, or to {@code .failed/} with {@code NAME.txt.reason.txt} beside it.
 */
@Component
public class Inbox {

    /** Exchange property that tells where a refused file went wrong. */
    static final String REFUSED = "dragomanRefused";

    private static final String REASON = ".reason.txt";

    private static final int LARGEST = 2 * 1024 * 1024;

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown",
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "json", "application/json",
            "xml", "application/xml");

    private final Path folder;
    private final History history;
    private final Clock clock;

    Inbox(DeskSettings settings, History history, Clock clock) {
        this.folder = settings.inbox().toAbsolutePath().normalize();
        this.history = history;
        this.clock = clock;
    }

    /**
     * @throws ArticleRefused when the file is of no known kind or too large
     */
    public Submission submission(File file) throws IOException {
        Path path = file.toPath();
        String name = name(path);
        byte[] content = content(path);
        Instant modified = Files.getLastModifiedTime(path).toInstant();
        return new Submission(
                content,
                mediaType(path),
                null,
                null,
                name,
                "inbox:" + name + ":" + modified.toEpochMilli() + ":" + DigestUtils.sha256Hex(content),
                desk(path),
                null,
                List.of(),
                null,
                null,
                null);
    }

    /** A symbolic link may show what is no article and not meant for the desk, so it is not followed. */
    private static byte[] content(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    "This is a symbolic link to another place; copy the file itself into the inbox.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new ArticleRefused(
                        Reason.TOO_LARGE, "The file is over 2 MiB; an article is text, send it alone.");
            }
            return Files.readAllBytes(file);
        } catch (AccessDeniedException denied) {
            throw new ArticleRefused(
                    Reason.UNREADABLE,
                    "The file cannot be read, access is denied; let the program's user read it and put it in again.");
        }
    }

    /** The path below the inbox, with slashes: {@code politics/Foo_1.txt}. */
    private String name(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace(File.separatorChar, '/');
    }

    private @Nullable String desk(Path file) {
        Path below = folder.relativize(file.toAbsolutePath().normalize());
        if (below.getNameCount() == 1) {
            return null;
        }
        String desk = below.getName(0).toString().toLowerCase(Locale.ROOT);
        if (!DeskName.isValid(desk)) {
            throw new ArticleRefused(Reason.UNREADABLE, DeskName.refusal(desk));
        }
        return desk;
    }

    private static String mediaType(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(extension, "." + extension);
    }

    /** Notes why a file is refused, for the editor who looks for it and for the history. */
    public void refuse(@Header(Exchange.FILE_PATH) String file, Exchange exchange) throws IOException {
        ArticleRefused refused =
                Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, ArticleRefused.class));
        String name = name(Path.of(file));
        history.record(null, null, History.PROGRAM, "refused", name + ": " + refused.sentence());
        Path refusedFile = folder.resolve(".failed").resolve(name);
        Path reason = FreeNames.beside(refusedFile, REASON);
        Files.createDirectories(reason.getParent());
        if (Files.exists(refusedFile, LinkOption.NOFOLLOW_LINKS)) {
            keepEarlier(refusedFile, reason);
        }
        Files.writeString(reason, refused.sentence() + "\n", StandardCharsets.UTF_8);
        exchange.setProperty(REFUSED, true);
    }

    /** A file of that name was refused before; it keeps its reason under another name. */
    private static void keepEarlier(Path file, Path reason) throws IOException {
        Path kept = FreeNames.free(file);
        Files.move(file, kept);
        if (Files.exists(reason)) {
            Files.move(reason, FreeNames.free(FreeNames.beside(kept, REASON)));
        }
    }

    /** Where the file goes now that its outcome is durable; never a name that is taken. */
    public String leave(@Header(Exchange.FILE_PATH) String file, Exchange exchange) {
        String name = name(Path.of(file));
        boolean refused = exchange.getProperty(REFUSED) != null;
        Path target = refused
                ? folder.resolve(".failed").resolve(name)
                : folder.resolve(".done").resolve(today()).resolve(name);
        return refused ? target.toString() : FreeNames.free(target).toString();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }
}
