package dev.verbatim.annotate.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.annotate.parse.flat.FlatFile;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenizerTest {

    private final Tokenizer tokenizer;

    TokenizerTest() throws IOException {
        tokenizer = new Tokenizer(FlatFile.open(ModelFile.find()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "the mayor's plan|the mayor 's plan",
                "workers' rights|workers ' rights",
                "they don't, can't and won't|they do n't , ca n't and wo n't",
                "we cannot go|we can not go",
                "the '90s|the '90s",
                "('No,' he said)|( ' No , ' he said )",
                "\"Why?\"|\" Why ? \"",
                "\"She said: 'Go.'\"|\" She said : ' Go . ' \"",
                "Mr. Lund of Lund Ltd.|Mr. Lund of Lund Ltd.",
                "told the BBC.|told the BBC .",
                "He came in.|He came in .",
                "in the U.S. today|in the U.S. today",
                "at 5 p.m.,|at 5 p.m. ,",
                "a $4.5m-a-year job|a $ 4.5m-a-year job",
                "US$5 and C$7|US$ 5 and C$ 7",
                "a 10km run, up 5%|a 10 km run , up 5 %",
                "1,000,000 people|1,000,000 people",
                "anti-war and well-known|anti-war and well - known",
                "the 2-1 win in 2010-2014|the 2-1 win in 2010 - 2014",
                "said--and waited|said -- and waited",
                "waited—5 hours—alone|waited — 5 hours — alone",
                "never…again|never … again",
                "[T]he plan [is] (a)|[T]he plan [ is ] (a)",
                "the end.The start|the end . The start",
                "see Example.com, or www.example.org/a?b.|see Example.com , or www.example.org/a?b .",
                "AT&T and R&D|AT&T and R&D",
                "he/she on 3/4|he / she on 3/4",
                "No. 5, no.|No. 5 , no .",
                "#vote @mayor|#vote @mayor",
                "rock 'n' roll|rock ' n ' roll"
            })
    void a_line_is_cut_as_the_models_expect(String line, String tokens) {
        assertThat(String.join(
                        " ",
                        tokenizer.tokenize(line, 0, line.length()).stream()
                                .map(span -> span.of(line))
                                .toList()))
                .isEqualTo(tokens);
    }
}
