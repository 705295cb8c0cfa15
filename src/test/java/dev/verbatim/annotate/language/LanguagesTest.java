package dev.verbatim.annotate.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagesTest {

    private static final Languages LANGUAGES = Languages.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No comment.",
                "“Sì,” said Rossi.",
                "Nicolás Maduro, Juan Guaidó and Leopoldo López met in Caracas.",
                "The minister said on Monday that the bridge over the river would not open before the summer.",
                "Arsenal 2 Bayern München 1",
                "12345",
                "😀"
            })
    void english_and_short_texts_count_as_english(String text) {
        assertThat(Languages.isEnglish(LANGUAGES.of(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Die Ministerin sagte am Montag, die Brücke über den Fluss werde nicht vor dem Sommer eröffnet, "
                        + "weil der Beton noch trocknen müsse.",
                "fr|La ministre a déclaré lundi que le pont sur la rivière ne serait pas ouvert avant l'été, "
                        + "parce que le béton doit encore sécher.",
                "es|La ministra dijo el lunes que el puente sobre el río no se abriría antes del verano, "
                        + "porque el hormigón todavía tiene que secarse.",
                "ru|Министр заявила в понедельник, что мост через реку не откроется до лета.",
                "ar|قالت الوزيرة يوم الاثنين إن الجسر فوق النهر لن يفتح قبل الصيف"
            })
    void other_languages_are_told_apart(String language, String text) {
        assertThat(LANGUAGES.of(text)).isEqualTo(language);
    }

    @Test
    void regions_of_english_are_english() {
        assertThat(Languages.isEnglish("en-GB")).isTrue();
        assertThat(Languages.isEnglish("de")).isFalse();
    }
}
