package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
            Iran's envoy didn't go.;           Iran|'s|envoy|did|n't|go|.
            the U.S.-led force;                the|U.S.|-|led|force
            pro-Russian, anti-war;             pro|-|Russian|,|anti|-|war
            Gen. Smith paid $5bn (3.5%);       Gen.|Smith|paid|$|5|bn|(|3.5|%|)
            “We can’t,” he said;               “|We|ca|n’t|,|”|he|said
            wait... in the 1990s -- or 21st;   wait|...|in|the|1990s|--|or|21st
            Zürich 😀 café;                     Zürich|😀|café
            """)
    void splitsAsTheTreebankDoes(String sentence, String expected) {
        List<String> tokens = Tokenizer.spans(sentence, 0).stream()
                .map(span -> span.of(sentence))
                .toList();

        assertThat(tokens).containsExactly(expected.split("\\|"));
    }
}
