package dev.verbatim.annotate.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of features of one model, in the order of their numbers.
 *
 * <p>Each feature is an array of pairs: index into {@link #places}, column. Set features have one pair.
 */
record Template(List<Place> places, int[][] sets, int[][] ones) {

    /** Reads lines such as {@code set i:1:word_clusters} and {@code one i:0_h:lemma j:0:part_of_speech_tag}. */
    static Template of(List<String> lines) {
        List<Place> places = new ArrayList<>();
        List<int[]> sets = new ArrayList<>();
        List<int[]> ones = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            boolean set = words[0].equals("set");
            int[] pairs = new int[2 * (words.length - 1)];
            for (int i = 1; i < words.length; i++) {
                int colon = words[i].indexOf(':', 2);
                pairs[2 * i - 2] = number(places, Place.of(words[i].substring(0, colon)));
                String key = words[i].substring(colon + 1);
                pairs[2 * i - 1] = set ? SetColumn.indexOf(key) : Column.indexOf(key);
            }
            (set ? sets : ones).add(pairs);
        }
        return new Template(List.copyOf(places), sets.toArray(int[][]::new), ones.toArray(int[][]::new));
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
