package io.demarche.job;

import io.demarche.aggregate.ActorSummary;
import io.demarche.job.JobException.Reason;
import io.demarche.output.PublishedRun;
import io.demarche.output.RunCounts;
import io.demarche.output.RunReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;

/** What is noted of a run while it goes on, and what is told of it at the end. */
final class RunRecord {
    private final ScoreOptions options;
    private final Instant started = Instant.now();
    private final StageClock clock = new StageClock();
    private final String runId = UUID.randomUUID().toString().substring(0, 8);

    RunRecord(ScoreOptions options) {
        this.options = options;
    }

    String runId() {
        return runId;
    }

    /** Notes the end of a stage. */
    void done(String stage) {
        clock.done(stage);
    }

    /** Throws where nothing is worth publishing. */
    static void requireSomething(RunCounts counts, Map<String, Long> reasons) {
        if (!counts.reconciles()) {
            throw new IllegalStateException("The counts do not add up, which is a bug: " + counts);
        }
        if (counts.scored() == 0) {
            throw new JobException(Reason.NO_INPUT, "No article could be scored. Left out: " + reasons);
        }
    }

    /** The run as it stands now. */
    RunReport report(
            SparkSession spark,
            JobConfigLoader settings,
            String basis,
            RunCounts counts,
            Map<String, Long> reasons,
            Models models)
            throws IOException {
        JobConfig config = settings.config();
        return new RunReport(
                runId,
                "done",
                version(),
                started,
                Instant.now(),
                clock.seconds(),
                settings.values(),
                options.inputs(),
                counts,
                reasons,
                models.used(),
                PublishRun.checksum(config.codebooks()),
                PublishRun.checksum(config.actors()),
                basis,
                spark.version(),
                System.getProperty("java.version"));
    }

    /**
     * What its user is told; throws where too many articles were rejected.
     *
     * @param location where the result lies
     */
    RunSummary summary(
            String location,
            List<ActorSummary> topActors,
            RunCounts counts,
            CommittedRows committed,
            JobConfig config) {
        requireFewRejected(location, counts, committed.byReason(), config);
        return new RunSummary(
                options.output(),
                counts,
                committed.byReason(),
                topActors,
                committed.dated(),
                committed.published(),
                seconds(),
                clock.seconds(),
                false);
    }

    /** The same for a result that was left as it is. */
    RunSummary unchanged(String location, PublishedRun earlier, JobConfig config) {
        RunCounts counts = earlier.counts();
        requireFewRejected(location, counts, earlier.rejectedByReason(), config);
        return new RunSummary(
                options.output(),
                counts,
                earlier.rejectedByReason(),
                List.of(),
                counts.scored(),
                counts.scored(),
                seconds(),
                clock.seconds(),
                true);
    }

    private static void requireFewRejected(
            String location, RunCounts counts, Map<String, Long> reasons, JobConfig config) {
        long units = counts.scored() + counts.rejected();
        if (counts.rejected() > config.maxRejected() * units) {
            throw new JobException(
                    Reason.TOO_MANY_REJECTED,
                    counts.rejected() + " of " + units + " articles were rejected, more than --max-rejected "
                            + config.maxRejected() + " allows: " + new TreeMap<>(reasons) + ". The tables are in "
                            + location + "; csv/rejected.csv says why");
        }
    }

    /** A run that only listed its input. */
    RunSummary dryRun(int files, int skipped) {
        return new RunSummary(
                options.output(),
                new RunCounts(files, 0, 0, 0, skipped, 0, 0, 0, 0, 0),
                Map.of(),
                List.of(),
                0,
                0,
                seconds(),
                Map.of(),
                false);
    }

    private double seconds() {
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }

    private static String version() {
        String version = ScoreJob.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
