package dev.verbatim.annotate.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The kinds of features of one model, in the order of their numbers.
 *
 * <p>Each feature is an array of pairs: index into {@link #places}, column. Set features have one pair. {@link #vector}
 * is the index of the place whose word vector the model sees.
 */
record Template(List<Place> places, int[][] sets, int[][] ones, int vector) {

    /** The value of {@link #vector} in a model that sees no word vectors. */
    static final int NO_VECTOR = -1;

    /** Reads lines such as {@code set i:1:word_clusters} and {@code one i:0_h:lemma
     * j:0:part_of_speech_tag} and {@code vector i:0:word_embedding}. */
    static Template of(List<String> lines) {
        List<Place> places = new ArrayList<>();
        List<int[]> sets = new ArrayList<>();
        List<int[]> ones = new ArrayList<>();
        int vector = NO_VECTOR;
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "set" -> sets.add(pairs(words, places, SetColumn::indexOf));
                case "one" -> ones.add(pairs(words, places, Column::indexOf));
                default -> vector = pairs(words, places, key -> 0)[0];
            }
        }
        return new Template(List.copyOf(places), sets.toArray(int[][]::new), ones.toArray(int[][]::new), vector);
    }

    private static int[] pairs(String[] words, List<Place> places, ToIntFunction<String> column) {
        int[] pairs = new int[2 * (words.length - 1)];
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':', 2);
            pairs[2 * i - 2] = number(places, Place.of(words[i].substring(0, colon)));
            pairs[2 * i - 1] = column.applyAsInt(words[i].substring(colon + 1));
        }
        return pairs;
    }

    private static int number(List<Place> places, Place place) {
        int known = places.indexOf(place);
        if (known >= 0) {
            return known;
        }
        places.add(place);
        return places.size() - 1;
    }
}
