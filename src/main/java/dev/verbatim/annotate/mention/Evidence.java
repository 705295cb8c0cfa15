package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What the words around a name tell about its type, in points that count beside the votes of the witnesses. */
final class Evidence {

    private static final Set<String> HUMAN_VERBS = Set.of(
            "say",
            "tell",
            "add",
            "ask",
            "reply",
            "write",
            "tweet",
            "think",
            "believe",
            "resign",
            "die",
            "marry",
            "graduate",
            "testify",
            "apologise",
            "apologize",
            "smile",
            "laugh",
            "recall",
            "remember",
            "insist",
            "speak",
            "argue",
            "joke",
            "explain",
            "admit",
            "retire",
            "wear",
            "sit",
            "walk",
            "born",
            "serve",
            "teach",
            "study",
            "sing",
            "star",
            "play");
    private static final Set<String> PLACE_NOUNS = Set.of(
            "city",
            "town",
            "village",
            "province",
            "state",
            "island",
            "port",
            "capital",
            "region",
            "district",
            "suburb",
            "county",
            "republic",
            "streets",
            "outskirts",
            "north",
            "south",
            "east",
            "west",
            "southeast",
            "northwest");

    private final Words words;
    private final Lexicon lexicon;
    private final Titles titles;

    Evidence(Words words, Lexicon lexicon, Titles titles) {
        this.words = words;
        this.lexicon = lexicon;
        this.titles = titles;
    }

    /** Points by type; types without a word are left out. */
    Map<Type, Double> of(Chunk chunk) {
        Map<Type, Double> points = new EnumMap<>(Type.class);
        before(chunk, points);
        after(chunk, points);
        inside(chunk, points);
        return points;
    }

    private void before(Chunk chunk, Map<Type, Double> points) {
        if (!words.sameSentence(chunk.from() - 1, chunk.from())) {
            return;
        }
        String before = words.form(chunk.from() - 1).toLowerCase(java.util.Locale.ROOT);
        switch (before) {
            case "the" -> {
                points.merge(Type.ORGANISATION, 0.2, Double::sum);
                points.merge(Type.PERSON, -0.4, Double::sum);
            }
            case "in" -> {
                points.merge(Type.PLACE, 0.4, Double::sum);
                points.merge(Type.PERSON, -0.2, Double::sum);
            }
            case "near", "around", "across", "outside", "throughout" -> points.merge(Type.PLACE, 0.4, Double::sum);
            case "at", "from", "to" -> points.merge(Type.PLACE, 0.1, Double::sum);
            case "of" -> {
                if (PLACE_NOUNS.contains(words.lemma(chunk.from() - 2))) {
                    points.merge(Type.PLACE, 0.5, Double::sum);
                }
            }
            default -> {
                if (titles.longestBefore(chunk.from()) < chunk.from()) {
                    points.merge(Type.PERSON, 0.6, Double::sum);
                }
            }
        }
    }

    private void after(Chunk chunk, Map<Type, Double> points) {
        int next = chunk.to();
        if (!words.sameSentence(next - 1, next)) {
            return;
        }
        boolean comma = words.form(next).equals(",");
        if (words.tag(next).startsWith("VB") && HUMAN_VERBS.contains(words.lemma(next))) {
            points.merge(Type.PERSON, 0.3, Double::sum);
        } else if (words.form(next).equals("who")
                || (comma && words.form(next + 1).equals("who"))) {
            points.merge(Type.PERSON, 0.5, Double::sum);
        } else if (comma && isAge(next + 1)) {
            points.merge(Type.PERSON, 0.7, Double::sum);
        } else if (comma && words.sameSentence(next, next + 1) && lexicon.isPlace(words.form(next + 1))) {
            points.merge(Type.PLACE, 0.3, Double::sum);
        }
    }

    private boolean isAge(int index) {
        return words.form(index).matches("\\d{1,2}") && words.form(index + 1).equals(",");
    }

    private void inside(Chunk chunk, Map<Type, Double> points) {
        String form = words.form(chunk.from());
        if (chunk.length() > 1) {
            return;
        }
        if (lexicon.isFirstName(form)) {
            points.merge(Type.PERSON, 0.15, Double::sum);
        }
        if (Shape.isAllCapitals(form) && form.length() <= 6 && !words.isShouted(chunk.from())) {
            points.merge(Type.ORGANISATION, 0.3, Double::sum);
            points.merge(Type.PERSON, -0.3, Double::sum);
        }
    }
}
