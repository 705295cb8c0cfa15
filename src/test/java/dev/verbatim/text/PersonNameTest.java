package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Lindgren | [Anna] | Lindgren | ''",
                "J. Mary-Anne van der Berg Jr. | [J, Mary-Anne] | van der Berg | jr",
                "Mohammed bin Salman | [Mohammed] | bin Salman | ''",
                "Lindgren | [] | Lindgren | ''",
                "Henry Louis Gates, Jr | [Henry, Louis] | Gates | jr",
            })
    void a_name_falls_into_given_names_surname_and_suffix(String name, String given, String surname, String suffix) {
        PersonName person = PersonName.of(name);

        assertThat(person.given()).hasToString(given);
        assertThat(person.surname()).isEqualTo(surname);
        assertThat(person.suffix()).isEqualTo(suffix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mike Harland | Michael Harland",
                "Mike Harland | Michael R. Harland",
                "M. Harland | Mike Harland",
                "Harland | Michael Harland",
                "Juan Guaidó | Juan Guaido",
                "J. Edgar Crane | Edgar Crane",
                "Ludwig van Meer | Ludwig Meer",
                "Bashar al-Assad | Bashar Assad",
                "Anne-Marie Sloan | Annemarie Sloan",
                "Al Turner | Albert Turner",
                "Ted Marsh | Edward Marsh",
            })
    void forms_of_one_name_are_compatible(String a, String b) {
        assertThat(PersonName.compatible(PersonName.of(a), PersonName.of(b))).isTrue();
        assertThat(PersonName.compatible(PersonName.of(b), PersonName.of(a))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mike Harland | Mike Harding",
                "Mike Harland | Sarah Harland",
                "George W. Harland | George H. Harland",
                "Martin Harland Jr | Martin Harland Sr",
                "Alexander Reed | Alexandra Reed",
                "J. Harland | Mike Harland",
            })
    void different_people_are_not(String a, String b) {
        assertThat(PersonName.compatible(PersonName.of(a), PersonName.of(b))).isFalse();
    }

    @Test
    void any_text_is_taken_apart_without_complaint() {
        for (String odd : new String[] {"", " ", ",", "Jr", ".", "van", "a b c d e f", "\uD83D\uDE00"}) {
            assertThat(PersonName.compatible(PersonName.of(odd), PersonName.of(odd)))
                    .isTrue();
        }
    }
}
