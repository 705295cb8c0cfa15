package dev.verbatim.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameTagsTest {

    @ParameterizedTest
    @CsvSource({
        "O B-A I-A L-A O, - B-A I-A L-A -",
        "U-A U-B, U-A U-B",
        "B-A I-A U-B L-A, B-A I-A I-A L-A",
        "U-A L-A, B-A L-A",
        "B-A O L-A, - - -",
        "L-A, -",
        "B-A L-B, B-B L-B"
    })
    void broken_sequences_are_mended_or_dropped(String tags, String repaired) {
        String[] given = ("- " + tags).split(" ");

        String[] result = NameTags.repaired(given);

        assertThat(Arrays.stream(result)
                        .skip(1)
                        .map(tag -> tag == null ? "-" : tag)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(repaired);
    }
}
