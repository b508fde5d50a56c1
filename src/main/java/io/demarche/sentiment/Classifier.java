package io.demarche.sentiment;

import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForSequenceClassification;
import io.demarche.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A shipped model in Spark NLP: one text a row, so that a score depends on nothing but its text (int8 models score a text
 * differently beside others, and Spark NLP 5.5.3 mixes up scores within a row).
 */
public final class Classifier {
    private static final String TEXT = "modelText";
    private static final String DOCUMENT = "modelDocument";
    private static final String TOKEN = "modelToken";
    private static final String CLASS = "modelClass";
    /** Longest input of the encoder; shorter texts cost no padding because each is a batch of its own. */
    private static final int LONGEST = 512;

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
     * Loads a model.
     *
     * @param folder where it is unpacked; must outlive the session's jobs
     */
    public static Classifier load(SparkSession spark, ShippedModel model, Path folder) {
        try {
            Path unpacked = model.unpack(folder);
            BertForSequenceClassification annotator =
                    BertForSequenceClassification.loadSavedModel(unpacked.toString(), spark);
            annotator.setInputCols(new String[] {DOCUMENT, TOKEN});
            annotator.setOutputCol(CLASS);
            annotator.setCaseSensitive(false);
            annotator.setMaxSentenceLength(LONGEST);
            annotator.setBatchSize(1);
            return new Classifier(model, annotator);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + model.name() + " cannot be unpacked to " + folder, e);
        }
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
        StructType schema =
                rows.schema().add(annotationColumn(DOCUMENT, "document")).add(annotationColumn(TOKEN, "token"));
        int text = rows.schema().fieldIndex(textColumn);
        Dataset<Row> annotated = rows.map((MapFunction<Row, Row>) row -> annotate(row, text), Encoders.row(schema));
        Dataset<Row> classified = annotator.transform(annotated).drop(DOCUMENT, TOKEN);
        List<String> labels = model.labels();
        StructType scored = rows.schema();
        for (String label : labels) {
            scored = scored.add(label, DataTypes.DoubleType, false);
        }
        int width = rows.schema().size();
        return classified.map(
                (MapFunction<Row, Row>) row -> withProbabilities(row, width, labels), Encoders.row(scored));
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
        values[row.size()] = List.of(annotation("document", new Span(0, text.length()), text));
        values[row.size() + 1] = tokens;
        return RowFactory.create(values);
    }

    private static Row annotation(String type, Span span, String result) {
        return RowFactory.create(type, span.begin(), span.end() - 1, result, Map.of("sentence", "0"), List.<Float>of());
    }

    private static Row withProbabilities(Row row, int width, List<String> labels) {
        List<Row> classes = row.getList(width);
        if (classes.size() != 1) {
            throw new IllegalStateException(
                    "One text got " + classes.size() + " classifications: " + row.mkString(" | "));
        }
        Map<String, String> scores = classes.get(0).getJavaMap(4);
        Object[] values = new Object[width + labels.size()];
        for (int i = 0; i < width; i++) {
            values[i] = row.get(i);
        }
        for (int i = 0; i < labels.size(); i++) {
            values[width + i] = Double.parseDouble(scores.get(labels.get(i)));
        }
        return RowFactory.create(values);
    }

    private static StructField annotationColumn(String name, String type) {
        Metadata metadata =
                new MetadataBuilder().putString("annotatorType", type).build();
        return new StructField(name, DataTypes.createArrayType(ANNOTATION), false, metadata);
    }
}
