package io.demarche.job;

import io.demarche.aggregate.ActorSummary;
import io.demarche.corpus.Columns;
import io.demarche.corpus.InputListing;
import io.demarche.duplicates.CopyPair;
import io.demarche.duplicates.FindCopies;
import io.demarche.duplicates.StoryCopy;
import io.demarche.duplicates.StoryPrint;
import io.demarche.job.JobException.Reason;
import io.demarche.output.OutputExistsException;
import io.demarche.output.OutputLockedException;
import io.demarche.output.PublishedRun;
import io.demarche.output.ResultFolder;
import io.demarche.output.RunCounts;
import io.demarche.output.WriteParquet;
import io.demarche.spark.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole pipeline: articles in, tables out. */
public final class ScoreJob {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreJob.class);

    private final ScoreOptions options;
    private final CorpusInput input;
    private final RunRecord run;

    private ScoreJob(ScoreOptions options) {
        this.options = options;
        this.input = new CorpusInput(options);
        this.run = new RunRecord(options);
    }

    /** Scores what the options name; throws {@link JobException} for what the user can mend. */
    public static RunSummary run(ScoreOptions options) {
        ScoreJob job = new ScoreJob(options);
        try {
            Path scratch = Files.createTempDirectory("demarche-");
            try {
                return job.run(scratch);
            } finally {
                Scratch.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private RunSummary run(Path scratch) throws IOException {
        JobConfigLoader settings = JobConfigLoader.load(options, scratch);
        Knowledge knowledge = Knowledge.load(settings.config());
        Columns columns = input.columns();
        SparkSession spark = SparkSessions.start(options.master());
        InputListing inputs = input.list(spark);
        if (options.dryRun()) {
            inputs.files().forEach(file -> LOG.info("Would read {} ({} bytes)", file.path(), file.bytes()));
            return run.dryRun(inputs.files().size(), inputs.skipped().size());
        }
        Optional<CatalogTables> catalog = CatalogTables.of(spark, options.table());
        try (ResultFolder output = resultFolder(spark)) {
            String basis = ResultBasis.of(
                    options, settings.config(), inputs, spark.sparkContext().hadoopConfiguration());
            Optional<PublishedRun> same = same(spark, output, basis);
            if (same.isPresent()) {
                write(catalog, output);
                return run.unchanged(output.location(), same.get(), settings.config());
            }
            Models models = Models.load(spark, scratch);
            run.done("start");
            WorkingTables working = new WorkingTables(spark, output.working());
            Corpus corpus = Corpus.read(spark, columns, settings.config().reading(), input, inputs, working);
            run.done("read");
            List<StoryCopy> copies = copies(corpus, working);
            run.done("copies");
            ScoredCorpus scored = score(spark, corpus, working, output, settings.config(), knowledge, models);
            run.done("analyse");
            WriteParquet parquet = new WriteParquet(output.parquet());
            scored.write(parquet, corpus.rejected(), copies);
            scored.writeIds(output.resume());
            run.done("tables");
            RunSummary summary = publish(spark, output, parquet, settings, basis, knowledge, corpus, models);
            write(catalog, output);
            return summary;
        }
    }

    private void write(Optional<CatalogTables> catalog, ResultFolder output) throws IOException {
        if (catalog.isPresent()) {
            catalog.get().write(output.earlier().orElseThrow(), run.runId());
        }
    }

    /** The older result, where it is asked for and a run from scratch would give the same. */
    private Optional<PublishedRun> same(SparkSession spark, ResultFolder output, String basis) throws IOException {
        Optional<String> earlier = output.earlier();
        if (options.whenOutputExists() != WhenOutputExists.RESUME || earlier.isEmpty()) {
            return Optional.empty();
        }
        PublishedRun run = PublishedRun.in(earlier.get(), spark.sparkContext().hadoopConfiguration());
        return run.isWholeOf(basis) ? Optional.of(run) : Optional.empty();
    }

    private static List<StoryCopy> copies(Corpus corpus, WorkingTables working) {
        FindCopies find = new FindCopies();
        Dataset<StoryPrint> prints = working.commit("prints", find.prints(corpus.articles()), StoryPrint.class);
        return find.groups(working.commit("copies", find.pairs(prints), CopyPair.class));
    }

    private ScoredCorpus score(
            SparkSession spark,
            Corpus corpus,
            WorkingTables working,
            ResultFolder output,
            JobConfig config,
            Knowledge knowledge,
            Models models)
            throws IOException {
        ScoreArticles articles = new ScoreArticles(spark, models.reader(), knowledge, ScoringHash.of(config));
        ScoredParts parts = new ScoredParts(spark, output.unfinished(), run.runId());
        if (options.whenOutputExists() == WhenOutputExists.RESUME) {
            return articles.rest(corpus, parts, EarlierResult.in(spark, output.earlier()), working);
        }
        output.discardUnfinished();
        return articles.all(corpus, parts);
    }

    private RunSummary publish(
            SparkSession spark,
            ResultFolder output,
            WriteParquet parquet,
            JobConfigLoader settings,
            String basis,
            Knowledge knowledge,
            Corpus corpus,
            Models models)
            throws IOException {
        JobConfig config = settings.config();
        new AggregateTables(spark, parquet, config.counted()).write();
        LOG.info("Writing the tables");
        CommittedRows committed = CommittedRows.count(spark, parquet);
        RunCounts counts = committed.counts(corpus.inputs(), corpus.units());
        Map<String, Long> reasons = committed.byReason();
        RunRecord.requireSomething(counts, reasons);
        PublishRun publish = new PublishRun(spark, output, parquet, config);
        List<ActorSummary> topActors = publish.topActors();
        run.done("aggregate");
        publish.writeCsv();
        run.done("csv");
        publish.writeForReading(run.report(spark, settings, basis, counts, reasons, models), knowledge.issueNames());
        run.done("report");
        publish.publish(run.report(spark, settings, basis, counts, reasons, models), settings.effective());
        return run.summary(output.location(), topActors, counts, committed, config);
    }

    private ResultFolder resultFolder(SparkSession spark) {
        try {
            return ResultFolder.open(
                    options.output(),
                    spark.sparkContext().hadoopConfiguration(),
                    run.runId(),
                    options.whenOutputExists() != WhenOutputExists.FAIL);
        } catch (OutputExistsException | OutputLockedException e) {
            throw new JobException(Reason.OUTPUT_TAKEN, e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new JobException(
                    Reason.NO_ROOM,
                    "The output " + options.output() + " cannot be written: " + e + ". Check the path, its permissions"
                            + " and, for a URI, that Spark has the library of its file system.",
                    e);
        }
    }
}
