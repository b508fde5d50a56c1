package io.demarche.job;

import io.demarche.corpus.LanguageModel;
import io.demarche.job.JobException.Reason;
import io.demarche.output.ModelUsed;
import io.demarche.reader.ModelException;
import io.demarche.reader.ReadSentences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The models of a run, loaded once. */
public record Models(ReadSentences reader) {
    static Models load(SparkSession spark, Path scratch) {
        try {
            LanguageModel.verified();
            return new Models(ReadSentences.load(spark, scratch));
        } catch (ModelException | IOException e) {
            throw new JobException(Reason.MODEL, e.getMessage(), e);
        }
    }

    List<ModelUsed> used() {
        return List.of(new ModelUsed(ReadSentences.MODEL, reader.model().sha256()));
    }
}
