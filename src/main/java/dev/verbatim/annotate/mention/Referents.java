package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Mention;
import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.text.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides which names of a document mean the same person, organisation, place or event. */
final class Referents {

    private final Words words;
    private final Titles titles;
    private final Lexicon lexicon;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Known> byKey = new HashMap<>();

    Referents(Words words, Titles titles, Lexicon lexicon) {
        this.words = words;
        this.titles = titles;
        this.lexicon = lexicon;
    }

    Names of(List<Chunk> names) {
        @Nullable Known[] meant = new Known[names.size()];
        for (boolean full : new boolean[] {true, false}) {
            for (int i = 0; i < meant.length; i++) {
                Chunk name = names.get(i);
                if (isFullPersonName(name) == full) {
                    meant[i] = resolve(name);
                }
                if (meant[i] != null) {
                    note(meant[i], name);
                }
            }
        }
        return names(names, meant);
    }

    private Names names(List<Chunk> names, @Nullable Known[] meant) {
        List<Known> order =
                Arrays.stream(meant).filter(Objects::nonNull).distinct().toList();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < meant.length; i++) {
            Chunk name = names.get(i);
            int referent = meant[i] == null ? Referent.NONE : order.indexOf(meant[i]);
            mentions.add(
                    new Mention(words.nameSpan(name.from(), name.to()), Mention.Kind.NAME, referent, name.trust()));
        }
        return new Names(
                mentions,
                order.stream()
                        .map(k -> new NamedReferent(k.referent(), k.gender(), k.type() == Type.ORGANISATION))
                        .toList());
    }

    private boolean isFullPersonName(Chunk name) {
        return name.type() == Type.PERSON && name.length() > 1;
    }

    private @Nullable Known resolve(Chunk name) {
        if (name.type() != Type.PERSON) {
            return byKey.computeIfAbsent(name.type() + Surface.key(form(name)), k -> open(name.type()));
        }
        return isFullPersonName(name) ? fullName(name) : singleName(name);
    }

    private Known open(Type type) {
        Known opened = new Known(type);
        known.add(opened);
        return opened;
    }

    private Known fullName(Chunk name) {
        PersonName person = PersonName.of(form(name));
        List<Known> same = known.stream()
                .filter(k -> k.type() == Type.PERSON && PersonName.compatible(k.personName(), person))
                .toList();
        return same.size() == 1 ? same.get(0) : open(Type.PERSON);
    }

    private @Nullable Known singleName(Chunk name) {
        PersonName person = PersonName.of(form(name));
        Gender told = titles.genderBefore(name.from());
        List<Known> bearers = known.stream()
                .filter(k ->
                        k.type() == Type.PERSON && k.personName().surnameKey().equals(person.surnameKey()))
                .filter(k ->
                        told == null || told == Gender.UNKNOWN || k.gender() == Gender.UNKNOWN || k.gender() == told)
                .toList();
        if (bearers.size() > 1) {
            return null;
        }
        return bearers.isEmpty() ? byFirstName(name) : bearers.get(0);
    }

    private Known byFirstName(Chunk name) {
        String first = PersonName.fold(form(name));
        List<Known> bearers = known.stream()
                .filter(k -> k.type() == Type.PERSON)
                .filter(k -> PersonName.fold(k.name()).startsWith(first + " "))
                .toList();
        return bearers.size() == 1
                ? bearers.get(0)
                : byKey.computeIfAbsent(Type.PERSON + first, k -> open(Type.PERSON));
    }

    private void note(Known who, Chunk name) {
        who.seen(form(name), name.from());
        if (who.type() == Type.PERSON) {
            who.isOf(titles.genderBefore(name.from()));
            if (name.length() > 1) {
                who.isOf(lexicon.firstName(words.form(name.from())));
            }
            titles.before(name.from()).ifPresent(span -> who.isCalled(words.text(span)));
        }
    }

    private String form(Chunk name) {
        String surface = Surface.spaced(words.text(words.nameSpan(name.from(), name.to())));
        return name.type() == Type.PERSON ? Surface.unshouted(surface) : surface;
    }
}
