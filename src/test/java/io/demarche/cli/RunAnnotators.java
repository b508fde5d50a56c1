package io.demarche.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.RegexTokenizer;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForSequenceClassification;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronApproach;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.training.POS;
import io.demarche.spark.SparkSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A program for {@link AnnotatorsIT}: trains, saves, loads and runs each annotator that the job uses. */
public final class RunAnnotators {
    private RunAnnotators() {}

    /**
     * Writes {@code rows.txt}, one line for each article.
     *
     * @param arguments the folder of an ONNX classifier, the file of tagged sentences, a folder for what is written
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = SparkSessions.start("local[2]");
        Path output = Path.of(arguments[2]);
        Dataset<Row> articles = spark.createDataset(
                        List.of("The envoy praised the plan. The envoy condemned the plan.", "The envoy met a plan."),
                        Encoders.STRING())
                .toDF("text")
                .repartition(2);
        Dataset<Row> tagged = new POS().readDataset(spark, arguments[1], "_", "tags", "document", "text");

        PipelineModel trained = pipeline(arguments[0], spark).fit(tagged);
        trained.write().overwrite().save(output.resolve("pipeline").toUri().toString());
        PipelineModel loaded =
                PipelineModel.load(output.resolve("pipeline").toUri().toString());

        List<String> rows = loaded.transform(articles)
                .orderBy(col("text"))
                .select(concat_ws(
                        " / ",
                        concat_ws("|", col("sentences.result")),
                        concat_ws("|", col("words.result")),
                        concat_ws("|", col("tag.result")),
                        expr("concat_ws('|', transform(sentiment, s -> concat(s.begin, ':', s.result)))")))
                .as(Encoders.STRING())
                .collectAsList();
        Files.write(output.resolve("rows.txt"), rows);
        spark.stop();
    }

    private static Pipeline pipeline(String classifier, SparkSession spark) {
        DocumentAssembler documents = new DocumentAssembler();
        documents.setInputCol("text");
        documents.setOutputCol("document");
        SentenceDetector sentences = new SentenceDetector();
        sentences.setInputCols(new String[] {"document"});
        sentences.setOutputCol("sentences");
        Tokenizer tokens = new Tokenizer();
        tokens.setInputCols(new String[] {"sentences"});
        tokens.setOutputCol("token");
        RegexTokenizer words = new RegexTokenizer();
        words.setInputCols(new String[] {"sentences"});
        words.setOutputCol("words");
        words.setPattern("\\s+");
        PerceptronApproach tagger = new PerceptronApproach();
        tagger.setInputCols(new String[] {"sentences", "token"});
        tagger.setOutputCol("tag");
        tagger.setPosColumn("tags");
        tagger.setNIterations(5);
        BertForSequenceClassification sentiment = BertForSequenceClassification.loadSavedModel(classifier, spark);
        sentiment.setInputCols(new String[] {"sentences", "token"});
        sentiment.setOutputCol("sentiment");
        sentiment.setCaseSensitive(false);
        return new Pipeline().setStages(new PipelineStage[] {documents, sentences, tokens, words, tagger, sentiment});
    }
}
