package io.demarche.job;

import io.demarche.job.JobException.Reason;
import io.demarche.output.ModelUsed;
import io.demarche.sentiment.Classifier;
import io.demarche.sentiment.ModelException;
import io.demarche.sentiment.ShippedModel;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The sentiment models of a run, loaded once. */
public record Models(Classifier sentence, Classifier target) {
    private static final String SENTENCE = "sentence-sentiment";
    private static final String TARGET = "target-sentiment";

    static Models load(SparkSession spark, Path scratch) {
        try {
            return new Models(
                    Classifier.load(spark, ShippedModel.named(SENTENCE), scratch),
                    Classifier.load(spark, ShippedModel.named(TARGET), scratch));
        } catch (ModelException e) {
            throw new JobException(Reason.MODEL, e.getMessage(), e);
        }
    }

    /** The word that marks a mention for the target model; known without loading it. */
    static String targetMarker() {
        try {
            return ShippedModel.named(TARGET).marker();
        } catch (ModelException e) {
            throw new JobException(Reason.MODEL, e.getMessage(), e);
        }
    }

    List<ModelUsed> used() {
        return List.of(
                new ModelUsed(SENTENCE, sentence.model().sha256()),
                new ModelUsed(TARGET, target.model().sha256()));
    }
}
