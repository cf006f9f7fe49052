package org.dragoman.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * What language a text seems to be in, by Apache OpenNLP's detector and its model of 103 languages.
 *
 * @param name in English: {@code German}
 * @param english whether it is English
 * @param sure how likely it is this one rather than English, 0 to 1; of English itself 0
 * @param foreign how likely it is any other than English, 0 to 1
 */
public record DetectedLanguage(String name, boolean english, double sure, double foreign) {

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH = "eng";

    /** Longer texts are no surer. */
    private static final int MOST = 4_000;

    /** The model takes a second and 28 MB, so it is read when the first text is looked at. */
    private static final class Detector {

        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream model = DetectedLanguage.class.getResourceAsStream(MODEL)) {
                if (model == null) {
                    throw new IllegalStateException(
                            "The model of the language detector is not among the program's jars.");
                }
                return new LanguageDetectorModel(model);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param text of 200 letters or more; a shorter one is a guess */
    public static DetectedLanguage of(String text) {
        String sample = text.length() <= MOST ? text : text.substring(0, MOST);
        Language[] likely = new LanguageDetectorME(Detector.LOADED).predictLanguages(sample);
        Language best = likely[0];
        double english = 0;
        for (Language one : likely) {
            english = one.getLang().equals(ENGLISH) ? one.getConfidence() : english;
        }
        boolean isEnglish = best.getLang().equals(ENGLISH);
        double sure = isEnglish ? 0 : best.getConfidence() / (best.getConfidence() + english);
        return new DetectedLanguage(nameOf(best.getLang()), isEnglish, sure, 1 - english);
    }

    private static String nameOf(String code) {
        return new ULocale(code).getDisplayLanguage(ULocale.ENGLISH);
    }
}
