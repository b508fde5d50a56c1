package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of one pattern, which take hours where the time grows with the square of the length. */
class HostileTextTest {
    private static final int LENGTH = 400_000;
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.",
                "A.",
                "1.",
                ".",
                "\"",
                "' ",
                "“",
                "(",
                "? A",
                "U.S. ",
                "- A",
                " \n",
                "\r",
                "\n- a",
                ".[1]",
                "!”",
                "By Ann Lee\n",
                "“No.” ",
                "A. ",
                "x",
                "漢",
                "🌾",
                "\u200B",
                "\uD83C"
            })
    void areCutIntoSentencesInTimeThatGrowsWithTheirLength(String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        List<Sentence> sentences = assertTimeoutPreemptively(
                FAR_TOO_LONG,
                () -> SentenceBounds.sentences(
                        new Article("x", null, text, null, null, null, "x.txt", false, new ArticleAnatomy().of(text)),
                        List.of()));

        assertThat(sentences).allMatch(sentence -> sentence.end() - sentence.begin() <= SentenceBounds.MAX_LENGTH);
    }
}
