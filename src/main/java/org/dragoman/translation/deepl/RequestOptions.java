package org.dragoman.translation.deepl;

import com.deepl.api.Formality;
import com.deepl.api.SentenceSplittingMode;
import com.deepl.api.TextTranslationOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes with every request for an article and language.
 *
 * @param code DeepL's code of the target
 * @param context English, free, not translated
 * @param formality {@code prefer_more}, {@code prefer_less} or empty
 */
record RequestOptions(String code, String context, String formality, boolean keepsGlossary) {

    private static final int CONTEXT_CHARACTERS = 4_000;

    RequestOptions {
        context = shortened(Printable.of(context).strip());
    }

    static RequestOptions of(DeepLLanguages languages, String code, String context, String formality) {
        return new RequestOptions(
                code, context, languages.knowsFormality(code) ? formality : "", languages.keepsGlossary(code));
    }

    private static String shortened(String context) {
        return context.codePointCount(0, context.length()) <= CONTEXT_CHARACTERS
                ? context
                : context.substring(0, context.offsetByCodePoints(0, CONTEXT_CHARACTERS));
    }

    /** Always XML: blocks are XML text, and tags are free only with tag handling. Inline tags never split a sentence. */
    TextTranslationOptions forClient(@Nullable String glossary) {
        TextTranslationOptions options = new TextTranslationOptions()
                .setTagHandling("xml")
                .setTagHandlingVersion("v2")
                .setOutlineDetection(false)
                .setIgnoreTags(List.of(WireText.PROTECTED))
                .setSentenceSplittingMode(SentenceSplittingMode.NoNewlines)
                .setModelType("prefer_quality_optimized");
        if (!context.isEmpty()) {
            options.setContext(context);
        }
        if (!formality.isEmpty()) {
            options.setFormality(formality.equals("prefer_more") ? Formality.PreferMore : Formality.PreferLess);
        }
        if (glossary != null) {
            options.setGlossaryId(glossary);
        }
        return options;
    }

    /** What beside text and terms decides the answer. */
    String fingerprint() {
        return String.join(
                ";",
                "deepl",
                code,
                "xml-v2",
                "prefer_quality_optimized",
                formality.isEmpty() ? "-" : formality,
                keepsGlossary ? "glossary" : "spans");
    }
}
