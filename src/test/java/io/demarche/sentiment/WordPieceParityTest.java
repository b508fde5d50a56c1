package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.johnsnowlabs.ml.ai.BertClassification;
import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.common.TokenizedSentence;
import com.johnsnowlabs.nlp.annotators.common.WordpieceTokenizedSentence;
import io.demarche.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Spark NLP must feed a model the very word pieces that it was trained on. */
class WordPieceParityTest {
    private static final int START = 101;
    private static final int END = 102;

    static List<ParityRow> rows() throws IOException {
        return ParityRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sparkNlpFeedsThePiecesOfTheReferenceTokenizer(ParityRow row) throws IOException {
        assertThat(pieces(row.model(), row.input())).isEqualTo(row.ids());
    }

    private static List<Integer> pieces(String model, String text) throws IOException {
        IndexedToken[] tokens =
                ModelTokens.of(text).stream().map(span -> token(span, text)).toArray(IndexedToken[]::new);
        Seq<WordpieceTokenizedSentence> sentences =
                tokenizer(model).tokenizeWithAlignment(seq(List.of(new TokenizedSentence(tokens, 0))), 512, false);
        return Stream.of(
                        Stream.of(START),
                        Stream.of(sentences.apply(0).tokens()).map(TokenPiece::pieceId),
                        Stream.of(END))
                .flatMap(ids -> ids)
                .toList();
    }

    private static IndexedToken token(Span span, String text) {
        return new IndexedToken(span.of(text), span.begin(), span.end() - 1);
    }

    private static BertClassification tokenizer(String model) throws IOException {
        Map<String, Object> vocabulary = new LinkedHashMap<>();
        Files.readAllLines(Path.of("src/main/resources/models", model, "assets/vocab.txt"))
                .forEach(piece -> vocabulary.put(piece, vocabulary.size()));
        return new BertClassification(
                Option.empty(),
                Option.empty(),
                Option.empty(),
                START,
                END,
                Option.empty(),
                scala.collection.immutable.Map$.MODULE$.empty(),
                Option.empty(),
                scala.collection.immutable.Map$.MODULE$
                        .<String, Object>empty()
                        .$plus$plus(JavaConverters.mapAsScalaMap(vocabulary)),
                0);
    }

    private static <T> Seq<T> seq(List<T> list) {
        return JavaConverters.asScalaBuffer(list);
    }
}
