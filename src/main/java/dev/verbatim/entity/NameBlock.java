package dev.verbatim.entity;

import dev.verbatim.text.Capitals;
import dev.verbatim.text.Countries;
import dev.verbatim.text.Country;
import dev.verbatim.text.PersonName;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Under what else than its own spelling a name may be looked up, so that "Barbara J. Quine" and "Barbara Quine" meet, and
 * "UK" and "Britain". Kept beside the folded names of entities, in the same index; the tilde keeps the two apart.
 */
final class NameBlock {

    /** Names of countries that just as often mean another place. */
    private static final Set<String> NOT_ONLY_COUNTRIES = Set.of("Georgia", "Jersey");

    private static final int SHORTEST_ACRONYM = 3;

    private NameBlock() {}

    /** A person's first and last name, a country's code; empty for all else and for a surname alone or with initials. */
    static Optional<String> of(EntityType type, String name) {
        return switch (type) {
            case PERSON -> person(name);
            case PLACE -> country(name).map(country -> "~country " + country.code());
            default -> Optional.empty();
        };
    }

    private static Optional<String> person(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        PersonName taken = PersonName.of(name);
        boolean full =
                !taken.given().isEmpty() && NameKey.of(taken.given().get(0)).length() > 1;
        return full
                ? Optional.of("~person " + NameKey.of(taken.given().get(0)) + " " + NameKey.of(taken.surnameKey()))
                : Optional.empty();
    }

    /** The country that a place of this name is, for certain. */
    static Optional<Country> country(String name) {
        return NOT_ONLY_COUNTRIES.contains(name) ? Optional.empty() : Countries.named(name);
    }

    /** Where the web of data knows the country or capital that a place of this name is, for certain. */
    static Optional<URI> sameAs(String name) {
        return country(name).map(Country::sameAs).or(() -> Capitals.sameAs(name));
    }

    /** Whether two full names of one block may be one person's: middle names may be missing, not contradict; same suffix. */
    static boolean onePerson(String a, String b) {
        PersonName left = PersonName.of(a);
        PersonName right = PersonName.of(b);
        return left.suffix().equals(right.suffix()) && PersonName.compatible(left, right);
    }

    /** Whether {@code acronym} is made of the first letters of the words of {@code name}: "WHO" of World Health Organization. */
    static boolean isAcronym(String acronym, String name) {
        String letters = acronym.replace(".", "");
        if (letters.length() < SHORTEST_ACRONYM || !letters.chars().allMatch(Character::isUpperCase)) {
            return false;
        }
        List<String> words = List.of(name.split("[ -]+"));
        int spent = 0;
        for (String word : words) {
            if (!word.isEmpty() && spent < letters.length() && word.charAt(0) == letters.charAt(spent)) {
                spent++;
            }
        }
        return words.size() > 1 && spent == letters.length();
    }
}
