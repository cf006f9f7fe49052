package org.dragoman.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.access.Person;
import org.dragoman.access.Right;
import org.dragoman.audit.History;
import org.dragoman.audit.HistoryEntry;
import org.dragoman.review.Draft;
import org.jspecify.annotations.Nullable;

/** The history as pages show it: sentences, newest first, texts without their tags. */
final class HistoryLines {

    private static final Comparator<HistoryEntry> NEWEST_FIRST = Comparator.comparing(HistoryEntry::at)
            .thenComparing(HistoryEntry::id)
            .reversed();

    private final Map<String, String> languages;
    private final boolean administrator;

    private HistoryLines(Map<String, String> languages, boolean administrator) {
        this.languages = languages;
        this.administrator = administrator;
    }

    /**
     * @param drafts those the entries may name
     */
    static List<HistoryLine> newestFirst(List<HistoryEntry> entries, Collection<Draft> drafts, Person reader) {
        Map<String, String> languages = drafts.stream()
                .collect(Collectors.toMap(Draft::key, draft -> draft.language().englishName()));
        HistoryLines lines = new HistoryLines(languages, reader.may(Right.ADMIN));
        return entries.stream().sorted(NEWEST_FIRST).map(lines::line).toList();
    }

    private HistoryLine line(HistoryEntry entry) {
        String draft = entry.draft();
        String language = draft == null ? null : languages.get(draft);
        return new HistoryLine(
                entry.at(),
                entry.who().equals(History.PROGRAM) ? "Dragoman" : capitalised(entry.who()),
                language == null ? ofArticle(entry.what()) : ofDraft(entry.what(), language),
                detail(entry));
    }

    private static String ofArticle(String what) {
        return switch (what) {
            case "accepted" -> "took the article in";
            case "updated" -> "took a new version of the article in";
            case "unchanged" -> "took the article in once more, unchanged";
            case "withdrawn" -> "withdrew the article";
            default -> what;
        };
    }

    private static String ofDraft(String what, String language) {
        return switch (what) {
            case "approved" -> "approved the " + language + " translation";
            case "rejected" -> "rejected the " + language + " translation";
            case "held" -> "put the " + language + " translation on hold";
            case "let go" -> "lifted the hold on the " + language + " translation";
            case "took the offer" -> "took the offer of a translation into " + language;
            case "offer lapsed" -> "let the offer of a translation into " + language + " lapse";
            case "reopened" -> "reopened the " + language + " translation";
            case "sent back" -> "sent the " + language + " translation back";
            case "withdrawn" -> "withdrew the " + language + " translation";
            case "translated" -> "translated the article into " + language;
            case "language added" -> "asked for a translation into " + language;
            case "retranslation asked for" -> "asked for a new machine translation into " + language;
            case "correction not translated" -> "could not translate the correction into " + language;
            case "finding dismissed" -> "dismissed a finding (" + language + ")";
            default -> what + " (" + language + ")";
        };
    }

    private @Nullable String detail(HistoryEntry entry) {
        String detail = entry.detail();
        return switch (entry.what()) {
            // a row's id, or the language that the sentence names
            case "retranslation asked for", "language added" -> null;
            case "translated" -> detail == null ? null : figures(detail);
            case "held", "correction not translated" -> isForAdministrators(entry) ? null : detail;
            default -> detail == null ? null : MarkedText.plain(detail);
        };
    }

    /** What the program says of engines names settings; editors read what to do in the draft's note. */
    private boolean isForAdministrators(HistoryEntry entry) {
        return !administrator && entry.who().equals(History.PROGRAM);
    }

    private static String figures(String detail) {
        return detail.replace(" by apertium", " by " + EngineName.of("apertium"))
                .replace(" by deepl", " by " + EngineName.of("deepl"))
                .replace(", 0 characters billed", "");
    }

    static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
