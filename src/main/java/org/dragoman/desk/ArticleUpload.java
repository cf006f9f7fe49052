package org.dragoman.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dragoman.access.Person;
import org.dragoman.article.ArticleRefused;
import org.dragoman.article.ArticleRefused.Reason;
import org.dragoman.article.ArticleText;
import org.dragoman.article.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A {@code POST /api/articles} as the submission it is. */
final class ArticleUpload {

    /** The largest article, in bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int HIGHEST_URGENCY = 9;

    private final HttpServletRequest request;
    private final Person sender;

    ArticleUpload(HttpServletRequest request, Person sender) {
        this.request = request;
        this.sender = sender;
    }

    /**
     * @throws ArticleRefused when it cannot be an article
     * @throws Refusal when a parameter is malformed
     */
    Submission submission() throws IOException {
        MediaType type = type();
        String key = request.getHeader("Idempotency-Key");
        return new Submission(
                content(type),
                type.getType() + "/" + type.getSubtype(),
                parameter("id").orElse(null),
                parameter("uri").orElse(null),
                null,
                key == null || key.isBlank() ? null : "key:" + key.strip(),
                parameter("desk").map(ArticleUpload::desk).orElse(null),
                sender,
                RequestedLanguages.of(parameter("languages").orElse(null)),
                urgency(),
                embargo(),
                time("modified"));
    }

    private MediaType type() {
        String contentType = request.getContentType();
        try {
            if (contentType != null) {
                return MediaType.parseMediaType(contentType);
            }
        } catch (InvalidMediaTypeException malformed) {
            // said below
        }
        throw new ArticleRefused(
                Reason.UNKNOWN_TYPE, "Say what is sent in the header Content-Type, such as text/plain; charset=utf-8.");
    }

    /** The body, in UTF-8 whatever it came in. */
    private byte[] content(MediaType type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ArticleRefused(Reason.TOO_LARGE, "The article is over 2 MiB; it is text, send it without media.");
        }
        Charset charset = charset(type);
        if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
            return body;
        }
        return ArticleText.inUtf8(body, charset);
    }

    private static @Nullable Charset charset(MediaType type) {
        try {
            return type.getCharset();
        } catch (IllegalArgumentException unknown) {
            throw new ArticleRefused(
                    Reason.UNREADABLE, "The charset of the Content-Type is not known here; send UTF-8.");
        }
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String desk(String desk) {
        if (!DeskName.isValid(desk)) {
            throw Refusal.badRequest(DeskName.refusal(desk));
        }
        return desk;
    }

    private @Nullable Integer urgency() {
        Optional<String> urgency = parameter("urgency");
        if (urgency.isEmpty()) {
            return null;
        }
        if (urgency.get().matches("[1-" + HIGHEST_URGENCY + "]")) {
            return Integer.valueOf(urgency.get());
        }
        throw Refusal.badRequest("The urgency is a number from 1 (flash) to 9, not \"" + urgency.get() + "\".");
    }

    private @Nullable Instant embargo() {
        boolean takenOff = parameter("embargo").filter("none"::equalsIgnoreCase).isPresent();
        return takenOff ? Submission.NO_EMBARGO : time("embargo");
    }

    private @Nullable Instant time(String name) {
        try {
            return parameter(name).map(ArticleUpload::instant).orElse(null);
        } catch (DateTimeParseException malformed) {
            throw Refusal.badRequest("\"" + malformed.getParsedString() + "\" is no time for " + name
                    + "; write it like 2026-05-07T14:00:00Z.");
        }
    }

    private static Instant instant(String written) {
        return java.time.OffsetDateTime.parse(written).toInstant();
    }
}
