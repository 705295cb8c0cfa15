package dev.verbatim.annotate.parse;

import dev.verbatim.annotate.parse.flat.FlatFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dictionary forms of tagged words: exceptions first, then suffix rules whose result must be a known base form. */
final class Lemmas {

    private static final List<String> CLASSES = List.of("verb", "noun", "adjective", "adverb");
    private static final List<String> TAGS = List.of("VB", "NN", "JJ", "RB");
    private static final Set<String> ORDINAL_DIGITS = Set.of("0st", "0nd", "0rd", "0th");

    private final Lexicon lexicon;
    private final Map<String, String> exceptions = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final List<List<Rule>> rules = new ArrayList<>();

    Lemmas(FlatFile file, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (String line : file.lines("lemmas.exceptions")) {
            String[] words = line.split("\\s+");
            exceptions.put(words[0] + " " + words[1], words[2]);
        }
        for (String line : file.lines("lemmas.abbreviations")) {
            String[] words = line.split("\\s+");
            abbreviations.put(words[1] + " " + words[0], words[2]);
        }
        CLASSES.forEach(name -> rules.add(new ArrayList<>()));
        for (String line : file.lines("lemmas.suffixes")) {
            rules.get(CLASSES.indexOf(line.substring(0, line.indexOf('/')))).add(Rule.of(line));
        }
    }

    /** The lemma of a lower-case simplified form; numbers are {@code #crd#} and {@code #ord#}, as the models know them. */
    String lemma(String lower, String tag) {
        String lemma = base(lower, tag);
        if (lexicon.is(lemma, Lexicon.CARDINAL)) {
            return "#crd#";
        }
        boolean ordinal = ORDINAL_DIGITS.contains(lemma) || lexicon.is(lemma, Lexicon.ORDINAL);
        return ordinal ? "#ord#" : lemma;
    }

    private String base(String lower, String tag) {
        String full = abbreviations.get(tag + " " + lower);
        if (full != null) {
            return full;
        }
        int wordClass = tag.length() < 2 ? -1 : TAGS.indexOf(tag.substring(0, 2));
        if (wordClass < 0) {
            return lower;
        }
        String exception = exceptions.get(CLASSES.get(wordClass) + " " + lower);
        if (exception != null) {
            return exception;
        }
        for (Rule rule : rules.get(wordClass)) {
            String base = rule.base(lower, tag, lexicon, 1 << wordClass);
            if (!base.isEmpty()) {
                return base;
            }
        }
        return lower;
    }

    /** One suffix and what may stand in its place. {@code halves}: of a doubled consonant before it, one may go. */
    private record Rule(Set<String> tags, String suffix, List<String> replacements, boolean halves) {

        static Rule of(String line) {
            String[] parts = line.split("/", -1);
            return new Rule(
                    Set.of(parts[1].split(",")),
                    parts[2],
                    List.of(parts[3].split(",", -1)),
                    Boolean.parseBoolean(parts[4]));
        }

        /** The base form, empty when there is none. */
        String base(String form, String tag, Lexicon lexicon, int wordClass) {
            if (!form.endsWith(suffix) || !tags.contains(tag)) {
                return "";
            }
            int stem = form.length() - suffix.length();
            String base = known(form.substring(0, stem), lexicon, wordClass);
            boolean doubled = halves && stem >= 4 && form.charAt(stem - 2) == form.charAt(stem - 1);
            return base.isEmpty() && doubled ? known(form.substring(0, stem - 1), lexicon, wordClass) : base;
        }

        private String known(String stem, Lexicon lexicon, int wordClass) {
            for (String replacement : replacements) {
                if (lexicon.is(stem + replacement, wordClass)) {
                    return stem + replacement;
                }
            }
            return "";
        }
    }
}
