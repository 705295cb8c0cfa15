package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.EnumMap;
import java.util.Locale;
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
            "bear",
            "serve",
            "teach",
            "study",
            "sing",
            "star",
            "play",
            "appear",
            "run",
            "work",
            "become",
            "elect",
            "re-elect",
            "appoint",
            "defeat",
            "succeed",
            "receive",
            "feel");
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
            "street",
            "outskirts",
            "north",
            "south",
            "east",
            "west",
            "southeast",
            "northwest");
    private static final Set<String> PERSONAL = Set.of("his", "her", "he", "she", "him", "himself", "herself");

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
        Points points = new Points();
        before(chunk, points);
        after(chunk, points);
        inside(chunk, points);
        asSubject(chunk, points);
        return points.byType;
    }

    private void before(Chunk chunk, Points points) {
        int previous = chunk.from() - 1;
        if (!words.sameSentence(previous, chunk.from())) {
            return;
        }
        switch (words.form(previous).toLowerCase(Locale.ROOT)) {
            case "the" -> points.add(Type.ORGANISATION, 0.2).add(Type.PERSON, -0.4);
            case "in" -> points.add(Type.PLACE, 0.4).add(Type.PERSON, -0.2);
            case "near", "around", "across", "outside", "throughout" -> points.add(Type.PLACE, 0.4);
            case "at", "from", "to" -> points.add(Type.PLACE, 0.1);
            case "of" -> points.add(Type.PLACE, PLACE_NOUNS.contains(words.lemma(previous - 1)) ? 0.5 : 0);
            default -> points.add(Type.PERSON, titles.longestBefore(chunk.from()) < chunk.from() ? 0.6 : 0);
        }
    }

    private void after(Chunk chunk, Points points) {
        int next = chunk.to();
        if (!words.sameSentence(next - 1, next)) {
            return;
        }
        boolean comma = words.form(next).equals(",");
        if (words.tag(next).startsWith("VB") && HUMAN_VERBS.contains(words.lemma(next))) {
            points.add(Type.PERSON, 0.2);
        } else if (words.form(next).equals("who")
                || (comma && words.form(next + 1).equals("who"))) {
            points.add(Type.PERSON, 0.5);
        } else if (comma && isAge(next + 1)) {
            points.add(Type.PERSON, 0.7);
        } else if (comma && words.sameSentence(next, next + 1) && lexicon.isPlace(words.form(next + 1))) {
            points.add(Type.PLACE, 0.3);
        }
    }

    private boolean isAge(int index) {
        return words.form(index).matches("\\d{1,2}") && words.form(index + 1).equals(",");
    }

    private void inside(Chunk chunk, Points points) {
        String form = words.form(chunk.from());
        if (chunk.length() > 1) {
            return;
        }
        if (lexicon.isFirstName(form)) {
            points.add(Type.PERSON, 0.15);
        }
        if (Shape.isAllCapitals(form) && form.length() <= 6 && !words.isShouted(chunk.from())) {
            points.add(Type.ORGANISATION, 0.3).add(Type.PERSON, -0.3);
        }
    }

    /** A bare word that does something, in a sentence about him or her. */
    private void asSubject(Chunk chunk, Points points) {
        boolean bare = chunk.length() == 1 && !Shape.isAllCapitals(words.form(chunk.from()));
        boolean subject = words.label(chunk.to() - 1).startsWith("nsubj");
        if (bare && subject && !words.form(chunk.from() - 1).equalsIgnoreCase("the")) {
            points.add(Type.PERSON, words.sentenceHas(chunk.from(), PERSONAL) ? 0.4 : 0.15);
        }
    }

    private static final class Points {

        private final Map<Type, Double> byType = new EnumMap<>(Type.class);

        Points add(Type type, double points) {
            if (points != 0) {
                byType.merge(type, points, Double::sum);
            }
            return this;
        }
    }
}
