package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
            Iran will not accept the offer.;           NNP MD RB VB DT NN .
            The minister rejected talks with France.;  DT NN VBD NNS IN NNP .
            “We don’t negotiate,” he said.;            `` PRP VBP RB VB , '' PRP VBD .
            """)
    void givesPennTags(String sentence, String expected) {
        assertThat(Tagger.tag(sentence, 0).stream().map(Token::tag).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void countsFromTheStartOfTheArticle() {
        assertThat(Tagger.tag("They met.", 40))
                .containsExactly(Token.of(40, "They", "PRP"), Token.of(45, "met", "VBD"), Token.of(48, ".", "."));
    }

    @Test
    void nothingHasNoTokens() {
        assertThat(Tagger.tag(" ", 0)).isEmpty();
    }

    @Test
    void manyThreadsGetTheSameTags() {
        String sentence = "Envoys of both sides met in Vienna on Monday to end the war.";
        List<Token> alone = Tagger.tag(sentence, 0);

        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> Tagger.tag(sentence, 0)))
                .allSatisfy(tokens -> assertThat(tokens).isEqualTo(alone));
    }
}
