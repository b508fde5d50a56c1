package io.demarche.sentiment;

import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForSequenceClassification;
import io.demarche.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * A shipped model in Spark NLP: one text a row, so that a score depends on nothing but its text (int8 models score a text
 * differently beside others, and Spark NLP 5.5.3 mixes up scores within a row).
 */
public final class Classifier {
    private static final String DOCUMENT = "modelDocument";
    private static final String TOKEN = "modelToken";
    private static final String CLASS = "modelClass";
    private static final StructType ANNOTATION = new StructType()
            .add("annotatorType", DataTypes.StringType)
            .add("begin", DataTypes.IntegerType)
            .add("end", DataTypes.IntegerType)
            .add("result", DataTypes.StringType)
            .add("metadata", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType))
            .add("embeddings", DataTypes.createArrayType(DataTypes.FloatType));

    private final ShippedModel model;
    private final BertForSequenceClassification annotator;

    private Classifier(ShippedModel model, BertForSequenceClassification annotator) {
        this.model = model;
        this.annotator = annotator;
    }

    /**
     * Loads a model. Builds the annotator from its parts, because Spark NLP's {@code loadSavedModel} ships every model
     * to the executors under the name "model.onnx", so that a session can hold one only.
     *
     * @param folder where it is unpacked; must outlive the session's jobs
     */
    public static Classifier load(SparkSession spark, ShippedModel model, Path folder) {
        try {
            Path unpacked = model.unpack(folder);
            // Spark knows a file that it ships by its name, for as long as the session lives.
            String fileName = model.name() + "-" + UUID.randomUUID();
            Files.move(unpacked.resolve("model.onnx"), unpacked.resolve(fileName + ".onnx"));
            OnnxWrapper onnx = OnnxWrapper.read(
                    spark,
                    unpacked.toString(),
                    /* zipped= */ false,
                    /* useBundle= */ true,
                    fileName,
                    Option.empty(),
                    Option.empty());
            BertForSequenceClassification annotator = new BertForSequenceClassification();
            annotator.setVocabulary(indexed(Files.readAllLines(unpacked.resolve("assets/vocab.txt"))));
            annotator.setLabels(indexed(model.labels()));
            annotator.set(annotator.engine(), "onnx");
            annotator.setModelIfNotSet(spark, Option.empty(), Option.apply(onnx), Option.empty());
            annotator.setInputCols(new String[] {DOCUMENT, TOKEN});
            annotator.setOutputCol(CLASS);
            annotator.setCaseSensitive(false);
            annotator.setMaxSentenceLength(WordPieces.LONGEST);
            annotator.setBatchSize(1);
            return new Classifier(model, annotator);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + model.name() + " cannot be unpacked to " + folder, e);
        }
    }

    /** Each word with its position. */
    private static scala.collection.immutable.Map<String, Object> indexed(List<String> words) {
        Map<String, Object> positions = new LinkedHashMap<>();
        words.forEach(word -> positions.putIfAbsent(word, positions.size()));
        return scala.collection.immutable.Map$.MODULE$
                .<String, Object>empty()
                .$plus$plus(JavaConverters.mapAsScalaMap(positions));
    }

    public ShippedModel model() {
        return model;
    }

    /**
     * The rows with three more columns, {@code negative}, {@code neutral} and {@code positive}.
     *
     * @param textColumn what the model reads; rows whose text has no letter or digit are not allowed
     */
    public Dataset<Row> classify(Dataset<Row> rows, String textColumn) {
        StructType schema = rows.schema()
                .add(DOCUMENT, DataTypes.createArrayType(ANNOTATION))
                .add(TOKEN, DataTypes.createArrayType(ANNOTATION));
        int text = rows.schema().fieldIndex(textColumn);
        Dataset<Row> annotated = rows.map((MapFunction<Row, Row>) row -> annotate(row, text), Encoders.row(schema))
                .withColumn(DOCUMENT, annotatorColumn(DOCUMENT, "document"))
                .withColumn(TOKEN, annotatorColumn(TOKEN, "token"));
        Dataset<Row> classified = annotator.transform(annotated).drop(DOCUMENT, TOKEN);
        for (String label : model.labels()) {
            classified = classified.withColumn(label, probability(label));
        }
        return classified.drop(CLASS);
    }

    /** Fails where a text got no score or several, as Spark NLP 5.5.3 does for rows of several sentences. */
    private static Column probability(String label) {
        Column scores = functions.col(CLASS).getItem(0).getField("metadata");
        return functions
                .when(
                        functions.size(functions.col(CLASS)).equalTo(1),
                        scores.getItem(label).cast(DataTypes.DoubleType))
                .otherwise(functions
                        .raise_error(functions.lit("A text did not get exactly one score"))
                        .cast(DataTypes.DoubleType));
    }

    private static Row annotate(Row row, int textColumn) {
        String text = row.getString(textColumn);
        List<Row> tokens = new ArrayList<>();
        for (Span span : ModelTokens.of(text)) {
            tokens.add(annotation("token", span, span.of(text)));
        }
        Object[] values = new Object[row.size() + 2];
        for (int i = 0; i < row.size(); i++) {
            values[i] = row.get(i);
        }
        values[row.size()] = asScala(List.of(annotation("document", new Span(0, text.length()), text)));
        values[row.size() + 1] = asScala(tokens);
        return RowFactory.create(values);
    }

    private static Row annotation(String type, Span span, String result) {
        return RowFactory.create(
                type,
                span.begin(),
                span.end() - 1,
                result,
                JavaConverters.mapAsScalaMap(Map.of("sentence", "0")),
                asScala(List.<Float>of()));
    }

    private static <T> Seq<T> asScala(List<T> list) {
        return JavaConverters.asScalaBuffer(list);
    }

    /** Spark NLP knows its columns by metadata, which a row encoder drops. */
    private static Column annotatorColumn(String name, String type) {
        return functions
                .col(name)
                .as(name, new MetadataBuilder().putString("annotatorType", type).build());
    }
}
