package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.text.PersonName;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people of one document. A full name opens a person or joins the one it is compatible with; a surname or first name
 * alone joins its only bearer. Where there are several, title, gender and nearness decide, or nobody.
 */
final class People {

    /** First the full names, then what is left of them. */
    static final int ROUNDS = 2;

    /** So many words nearer must the last mention of one bearer of a surname be than that of another. */
    private static final int MUCH_NEARER = 40;

    private final Words words;
    private final Titles titles;
    private final Lexicon lexicon;
    private final Bearers bearers = new Bearers();
    private final Map<String, Known> bySingleName = new HashMap<>();

    People(Words words, Titles titles, Lexicon lexicon) {
        this.words = words;
        this.titles = titles;
        this.lexicon = lexicon;
    }

    /** In which round the name is resolved. */
    int round(Chunk name) {
        return isFull(name) ? 0 : 1;
    }

    private boolean isFull(Chunk name) {
        return !PersonName.of(form(name)).given().isEmpty();
    }

    /** The person meant; null when several may be. */
    @Nullable
    Known resolve(Chunk name) {
        String form = form(name);
        Gender told = titles.genderBefore(name.from());
        Known who = isFull(name) ? full(form, told) : single(form, told, name.from());
        if (who != null) {
            note(who, name, form);
        }
        return who;
    }

    private @Nullable Known full(String form, @Nullable Gender told) {
        PersonName person = PersonName.of(form);
        List<Known> same = bearing(form, person, told);
        if (same.size() > 1) {
            String folded = PersonName.fold(form);
            same = bearers.ofSurname(person, k -> PersonName.fold(k.name()).equals(folded));
            return same.size() == 1 ? same.get(0) : null;
        }
        return same.isEmpty() ? new Known(Type.PERSON) : same.get(0);
    }

    private @Nullable Known single(String form, @Nullable Gender told, int at) {
        List<Known> same = bearing(form, PersonName.of(form), told);
        if (same.isEmpty()) {
            return bySingleName.computeIfAbsent(PersonName.fold(form) + other(form, told), k -> new Known(Type.PERSON));
        }
        return same.size() == 1 ? same.get(0) : oneOf(same, at).orElse(null);
    }

    /** Those whose names agree with this one; when there are none, those in whose names it stands. */
    private List<Known> bearing(String form, PersonName person, @Nullable Gender told) {
        List<Known> same = bearers.ofSurname(
                person, k -> agree(k.gender(), told) && PersonName.compatible(k.personName(), person));
        return same.isEmpty()
                ? bearers.withWordsOf(form, k -> agree(k.gender(), told) && isInside(form, k.name()))
                : same;
    }

    /** Mr and Mrs of one surname without first names are two people. */
    private String other(String form, @Nullable Gender told) {
        Known neutral = bySingleName.get(PersonName.fold(form));
        return neutral == null || agree(neutral.gender(), told) ? "" : " " + told;
    }

    private Optional<Known> oneOf(List<Known> bearers, int at) {
        int core = titles.longestBefore(at);
        if (core < at) {
            String title = Lexicon.key(words.text(core, at));
            List<Known> titled =
                    bearers.stream().filter(k -> k.titles().contains(title)).toList();
            if (titled.size() == 1) {
                return Optional.of(titled.get(0));
            }
        }
        List<Known> nearest = bearers.stream()
                .sorted(Comparator.comparingInt(k -> k.distance(at)))
                .toList();
        int first = nearest.get(0).distance(at);
        int second = nearest.get(1).distance(at);
        return second - first >= MUCH_NEARER ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** Whether the words of one name stand side by side in the other: "Suu Kyi" in "Aung San Suu Kyi", "Rosa". */
    private static boolean isInside(String form, String name) {
        List<String> part = Bearers.words(form);
        List<String> whole = Bearers.words(name);
        return part.size() < whole.size() && Collections.indexOfSubList(whole, part) >= 0;
    }

    private static boolean agree(Gender known, @Nullable Gender told) {
        return told == null || told == Gender.UNKNOWN || known == Gender.UNKNOWN || known == told;
    }

    private void note(Known who, Chunk name, String form) {
        who.seen(form, name.from());
        if (isFull(name) || bearers.holds(who)) {
            bearers.file(who);
        }
        who.isOf(titles.genderBefore(name.from()));
        who.isOf(genderOf(form));
        int core = titles.longestBefore(name.from());
        if (core < name.from()) {
            who.isTitled(words.text(core, name.from()));
        }
        titles.roleBefore(name.from()).or(() -> titles.roleAfter(name.to())).ifPresent(who::isDescribed);
    }

    /** What the first name tells. In "Kim Jong-un" the first word is the surname and tells nothing. */
    private @Nullable Gender genderOf(String form) {
        PersonName person = PersonName.of(form);
        if (person.given().isEmpty()
                || !PersonName.fold(form)
                        .startsWith(PersonName.fold(person.given().get(0)))) {
            return null;
        }
        return person.given().stream()
                .filter(given -> given.length() > 1 && !Shape.isAllCapitals(given))
                .findFirst()
                .map(given -> lexicon.isFirstName(given) ? given : given.split("-")[0])
                .map(lexicon::firstName)
                .orElse(null);
    }

    private String form(Chunk name) {
        return Surface.unshouted(Surface.spaced(words.text(words.nameSpan(name.from(), name.to()))));
    }
}
