package io.demarche.reader;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import io.demarche.spark.RecordEncoders;
import io.demarche.text.SegmentedArticle;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MetadataBuilder;
import scala.Option;

/**
 * Gives every sentence to the encoder, once, and hands each article with what came out to a worker.
 *
 * <p>One sentence a row, so that what comes out depends on nothing but the sentence (int8 models answer differently beside
 * others, and Spark NLP 5.5.3 mixes up the sentences of a row). No shuffle: the rows of an article follow each other.
 */
public final class ReadSentences {
    /** Name of the shipped model. */
    public static final String MODEL = "reader";

    private static final String DOCUMENT = "readerDocument";
    private static final String TOKEN = "readerToken";
    private static final String VECTORS = "readerVectors";

    /** Makes one row of an article and its sentences, which run in step. */
    @FunctionalInterface
    public interface Worker<R> extends Serializable {
        R read(SegmentedArticle article, List<ReadSentence> sentences);
    }

    private final ShippedModel model;
    private final WordVectors annotator;

    private ReadSentences(ShippedModel model, WordVectors annotator) {
        this.model = model;
        this.annotator = annotator;
    }

    /**
     * Loads the encoder. Builds the annotator from its parts, because Spark NLP's {@code loadSavedModel} ships every model to
     * the executors under the name "model.onnx", so that a session can hold one only.
     *
     * @param folder where it is unpacked; must outlive the session's jobs
     */
    public static ReadSentences load(SparkSession spark, Path folder) {
        ShippedModel model = ShippedModel.named(MODEL);
        try {
            Path unpacked = model.unpack(folder);
            // Spark knows a file that it ships by its name, for as long as the session lives.
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
            WordVectors annotator = new WordVectors();
            annotator.setVocabulary(WordPieces.scalaMap(model.vocabulary()));
            annotator.set(annotator.engine(), "onnx");
            annotator.setDimension(model.width() + model.tagCount());
            annotator.setModelIfNotSet(spark, Option.empty(), Option.apply(onnx), Option.empty());
            annotator.setInputCols(new String[] {DOCUMENT, TOKEN});
            annotator.setOutputCol(VECTORS);
            annotator.setCaseSensitive(true);
            annotator.setMaxSentenceLength(model.maxPieces());
            annotator.setBatchSize(1);
            return new ReadSentences(model, annotator);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + MODEL + " cannot be unpacked to " + folder, e);
        }
    }

    public ShippedModel model() {
        return model;
    }

    /** One row an article. */
    public <R> Dataset<R> with(Dataset<SegmentedArticle> articles, Worker<R> worker, Encoder<R> encoder) {
        WordPieces pieces = new WordPieces();
        int width = model.width();
        return encoded(articles.flatMap(
                        (FlatMapFunction<SegmentedArticle, Window>) article -> Window.of(article, pieces),
                        RecordEncoders.of(Window.class)))
                .mapPartitions(
                        (MapPartitionsFunction<EncodedWindow, R>) windows -> read(windows, width, worker), encoder);
    }

    private static <R> Iterator<R> read(Iterator<EncodedWindow> windows, int width, Worker<R> worker) {
        return new ArticleIterator<>(windows, width, worker);
    }

    private Dataset<EncodedWindow> encoded(Dataset<Window> windows) {
        Column whole = array(annotation("document", lit(0), functions.element_at(col("ends"), -1), lit("")));
        Column tokens = transform(
                functions.arrays_zip(col("begins"), col("ends"), col("words")),
                word -> annotation(
                        "token", word.getField("begins"), word.getField("ends").minus(1), word.getField("words")));
        Dataset<Row> rows = windows.withColumn(DOCUMENT, annotatorColumn(whole, DOCUMENT, "document"))
                .withColumn(TOKEN, annotatorColumn(tokens, TOKEN, "token"));
        return annotator
                .transform(rows)
                .select(
                        col("article"),
                        col("sentenceIndex"),
                        col("begins"),
                        col("ends"),
                        col(VECTORS).getItem(0).getField("result").as("vectors"))
                .as(RecordEncoders.of(EncodedWindow.class));
    }

    private static Column annotation(String type, Column begin, Column end, Column result) {
        return struct(
                lit(type).as("annotatorType"),
                begin.as("begin"),
                end.as("end"),
                result.as("result"),
                map(lit("sentence"), lit("0")).as("metadata"),
                array().cast("array<float>").as("embeddings"));
    }

    /** Spark NLP knows its columns by metadata. */
    private static Column annotatorColumn(Column column, String name, String type) {
        return column.as(
                name, new MetadataBuilder().putString("annotatorType", type).build());
    }
}
