package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.text.PersonName;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A referent while it is being put together: all forms of its name, and what the text tells about it. */
final class Known {

    private static final Comparator<String> FULLEST = Comparator.comparingInt((String form) -> form.split(" ").length)
            .thenComparing(form -> !Shape.isAllCapitals(form))
            .thenComparingInt(String::length);

    private final Type type;
    /** In the order in which they were resolved. */
    private final Set<String> forms = new LinkedHashSet<>();
    /** Word indexes of its mentions. */
    private final TreeSet<Integer> places = new TreeSet<>();
    /** Titles as written before its name, folded: "president", "mr". */
    private final Set<String> titles = new LinkedHashSet<>();

    /** The fullest of the forms: most words, then no shouting, then most letters. */
    private String name = "";

    private PersonName personName = PersonName.of("");

    private @Nullable String description;
    private Gender gender = Gender.UNKNOWN;

    Known(Type type) {
        this.type = type;
    }

    Type type() {
        return type;
    }

    boolean isPerson() {
        return type == Type.PERSON;
    }

    Gender gender() {
        return gender;
    }

    Set<String> titles() {
        return titles;
    }

    @Nullable
    String description() {
        return description;
    }

    void seen(String form, int at) {
        places.add(at);
        if (forms.add(form) && (forms.size() == 1 || FULLEST.compare(form, name) > 0)) {
            name = form;
            personName = PersonName.of(form);
        }
    }

    /** How many words lie between its last mention before {@code at} and there; {@code MAX_VALUE} when there is none. */
    int distance(int at) {
        Integer before = places.lower(at);
        return before == null ? Integer.MAX_VALUE : at - before;
    }

    int firstAt() {
        return places.isEmpty() ? Integer.MAX_VALUE : places.first();
    }

    void isOf(@Nullable Gender told) {
        if (gender == Gender.UNKNOWN && told != null) {
            gender = told;
        }
    }

    void isTitled(String title) {
        titles.add(Lexicon.key(title));
    }

    void isDescribed(String words) {
        if (description == null) {
            description = words;
        }
    }

    /** Its fullest form; empty before it was seen. */
    String name() {
        return name;
    }

    PersonName personName() {
        return personName;
    }

    Referent referent() {
        List<String> aliases = forms.stream().filter(form -> !form.equals(name)).toList();
        return new Referent(type, name, aliases, description);
    }
}
