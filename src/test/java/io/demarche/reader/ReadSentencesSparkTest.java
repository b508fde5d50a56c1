package io.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class ReadSentencesSparkTest {
    /** int8 kernels round differently from processor to processor, and from one version of ONNX Runtime to the next. */
    private static final double INT8 = 0.05;

    @TempDir
    private static Path folder;

    private static ReadSentences reader;

    @Test
    void theJobAnswersAsTheTrainingSide(SparkSession spark) throws IOException {
        List<ParityRow> rows = ParityRow.all();
        List<ReadArticle> read = read(
                spark,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> article(
                                String.format("%03d", i), List.of(rows.get(i).text())))
                        .toList());
        Heads heads = new Heads();
        int words = 0;
        int same = 0;
        for (int i = 0; i < rows.size(); i++) {
            ParityRow row = rows.get(i);
            ReadSentence sentence = read.get(i).sentences().get(0);
            Heads.Tone tone = heads.tone(sentence, List.of(row.mentioned()));

            assertClose(tone.valence(), row.valence());
            assertClose(tone.guideline()[0], row.guideline());
            assertClose(tone.crowd()[0], row.crowd());
            assertClose(new float[] {(float) tone.press()}, row.press());
            for (String layer : row.tags().keySet()) {
                ShippedModel.Scores scores = reader.model().tag(layer);
                for (int w = 0; w < sentence.words().size(); w++) {
                    words++;
                    same += scores.best(sentence.tags()[w])
                                    == row.tags().get(layer).get(w).intValue()
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(same).isGreaterThan((int) (0.995 * words));
    }

    /** Spark NLP 5.5.3 mixes up the sentences of a row; here each is a row of its own. */
    @Test
    void aSentenceIsReadAloneAsAmongOthersInAnyOrder(SparkSession spark) {
        List<String> sentences = new ArrayList<>(IntStream.range(0, 33)
                .mapToObj(i -> "Delegation " + i + (i % 2 == 0 ? " welcomed the truce." : " left the hall."))
                .toList());
        sentences.set(16, "— …");
        List<ReadSentence> together =
                read(spark, List.of(article("a", sentences))).get(0).sentences();

        assertThat(together).hasSize(33);
        for (int i : new int[] {0, 15, 16, 17, 32}) {
            ReadSentence alone = read(spark, List.of(article("b", List.of(sentences.get(i)))))
                    .get(0)
                    .sentences()
                    .get(0);
            assertThat(Arrays.deepEquals(alone.vectors(), together.get(i).vectors()))
                    .isTrue();
        }
        Collections.reverse(sentences);
        List<ReadSentence> reversed =
                read(spark, List.of(article("a", sentences))).get(0).sentences();
        assertThat(Arrays.deepEquals(reversed.get(32).vectors(), together.get(0).vectors()))
                .isTrue();
    }

    @Test
    void aSentenceOfManyWordsIsReadInPartsAndKeepsThemAll(SparkSession spark) {
        String longest = "Norland and Sudmark met again ".repeat(120).strip() + ".";

        ReadSentence sentence = read(spark, List.of(article("a", List.of("Short.", longest, "Short."))))
                .get(0)
                .sentences()
                .get(1);

        assertThat(sentence.words()).hasSize(601);
        assertThat(sentence.vectors()).hasNumberOfRows(601);
        assertThat(sentence.windowed()).isTrue();
    }

    @Test
    void anArticleWithoutSentencesComesThrough(SparkSession spark) {
        List<ReadArticle> read = read(
                spark, List.of(article("a", List.of("One.")), article("b", List.of()), article("c", List.of("Two."))));

        assertThat(read).extracting(article -> article.sentences().size()).containsExactly(1, 0, 1);
    }

    @Test
    void aLongArticleIsReadInUnitsAsItIsReadWhole(SparkSession spark) {
        List<String> sentences = IntStream.range(0, 2 * SentenceUnit.SENTENCES + 1)
                .mapToObj(i -> "Boat " + i + " sailed.")
                .toList();
        List<SegmentedArticle> articles = List.of(
                article("long", sentences), article("none", List.of()), article("short", List.of("It rained.")));
        List<ReadArticle> whole = read(spark, articles);

        List<ReadArticle> joined = reader
                .inUnits(
                        spark.createDataset(articles, RecordEncoders.of(SegmentedArticle.class)),
                        3,
                        ReadArticle::new,
                        Encoders.javaSerialization(ReadArticle.class))
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(read -> read.article().article().articleId()))
                .toList();

        assertThat(joined).extracting(ReadArticle::article).containsExactlyElementsOf(articles);
        assertThat(joined)
                .usingRecursiveComparison()
                .comparingOnlyFields("sentences")
                .isEqualTo(whole);
    }

    private static void assertClose(float[] found, List<Double> wanted) {
        double[] p = Heads.softmax(found, 0, found.length);
        float[] logits = new float[wanted.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = wanted.get(i).floatValue();
        }
        double[] q = Heads.softmax(logits, 0, logits.length);
        for (int i = 0; i < p.length; i++) {
            assertThat(p[i]).isCloseTo(q[i], within(INT8));
        }
    }

    private static SegmentedArticle article(String id, List<String> sentences) {
        String text = String.join(" ", sentences);
        List<Sentence> rows = new ArrayList<>();
        int begin = 0;
        for (String sentence : sentences) {
            rows.add(new Sentence(id, rows.size(), begin, begin + sentence.length(), sentence, "body"));
            begin += sentence.length() + 1;
        }
        Article article = new Article(id, null, text, null, null, null, null, false, new ArticleAnatomy().of(text));
        return new SegmentedArticle(article, rows);
    }

    private static List<ReadArticle> read(SparkSession spark, List<SegmentedArticle> articles) {
        if (reader == null) {
            reader = ReadSentences.load(spark, folder);
        }
        return reader
                .with(
                        spark.createDataset(articles, RecordEncoders.of(SegmentedArticle.class))
                                .repartition(2),
                        ReadArticle::new,
                        Encoders.javaSerialization(ReadArticle.class))
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(read -> read.article().article().articleId()))
                .toList();
    }
}
