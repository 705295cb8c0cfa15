package dev.verbatim.quote;

import dev.verbatim.http.Sha256;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a quote without case, accents and punctuation: what decides whether two quotes are one statement.
 *
 * <p>Exact: the same words. Contained: at least {@value #FEWEST} words in a row of a longer quote. Near: at least eight
 * in ten of the words of both, in quotes of {@value #FEWEST} words or more. Shorter quotes ("no comment") are one only
 * when they are exact.
 */
record Wording(List<String> words) {

    private static final int FEWEST = 5;
    private static final int IN_A_ROW = 4;
    private static final double NEAR = 0.8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    Wording {
        words = List.copyOf(words);
    }

    static Wording of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return new Wording(
                Arrays.stream(OTHER.split(plain)).filter(w -> !w.isEmpty()).toList());
    }

    String folded() {
        return String.join(" ", words);
    }

    /** Equal for the same words by the same speaker. */
    long hash(String speakerId) {
        return hash64(speakerId + "\n" + folded());
    }

    /**
     * Hashes of {@value #IN_A_ROW} words in a row: of each two neighbours the smaller, so that two quotes of one speaker
     * that share five words in a row share a hash. Empty for shorter quotes.
     */
    long[] shingles(String speakerId) {
        if (words.size() < FEWEST) {
            return new long[0];
        }
        List<Long> all = new ArrayList<>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            all.add(hash64(speakerId + "\n" + String.join(" ", words.subList(i, i + IN_A_ROW))));
        }
        Set<Long> chosen = new TreeSet<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            chosen.add(Math.min(all.get(i), all.get(i + 1)));
        }
        return chosen.stream().mapToLong(Long::longValue).toArray();
    }

    /** How this, as the shorter, relates to {@code fuller}; empty when they are two statements. */
    Optional<StatementMatch> in(Wording fuller) {
        if (words.equals(fuller.words)) {
            return Optional.of(StatementMatch.EXACT);
        }
        if (words.size() < FEWEST || fuller.words.size() < FEWEST) {
            return Optional.empty();
        }
        if (Collections.indexOfSubList(fuller.words, words) >= 0) {
            return Optional.of(StatementMatch.CONTAINED);
        }
        return likeness(fuller) >= NEAR ? Optional.of(StatementMatch.NEAR) : Optional.empty();
    }

    /** {@link #in} for whichever is the shorter. */
    Optional<StatementMatch> with(Wording other) {
        return words.size() <= other.words.size() ? in(other) : other.in(this);
    }

    private double likeness(Wording other) {
        Set<String> all = new HashSet<>(words);
        Set<String> shared = new HashSet<>(words);
        all.addAll(other.words);
        shared.retainAll(new HashSet<>(other.words));
        return (double) shared.size() / all.size();
    }

    static long hash64(String text) {
        return ByteBuffer.wrap(Sha256.of(text)).getLong();
    }
}
