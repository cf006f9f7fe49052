package org.dragoman.desk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.article.Submission;
import org.dragoman.language.LanguageTag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Translates a file and prints the drafts. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description = {
            "Translates an article and prints the draft; what the checks find goes to the error stream.",
            "It opens DRAGOMAN_DATA: earlier answers of the engine serve again, the ledger counts what is billed,"
                    + " the article is not kept.",
            "With DRAGOMAN_URL and DRAGOMAN_TOKEN it goes through the server there, as an article of its desk that is"
                    + " withdrawn once its drafts are printed.",
            "Exit code: 0 translated, 1 a fault that may pass, 2 bad input, 3 no engine for a language."
        })
final class TranslateCommand implements Callable<Integer> {

    static final int NO_ENGINE = 3;

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int LONGEST_ID = 80;
    private static final String USUAL_DESK = "news";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown",
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "json", "application/json",
            "xml", "application/xml");

    private final Console console;
    private final Class<?> application;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A .txt, .md, .html or .json file; - reads text from the input.")
    private String file = "";

    @Option(
            names = "--to",
            required = true,
            split = ",",
            hideParamSyntax = true,
            paramLabel = "LANGUAGE[,...]",
            description = "The languages, such as es or pt-BR; several by commas.")
    private List<String> to = List.of();

    @Option(names = "--desk", paramLabel = "DESK", description = "Whose glossaries count; news unless said.")
    private String desk = USUAL_DESK;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "text (default), markdown, html, json, ninjs or xliff.",
                "Several languages: text and markdown are headed by lines such as \"== es ==\", json and ninjs are"
                        + " an array, html and xliff hold one language only."
            })
    private String format = "text";

    TranslateCommand(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<LanguageTag> languages = languages();
        DraftFormat printed = DraftFormat.ofWireName(format);
        if (languages.size() > 1 && !printed.holdsSeveral()) {
            throw CommandRefused.badInput(
                    "The format " + format + " holds one language; call once for each, or take another format.");
        }
        Submission submission = submission(languages);
        Server server = Server.ofEnvironment();
        if (server != null) {
            return throughServer(new ServerTranslation(server), submission, languages, printed);
        }
        try (OpenedData data = OpenedData.open(application)) {
            List<DraftResult> results = new DataTranslation(data).translate(submission, desk, languages);
            return print(results, printed);
        }
    }

    private int throughServer(
            ServerTranslation translation, Submission submission, List<LanguageTag> languages, DraftFormat printed)
            throws InterruptedException {
        try {
            return print(translation.translate(submission, languages), printed);
        } finally {
            translation.withdraw();
        }
    }

    private int print(List<DraftResult> results, DraftFormat printed) {
        List<MachineDraft> drafts = new ArrayList<>();
        int exitCode = 0;
        for (DraftResult result : results) {
            if (result instanceof DraftResult.Delivered delivered) {
                drafts.add(delivered.draft());
                FindingLines.of(delivered.draft()).forEach(console.err()::println);
            } else {
                DraftResult.Missing missing = (DraftResult.Missing) result;
                console.err().println(missing.language() + ": " + missing.reason());
                exitCode = Math.max(exitCode, missing.exitCode());
            }
        }
        if (!drafts.isEmpty()) {
            console.out().print(printed.print(drafts, results.size() > 1));
        }
        return exitCode;
    }

    private List<LanguageTag> languages() {
        List<LanguageTag> languages = new ArrayList<>();
        for (String tag : to) {
            LanguageTag language = language(tag);
            if (language.base().equals(LanguageTag.ENGLISH)) {
                throw CommandRefused.badInput("Articles come in English; name another language in --to.");
            }
            if (!languages.contains(language)) {
                languages.add(language);
            }
        }
        return languages;
    }

    private static LanguageTag language(String tag) {
        try {
            return LanguageTag.of(tag);
        } catch (IllegalArgumentException malformed) {
            throw CommandRefused.badInput(String.valueOf(malformed.getMessage()));
        }
    }

    private Submission submission(List<LanguageTag> languages) throws IOException {
        boolean input = file.equals("-");
        String name = input ? "input.txt" : Path.of(file).getFileName().toString();
        return new Submission(
                input ? System.in.readNBytes(LARGEST + 1) : content(Path.of(file)),
                mediaType(name),
                id(name),
                null,
                null,
                null,
                desk,
                null,
                languages,
                null,
                null,
                null);
    }

    private static byte[] content(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw CommandRefused.badInput("There is no file " + path + " that can be read.");
        }
        if (Files.size(path) > LARGEST) {
            throw CommandRefused.badInput(path + " is over 2 MiB; an article is text, without media.");
        }
        return Files.readAllBytes(path);
    }

    private static String mediaType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(extension, "." + extension);
    }

    /** The name without its ending, in the letters of an id. */
    private static String id(String name) {
        String plain = name.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        return id.isEmpty() ? "article" : id;
    }
}
