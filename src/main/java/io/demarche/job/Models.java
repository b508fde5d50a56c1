package io.demarche.job;

import io.demarche.job.JobException.Reason;
import io.demarche.output.ModelUsed;
import io.demarche.reader.ModelException;
import io.demarche.reader.ReadSentences;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The models of a run, loaded once. */
public record Models(ReadSentences reader) {
    static Models load(SparkSession spark, Path scratch) {
        try {
            return new Models(ReadSentences.load(spark, scratch));
        } catch (ModelException e) {
            throw new JobException(Reason.MODEL, e.getMessage(), e);
        }
    }

    List<ModelUsed> used() {
        return List.of(new ModelUsed(ReadSentences.MODEL, reader.model().sha256()));
    }
}
