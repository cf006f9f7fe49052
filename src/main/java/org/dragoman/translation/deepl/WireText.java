package org.dragoman.translation.deepl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.article.InlineText;
import org.dragoman.article.InlineText.Closing;
import org.dragoman.article.InlineText.Opening;
import org.dragoman.article.InlineText.Run;
import org.dragoman.article.InlineText.Standalone;
import org.dragoman.article.InlineText.Words;
import org.dragoman.glossary.TermKind;
import org.dragoman.glossary.TermOccurrence;
import org.dragoman.translation.RequestedBlock;

/**
 * A block as DeepL gets it: XML whose numbered tags have real names ({@code <1>} is {@code <t1>}), and whose terms, where
 * DeepL has no glossary, are spans {@code <x id="1">target form</x>} that it leaves alone. What surrounds the whole
 * text, spaces and tags, stays at home, so that it cannot be lost.
 *
 * @param source the block's text
 * @param prefix runs before what is sent
 * @param inner the runs that are sent
 * @param suffix runs behind it
 * @param xml what is sent
 * @param spans the target forms of the protected terms; span 1 is the first
 */
record WireText(
        InlineText source, List<Run> prefix, List<Run> inner, List<Run> suffix, String xml, List<String> spans) {

    /** The tag whose content DeepL is told to leave alone. */
    static final String PROTECTED = "x";

    /**
     * @param protect whether terms travel as protected spans
     */
    static WireText of(RequestedBlock block, boolean protect) {
        return new Encoder(InlineText.parse(block.text()), protect ? block.terms() : List.of()).encode();
    }

    /** Whether there is a word or a number outside the protected spans. */
    boolean hasWords() {
        return xml.replaceAll("<x [^>]*>[^<]*</x>", "")
                .replaceAll("<[^>]*>|&[a-z]+;", "")
                .codePoints()
                .anyMatch(Character::isLetterOrDigit);
    }

    private static final class Encoder {

        private final InlineText source;
        private final List<TermOccurrence> terms;
        private final List<String> spans = new ArrayList<>();
        private final StringBuilder xml = new StringBuilder();
        private int position;

        Encoder(InlineText source, List<TermOccurrence> terms) {
            this.source = source;
            this.terms = terms;
        }

        WireText encode() {
            List<Run> prefix = new ArrayList<>();
            List<Run> inner = new ArrayList<>(source.runs());
            List<Run> suffix = new ArrayList<>();
            peel(prefix, inner, suffix);
            position = length(prefix);
            inner.forEach(this::append);
            return new WireText(
                    source, List.copyOf(prefix), List.copyOf(inner), List.copyOf(suffix), xml.toString(), spans);
        }

        /** Takes edge spaces and tags around everything off, as long as there are any. */
        private static void peel(List<Run> prefix, List<Run> inner, List<Run> suffix) {
            boolean peeled = true;
            while (peeled && !inner.isEmpty()) {
                peeled = peelSpaces(prefix, inner, suffix) | peelTags(prefix, inner, suffix);
            }
        }

        private static boolean peelSpaces(List<Run> prefix, List<Run> inner, List<Run> suffix) {
            boolean peeled = false;
            if (inner.get(0) instanceof Words words
                    && !words.plain().equals(words.plain().stripLeading())) {
                String rest = words.plain().stripLeading();
                prefix.add(new Words(words.plain().substring(0, words.plain().length() - rest.length())));
                replace(inner, 0, rest);
                peeled = true;
            }
            int last = inner.size() - 1;
            if (last >= 0
                    && inner.get(last) instanceof Words words
                    && !words.plain().equals(words.plain().stripTrailing())) {
                String rest = words.plain().stripTrailing();
                suffix.add(0, new Words(words.plain().substring(rest.length())));
                replace(inner, last, rest);
                peeled = true;
            }
            return peeled;
        }

        private static void replace(List<Run> inner, int index, String words) {
            if (words.isEmpty()) {
                inner.remove(index);
            } else {
                inner.set(index, new Words(words));
            }
        }

        private static boolean peelTags(List<Run> prefix, List<Run> inner, List<Run> suffix) {
            int last = inner.size() - 1;
            if (last >= 1
                    && inner.get(0) instanceof Opening opening
                    && inner.get(last) instanceof Closing closing
                    && opening.number() == closing.number()) {
                suffix.add(0, inner.remove(last));
                prefix.add(inner.remove(0));
                return true;
            }
            return false;
        }

        private static int length(List<Run> runs) {
            return runs.stream()
                    .mapToInt(run -> run instanceof Words words ? words.plain().length() : 0)
                    .sum();
        }

        private void append(Run run) {
            if (run instanceof Words words) {
                appendWords(words.plain());
            } else if (run instanceof Opening opening) {
                xml.append("<t").append(opening.number()).append('>');
            } else if (run instanceof Closing closing) {
                xml.append("</t").append(closing.number()).append('>');
            } else if (run instanceof Standalone standalone) {
                xml.append("<t").append(standalone.number()).append("/>");
            }
        }

        private void appendWords(String plain) {
            int done = 0;
            for (TermOccurrence term : terms) {
                int start = term.start() - position;
                int end = term.end() - position;
                if (start >= done && end <= plain.length() && isFixed(term, plain.substring(start, end))) {
                    appendPlain(plain.substring(done, start));
                    appendSpan(form(term, plain.substring(start, end)));
                    done = end;
                }
            }
            appendPlain(plain.substring(done));
            position += plain.length();
        }

        /** A term that stands in another form than its row's needs grammar, which a span cannot give. */
        private static boolean isFixed(TermOccurrence term, String surface) {
            return !term.targets().isEmpty()
                    && !term.targets().get(0).isBlank()
                    && (term.kind() != TermKind.TERM || surface.equalsIgnoreCase(term.term()));
        }

        /** The preferred form, with a capital where only the source's place in the sentence gave the term one. */
        private static String form(TermOccurrence term, String surface) {
            String form = term.targets().get(0);
            boolean raised = term.kind() == TermKind.TERM
                    && Character.isUpperCase(surface.codePointAt(0))
                    && Character.isLowerCase(term.term().codePointAt(0));
            int first = form.isEmpty() ? 0 : Character.charCount(form.codePointAt(0));
            return raised ? form.substring(0, first).toUpperCase(Locale.ROOT) + form.substring(first) : form;
        }

        private void appendSpan(String form) {
            spans.add(form);
            xml.append("<x id=\"").append(spans.size()).append("\">");
            appendPlain(form);
            xml.append("</x>");
        }

        private void appendPlain(String plain) {
            xml.append(InlineText.escape(Printable.of(plain)));
        }
    }
}
