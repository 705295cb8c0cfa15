package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Organisations, places, events and the rest: one surface is one referent, and so are the forms known to be the same. */
final class Things {

    private final Words words;
    private final Lexicon lexicon;
    private final Heads heads;
    private final Acronyms acronyms;
    private final Map<String, Known> byKey = new HashMap<>();

    Things(Words words, Lexicon lexicon, Heads heads, Acronyms acronyms) {
        this.words = words;
        this.lexicon = lexicon;
        this.heads = heads;
        this.acronyms = acronyms;
    }

    Known resolve(Chunk name) {
        String written = Surface.spaced(words.text(words.nameSpan(name.from(), name.to())));
        String form = name.type() == Type.PLACE ? Surface.unshoutedPlace(written) : written;
        String key = name.type() + " " + canonical(Surface.key(form), name.type());
        Known known = byKey.computeIfAbsent(key, k -> new Known(name.type()));
        known.seen(form, name.from());
        return known;
    }

    /** The key that all forms of one name share. */
    private String canonical(String key, Type type) {
        Optional<String> longForm = acronyms.longForm(key);
        if (longForm.isPresent()) {
            return longForm.get();
        }
        return switch (type) {
            case PLACE -> lexicon.country(key).orElse(key);
            case ORGANISATION -> withoutCompany(key);
            default -> key;
        };
    }

    /** "Acme" and "Acme Corp" are one company. */
    private String withoutCompany(String key) {
        List<String> parts = List.of(key.replace(",", "").split(" "));
        int end = parts.size();
        while (end > 1 && heads.has(Heads.Kind.COMPANY, parts.get(end - 1))) {
            end--;
        }
        return String.join(" ", parts.subList(0, end));
    }
}
