package io.demarche.reader;

import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import io.demarche.spark.RecordEncoders;
import io.demarche.text.SegmentedArticle;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/**
 * Gives every sentence to the encoder, once, and hands each article with what came out to a worker. Vectors never leave their
 * task: as rows they would cost as much as the encoder.
 */
public final class ReadSentences {
    /** Name of the shipped model. */
    public static final String MODEL = "reader";

    /** Makes one row of an article and its sentences, which run in step. */
    @FunctionalInterface
    public interface Worker<R> extends Serializable {
        R read(SegmentedArticle article, List<ReadSentence> sentences);
    }

    private final ShippedModel model;
    private final SentenceEncoder sentences;

    private ReadSentences(ShippedModel model, SentenceEncoder sentences) {
        this.model = model;
        this.sentences = sentences;
    }

    /**
     * Ships the encoder to the executors, under a name of its own: Spark knows a file by its name for as long as the session
     * lives.
     *
     * @param folder where it is unpacked; must outlive the session's jobs
     */
    public static ReadSentences load(SparkSession spark, Path folder) {
        ShippedModel model = ShippedModel.named(MODEL);
        try {
            Path unpacked = model.unpack(folder);
            String fileName = MODEL + "-" + UUID.randomUUID();
            Files.move(unpacked.resolve("model.onnx"), unpacked.resolve(fileName + ".onnx"));
            OnnxWrapper onnx = OnnxWrapper.read(
                    spark,
                    unpacked.toString(),
                    /* zipped= */ false,
                    /* useBundle= */ true,
                    fileName,
                    Option.empty(),
                    Option.empty());
            return new ReadSentences(
                    model,
                    new SentenceEncoder(
                            JavaSparkContext.fromSparkContext(spark.sparkContext())
                                    .broadcast(onnx),
                            model.width()));
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + MODEL + " cannot be unpacked to " + folder, e);
        }
    }

    public ShippedModel model() {
        return model;
    }

    /** One row an article. */
    public <R> Dataset<R> with(Dataset<SegmentedArticle> articles, Worker<R> worker, Encoder<R> encoder) {
        SentenceEncoder encoding = sentences;
        return articles.map(
                (MapFunction<SegmentedArticle, R>) article -> worker.read(article, encoding.read(article.sentences())),
                encoder);
    }

    /**
     * The same for articles that are so long that others would wait for them: cut into units, which the encoder reads in tasks of
     * their own, and joined again. Only their vectors become rows.
     *
     * @param tasks among which the units are shared out
     */
    public <R> Dataset<R> inUnits(Dataset<SegmentedArticle> articles, int tasks, Worker<R> worker, Encoder<R> encoder) {
        SentenceEncoder encoding = sentences;
        int width = model.width();
        int tags = model.tagCount();
        Dataset<ReadUnit> units = articles.flatMap(
                        (FlatMapFunction<SegmentedArticle, SentenceUnit>) SentenceUnit::of,
                        RecordEncoders.of(SentenceUnit.class))
                .repartition(tasks)
                .map(
                        (MapFunction<SentenceUnit, ReadUnit>)
                                unit -> ReadUnit.of(unit, encoding.read(unit.sentences()), width + tags),
                        RecordEncoders.of(ReadUnit.class));
        return articles.groupByKey(
                        (MapFunction<SegmentedArticle, String>)
                                article -> article.article().articleId(),
                        Encoders.STRING())
                .cogroup(
                        units.groupByKey((MapFunction<ReadUnit, String>) ReadUnit::articleId, Encoders.STRING()),
                        (CoGroupFunction<String, SegmentedArticle, ReadUnit, R>) (id, articlesOfId, read) -> {
                            SegmentedArticle article = articlesOfId.next();
                            return List.of(worker.read(
                                            article, ReadUnit.joined(article.sentences(), read, width, tags)))
                                    .iterator();
                        },
                        encoder);
    }
}
