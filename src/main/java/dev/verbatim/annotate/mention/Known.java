package dev.verbatim.annotate.mention;

import dev.verbatim.annotate.Referent;
import dev.verbatim.annotate.Referent.Type;
import dev.verbatim.text.PersonName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A referent while it is being put together: all forms of its name, and what the text tells about it. */
final class Known {

    private final Type type;
    /** Form of the name to how often it stands; in the order of the text. */
    private final Map<String, Integer> forms = new LinkedHashMap<>();

    private @Nullable String description;
    private Gender gender = Gender.UNKNOWN;
    private int lastAt = -1;

    Known(Type type) {
        this.type = type;
    }

    Type type() {
        return type;
    }

    Gender gender() {
        return gender;
    }

    /** The index of the last word at which it was seen, -1 before. */
    int lastAt() {
        return lastAt;
    }

    void seen(String form, int at) {
        forms.merge(form, 1, Integer::sum);
        lastAt = at;
    }

    void isOf(@Nullable Gender told) {
        if (gender == Gender.UNKNOWN && told != null) {
            gender = told;
        }
    }

    void isCalled(String title) {
        if (description == null) {
            description = title;
        }
    }

    /** The fullest form: most words, then most letters. */
    String name() {
        return forms.keySet().stream()
                .max(Comparator.comparingInt((String form) -> form.split(" ").length)
                        .thenComparingInt(String::length))
                .orElse("");
    }

    PersonName personName() {
        return PersonName.of(name());
    }

    Referent referent() {
        String name = name();
        List<String> aliases =
                forms.keySet().stream().filter(form -> !form.equals(name)).toList();
        return new Referent(type, name, aliases, description);
    }
}
