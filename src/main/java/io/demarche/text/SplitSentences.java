package io.demarche.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import io.demarche.corpus.Article;
import io.demarche.spark.RecordEncoders;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Articles into sentences: Spark NLP proposes where they end, {@link SentenceBounds} decides. */
public final class SplitSentences {
    private static final String DOCUMENT = "document";
    private static final String DETECTED = "detected";

    /** An article with the half-open bounds of the detector's sentences. */
    public record DetectedBounds(Article article, List<Span> detected) {
        public DetectedBounds {
            detected = List.copyOf(detected);
        }
    }

    private final DocumentAssembler assembler = new DocumentAssembler();
    private final SentenceDetector detector = new SentenceDetector();

    public SplitSentences() {
        assembler.setInputCol("text");
        assembler.setOutputCol(DOCUMENT);
        detector.setInputCols(new String[] {DOCUMENT});
        detector.setOutputCol(DETECTED);
    }

    public Dataset<SegmentedArticle> of(Dataset<Article> articles) {
        Column[] article = Arrays.stream(articles.columns())
                .map(name -> col("`" + name + "`"))
                .toArray(Column[]::new);
        Dataset<Row> detected = detector.transform(assembler.transform(articles));
        // Spark NLP's end is the last character
        Column bounds = transform(
                col(DETECTED),
                sentence -> struct(
                        sentence.getField("begin").as("begin"),
                        sentence.getField("end").plus(1).as("end")));
        return detected.select(struct(article).as("article"), bounds.as("detected"))
                .as(RecordEncoders.of(DetectedBounds.class))
                .map(
                        (MapFunction<DetectedBounds, SegmentedArticle>) row -> new SegmentedArticle(
                                row.article(), SentenceBounds.sentences(row.article(), row.detected())),
                        RecordEncoders.of(SegmentedArticle.class));
    }
}
