package dev.verbatim.annotate.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Detects the language of a text. Safe for use by many threads. */
public final class Languages {

    private static final String ENGLISH = "en";
    private static final String UNDETERMINED = "und";
    private static final String MODEL = "/langdetect-183.bin";

    /** Enough to tell; the rest of a long article says the same. */
    private static final int SAMPLE = 3000;

    /** Shorter texts ("No comment.") are taken for English when their letters allow it. */
    private static final int SHORT = 80;

    /** In English prose at least every sixth word is one of these. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "of", "and", "to", "a", "in", "that", "is", "was", "he", "she", "for", "it", "with", "as", "his",
            "her", "on", "be", "at", "by", "i", "this", "had", "not", "are", "but", "from", "or", "have", "an", "they",
            "which", "one", "you", "were", "we", "there", "been", "has", "their", "who", "will", "said", "would");

    private static final double ENOUGH_FUNCTION_WORDS = 0.17;

    /** No English prose has so few; between the two the detector must be sure. */
    private static final double FEW_FUNCTION_WORDS = 0.08;

    private static final double SURE = 0.5;

    private static final Languages ONLY = new Languages();

    private Languages() {}

    /**
     * The only instance. Throws {@code IllegalStateException} when the detector's model is missing; it is read when the
     * first text is doubtful, because that takes longer than all other models together and English news never needs it.
     */
    public static Languages load() {
        if (Languages.class.getResource(MODEL) == null) {
            throw new IllegalStateException(MODEL + " is not on the class path");
        }
        return ONLY;
    }

    private static final class Loaded {
        private static final LanguageDetectorModel ONCE = read();
    }

    private static LanguageDetectorModel read() {
        try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        }
    }

    /** The tag names English of any region ("en", "en-GB", "EN"). */
    public static boolean isEnglish(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(ENGLISH);
    }

    /** BCP 47 tag of the language, {@code und} when it is not English but cannot be named. */
    public String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        if (!mostlyLatin(sample)) {
            return name(sample, UNDETERMINED);
        }
        double functionWords = functionWords(sample);
        if (sample.length() < SHORT || functionWords >= ENOUGH_FUNCTION_WORDS) {
            return ENGLISH;
        }
        return functionWords <= FEW_FUNCTION_WORDS || detected(sample).getConfidence() > SURE
                ? name(sample, ENGLISH)
                : ENGLISH;
    }

    private String name(String sample, String otherwise) {
        String tag = IsoCodes.shortest(detected(sample).getLang());
        boolean contradicts = otherwise.equals(UNDETERMINED) && isEnglish(tag);
        return contradicts ? otherwise : tag;
    }

    private Language detected(String sample) {
        // the model may be shared between threads, the detector is not documented to be
        return new LanguageDetectorME(Loaded.ONCE).predictLanguage(sample);
    }

    private static boolean mostlyLatin(String sample) {
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long latin = sample.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters == 0 || latin * 2 >= letters;
    }

    private static double functionWords(String sample) {
        int words = 0;
        int hits = 0;
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words++;
                hits += FUNCTION_WORDS.contains(word) ? 1 : 0;
            }
        }
        return words == 0 ? 1 : (double) hits / words;
    }
}
