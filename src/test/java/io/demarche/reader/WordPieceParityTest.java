package io.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.common.TokenizedSentence;
import com.johnsnowlabs.nlp.embeddings.BertEmbeddings;
import io.demarche.text.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import scala.collection.JavaConverters;

/** Spark NLP must feed the encoder the very word pieces that it was trained on. */
class WordPieceParityTest {
    private static final BertEmbeddings ANNOTATOR = annotator();

    static List<ParityRow> rows() throws IOException {
        return ParityRow.all();
    }

    private static BertEmbeddings annotator() {
        BertEmbeddings annotator = new BertEmbeddings();
        annotator.setVocabulary(WordPieces.vocabulary());
        annotator.setCaseSensitive(true);
        annotator.setMaxSentenceLength(512);
        return annotator;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wordsAreThoseOfTheTrainingSide(ParityRow row) {
        assertThat(ReaderWords.of(row.text()))
                .isEqualTo(row.words().stream()
                        .map(word ->
                                new Span(word.get(0).intValue(), word.get(1).intValue()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sparkNlpFeedsThePiecesOfTheTrainingSide(ParityRow row) {
        assertThat(sparkNlpPieces(row.text()))
                .isEqualTo(row.ids().stream().map(Double::intValue).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theJobFeedsTheSamePieces(ParityRow row) {
        assertThat(Arrays.stream(new WordPieces()
                                .ids(row.text(), ReaderWords.of(row.text()))
                                .ids())
                        .mapToObj(id -> (int) id)
                        .toList())
                .isEqualTo(row.ids().stream().map(Double::intValue).toList());
    }

    @ParameterizedTest
    @CsvSource({"talks,talks", "Tehran,Ctehran", "NATO,Unato", "U,Cu", "Élysée,Celysee", "5bn,5bn", "iPhone,iphone"})
    void capitalsStandInAMark(String word, String marked) {
        assertThat(ReaderWords.marked(word)).isEqualTo(marked);
    }

    @Test
    void aWordOfWhichNothingIsLeftIsUnknownAndKeepsItsPlace() {
        assertThat(new WordPieces().count("\u0301")).isEqualTo(1);
    }

    private static List<Integer> sparkNlpPieces(String text) {
        IndexedToken[] tokens = ReaderWords.of(text).stream()
                .map(span -> new IndexedToken(ReaderWords.marked(span.of(text)), span.begin(), span.end() - 1))
                .toArray(IndexedToken[]::new);
        TokenPiece[] pieces = ANNOTATOR
                .tokenizeWithAlignment(JavaConverters.asScalaBuffer(List.of(new TokenizedSentence(tokens, 0))))
                .apply(0)
                .tokens();
        return Stream.of(Stream.of(101), Arrays.stream(pieces).map(TokenPiece::pieceId), Stream.of(102))
                .flatMap(ids -> ids)
                .toList();
    }
}
