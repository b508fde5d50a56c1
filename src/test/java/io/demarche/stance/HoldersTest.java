package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HoldersTest {
    private static final String QUOTED = "\"We met,\" Dmitry Peskov said. \"The talks with Iran were a farce.\"";

    @Test
    void whoSpeaksHoldsAPositionInASentenceThatDoesNotNameHim() {
        assertThat(pairs(QUOTED, 1))
                .containsExactly(
                        new Heads.Pair(0, Heads.NOBODY),
                        new Heads.Pair(Heads.TELLER, Heads.NOBODY),
                        new Heads.Pair(Heads.TELLER, 0));
    }

    @Test
    void whoSpeaksIsAskedAboutOnceWhereTheSentenceNamesHim() {
        assertThat(pairs(QUOTED, 0)).doesNotContain(new Heads.Pair(Heads.TELLER, Heads.NOBODY));
    }

    @Test
    void aStateIsAskedAboutItsOwnPresidentButHeIsNotAskedAboutHimself() {
        assertThat(pairs("Russia praised Vladimir Putin.", 0))
                .contains(new Heads.Pair(0, 1))
                .doesNotContain(new Heads.Pair(1, 1));
    }

    private static List<Heads.Pair> pairs(String text, int sentence) {
        StanceFinder.Reading reading = ShippedReading.reading(text);
        List<Token> tokens = reading.tokens().get(sentence);
        int begin = reading.sentences().get(sentence).begin();
        List<Span> words = new ArrayList<>();
        tokens.forEach(token -> words.add(new Span(token.begin() - begin, token.end() - begin)));
        List<List<Speech>> speeches = new Speakers(reading.references())
                .of(reading.quotations(), reading.sentences().size());
        return Holders.of(
                        reading.sentences().get(sentence),
                        tokens,
                        new ReadSentence(words, new float[0][], new float[0][], false),
                        reading.references().get(sentence),
                        speeches.get(sentence),
                        Function.identity())
                .pairs();
    }
}
