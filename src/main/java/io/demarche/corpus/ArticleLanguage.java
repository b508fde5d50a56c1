package io.demarche.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Which language a text is in. Words that only English has settle it for most articles; the model, which takes two seconds
 * to load and more than a millisecond a text, is asked where they do not.
 */
final class ArticleLanguage {
    static final String ENGLISH = "eng";

    private static final int SAMPLE = 500;
    private static final int FEWEST_LETTERS = 40;
    private static final double ENGLISH_SHARE = 0.08;
    /** A name or a credit has many languages that are about as likely; below this nobody can tell. */
    private static final double LEAST_ADVANTAGE = 2;

    private static final Set<String> ONLY_ENGLISH = Set.of(
            "the", "and", "that", "with", "said", "from", "has", "have", "which", "their", "would", "been", "were",
            "this", "are");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private ArticleLanguage() {}

    /** ISO 639-3 by the beginning of the text; null where it is too short to tell. */
    static String of(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return null;
        }
        return isPlainEnglish(sample) ? ENGLISH : likeliest(sample);
    }

    private static boolean isPlainEnglish(String sample) {
        int words = 0;
        int english = 0;
        Matcher word = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            english += ONLY_ENGLISH.contains(word.group()) ? 1 : 0;
        }
        return english >= ENGLISH_SHARE * words;
    }

    private static String likeliest(String sample) {
        Language best = null;
        double english = 0;
        for (Language language : Detector.INSTANCE.predictLanguages(sample)) {
            best = best == null || language.getConfidence() > best.getConfidence() ? language : best;
            english = language.getLang().equals(ENGLISH) ? language.getConfidence() : english;
        }
        boolean isSure =
                best != null && (best.getLang().equals(ENGLISH) || best.getConfidence() > LEAST_ADVANTAGE * english);
        return isSure ? best.getLang() : null;
    }

    /** Loaded by the first text that needs it. */
    private static final class Detector {
        private static final ThreadSafeLanguageDetectorME INSTANCE = load();

        private static ThreadSafeLanguageDetectorME load() {
            try {
                return new ThreadSafeLanguageDetectorME(
                        new LanguageDetectorModel(new ByteArrayInputStream(LanguageModel.verified())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
