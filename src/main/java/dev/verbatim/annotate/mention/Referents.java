package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.Referent.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides which names of a document mean the same, and writes down what is known about each referent. */
final class Referents {

    private final Words words;
    private final People people;
    private final Things things;
    private final Nominals nominals;

    Referents(Words words, Titles titles, Lexicon lexicon, Heads heads, Acronyms acronyms) {
        this.words = words;
        this.people = new People(words, titles, lexicon);
        this.things = new Things(words, lexicon, heads, acronyms);
        this.nominals = new Nominals(words, titles, lexicon);
    }

    Names of(List<Chunk> names) {
        List<@Nullable Known> meant = new ArrayList<>();
        names.forEach(name -> meant.add(name.type() == Type.PERSON ? null : things.resolve(name)));
        // Full names first: a surname before its full name (as in headlines) is still that person.
        for (int round = 0; round < People.ROUNDS; round++) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).type() == Type.PERSON && people.round(names.get(i)) == round) {
                    meant.set(i, people.resolve(names.get(i)));
                }
            }
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Chunk name = names.get(i);
            found.add(new Found(words.mention(name, Mention.Kind.NAME), meant.get(i)));
        }
        nominals.find(names, meant).forEach((span, who) -> found.add(new Found(span, who)));
        return names(found);
    }

    /** A mention whose referent has no number yet. */
    record Found(Mention mention, @Nullable Known meant) {}

    private static Names names(Collection<Found> found) {
        List<Found> sorted = found.stream()
                .sorted(Comparator.comparing(f -> f.mention().span()))
                .toList();
        Map<Known, Integer> numbers = new LinkedHashMap<>();
        sorted.stream()
                .map(Found::meant)
                .filter(Objects::nonNull)
                .forEach(known -> numbers.putIfAbsent(known, numbers.size()));
        List<Mention> mentions = sorted.stream()
                .map(f -> pointing(
                        f.mention(),
                        f.meant() == null ? Referent.NONE : numbers.getOrDefault(f.meant(), Referent.NONE)))
                .toList();
        return new Names(
                mentions,
                numbers.keySet().stream()
                        .map(k -> new NamedReferent(k.referent(), k.gender(), k.type() == Type.ORGANISATION))
                        .toList());
    }

    private static Mention pointing(Mention mention, int referent) {
        return new Mention(mention.span(), mention.kind(), referent, mention.confidence());
    }
}
