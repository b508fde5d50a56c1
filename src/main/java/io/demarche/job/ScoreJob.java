package io.demarche.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import io.demarche.aggregate.ArticleInfo;
import io.demarche.corpus.Article;
import io.demarche.corpus.Columns;
import io.demarche.corpus.Defect;
import io.demarche.corpus.InputListing;
import io.demarche.corpus.ReadArticles;
import io.demarche.corpus.ReadLimits;
import io.demarche.corpus.ReadResult;
import io.demarche.corpus.Rejected;
import io.demarche.corpus.ResolveIds;
import io.demarche.job.JobException.Reason;
import io.demarche.output.CsvDialect;
import io.demarche.output.OutputExistsException;
import io.demarche.output.OutputLockedException;
import io.demarche.output.ResultFolder;
import io.demarche.output.RunCounts;
import io.demarche.output.RunReport;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.spark.RecordEncoders;
import io.demarche.spark.SparkSessions;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import io.demarche.text.SplitSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole pipeline: articles in, tables out. */
public final class ScoreJob {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreJob.class);

    private final ScoreOptions options;
    private final CorpusInput input;
    private final Instant started = Instant.now();
    private final StageClock clock = new StageClock();
    private final String runId = UUID.randomUUID().toString().substring(0, 8);

    private ScoreJob(ScoreOptions options) {
        this.options = options;
        this.input = new CorpusInput(options);
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
        JobConfig config = settings.config();
        Knowledge knowledge = Knowledge.load(config);
        Columns columns = input.columns();
        SparkSession spark = SparkSessions.start(options.master());
        InputListing inputs = input.list(spark);
        if (options.dryRun()) {
            return dryRun(inputs);
        }
        try (ResultFolder output = outputFolder(spark)) {
            Models models = Models.load(spark, scratch);
            clock.done("start");
            return score(spark, output, settings, config, knowledge, columns, inputs, models);
        }
    }

    private RunSummary score(
            SparkSession spark,
            ResultFolder output,
            JobConfigLoader settings,
            JobConfig config,
            Knowledge knowledge,
            Columns columns,
            InputListing inputs,
            Models models)
            throws IOException {
        WorkingTables working = new WorkingTables(spark, output.working());
        WriteParquet parquet = new WriteParquet(output.parquet());

        Dataset<ReadResult> read = working.commit(
                "read", new ReadArticles(columns, ReadLimits.standard()).of(spark, inputs.files()), ReadResult.class);
        Dataset<ReadResult> resolved = new ResolveIds().in(read);
        Dataset<Article> readable = ResolveIds.articles(resolved);
        String last = input.lastId(readable);
        Dataset<Article> articles =
                last == null ? readable : readable.filter(col("articleId").leq(last));
        Row units = read.agg(count(lit(1)), count("article.articleId")).head();
        LOG.info(
                "Read {} article(s) from {} file(s)",
                units.getLong(1),
                inputs.files().size());
        clock.done("read");
        int tasks = CorpusInput.tasks(
                spark, Math.min(units.getLong(1), options.limit().orElse(Long.MAX_VALUE)));

        Dataset<AnalysedArticle> analysed = working.commit(
                "analysed",
                models.reader()
                        .with(
                                new SplitSentences().of(articles.repartition(tasks)),
                                new ArticleAnalyser(knowledge.actors(), knowledge.stances())::analyse,
                                RecordEncoders.of(AnalysedArticle.class)),
                AnalysedArticle.class);
        clock.done("analyse");

        parquet.write(
                Table.REJECTED,
                last == null
                        ? rejected(spark, inputs, resolved, analysed)
                        : rejected(spark, inputs, resolved, analysed).union(overLimit(readable, last)));
        parquet.write(Table.ARTICLES, articleInfos(analysed));
        parquet.write(Table.STANCES, WorkingTables.each(analysed, "stances", Stance.class));
        parquet.write(Table.QUOTATIONS, WorkingTables.each(analysed, "quotations", AttributedQuotation.class));
        parquet.write(Table.SENTENCES, WorkingTables.each(analysed, "sentences", ScoredSentence.class));
        parquet.write(Table.MENTIONS, WorkingTables.each(analysed, "mentions", ScoredMention.class));
        clock.done("tables");
        new AggregateTables(spark, parquet).write();
        LOG.info("Writing the tables");
        CommittedRows committed = CommittedRows.count(spark, parquet);
        RunCounts counts = committed.counts(inputs, units.getLong(0));
        Map<String, Long> reasons = committed.byReason();
        PublishRun publish = new PublishRun(spark, output, parquet, CsvDialect.of(config.csvDialect()));
        requireSomething(counts, reasons);
        List<String> topActors = publish.topActors();
        clock.done("aggregate");
        publish.writeCsv();
        clock.done("csv");
        publish.writeForReading(report(spark, settings, config, counts, reasons, models));
        clock.done("report");
        publish.publish(report(spark, settings, config, counts, reasons, models), settings.effective());
        return summary(output.location(), topActors, counts, reasons, config);
    }

    private ResultFolder outputFolder(SparkSession spark) {
        try {
            return ResultFolder.open(
                    options.output(),
                    spark.sparkContext().hadoopConfiguration(),
                    runId,
                    options.whenOutputExists() == WhenOutputExists.OVERWRITE);
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

    private RunSummary dryRun(InputListing inputs) {
        inputs.files().forEach(file -> LOG.info("Would read {} ({} bytes)", file.path(), file.bytes()));
        return new RunSummary(
                options.output(),
                new RunCounts(inputs.files().size(), 0, 0, 0, inputs.skipped().size(), 0, 0, 0, 0, 0),
                Map.of(),
                List.of(),
                seconds(),
                Map.of());
    }

    private static Dataset<Rejected> overLimit(Dataset<Article> articles, String last) {
        return articles.filter(col("articleId").gt(last))
                .map(
                        (MapFunction<Article, Rejected>) article -> Rejected.because(
                                Defect.OVER_LIMIT,
                                article.path(),
                                null,
                                article.articleId(),
                                "Left out by --limit",
                                null),
                        RecordEncoders.of(Rejected.class));
    }

    private static Dataset<Rejected> rejected(
            SparkSession spark, InputListing inputs, Dataset<ReadResult> resolved, Dataset<AnalysedArticle> analysed) {
        Dataset<Rejected> empty = analysed.filter(size(col("sentences")).equalTo(0))
                .map(
                        (MapFunction<AnalysedArticle, Rejected>) article -> Rejected.because(
                                Defect.NO_SENTENCES,
                                article.path(),
                                null,
                                article.articleId(),
                                "No sentence was left after bylines, datelines and credits; give the article's text",
                                null),
                        RecordEncoders.of(Rejected.class));
        return ResolveIds.rejected(resolved)
                .union(spark.createDataset(inputs.skipped(), RecordEncoders.of(Rejected.class)))
                .union(empty);
    }

    private static Dataset<ArticleInfo> articleInfos(Dataset<AnalysedArticle> analysed) {
        return analysed.filter(size(col("sentences")).gt(0))
                .select(
                        col("articleId"),
                        col("published"),
                        col("publisher"),
                        col("title"),
                        col("url"),
                        lit(null).cast("string").as("duplicateGroup"))
                .as(RecordEncoders.of(ArticleInfo.class));
    }

    private static void requireSomething(RunCounts counts, Map<String, Long> reasons) {
        if (!counts.reconciles()) {
            throw new IllegalStateException("The counts do not add up, which is a bug: " + counts);
        }
        if (counts.scored() == 0) {
            throw new JobException(Reason.NO_INPUT, "No article could be scored. Left out: " + reasons);
        }
    }

    private RunReport report(
            SparkSession spark,
            JobConfigLoader settings,
            JobConfig config,
            RunCounts counts,
            Map<String, Long> reasons,
            Models models)
            throws IOException {
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
                spark.version(),
                System.getProperty("java.version"));
    }

    private RunSummary summary(
            String location, List<String> topActors, RunCounts counts, Map<String, Long> reasons, JobConfig config) {
        long units = counts.scored() + counts.rejected();
        if (counts.rejected() > config.maxRejected() * units) {
            throw new JobException(
                    Reason.TOO_MANY_REJECTED,
                    counts.rejected() + " of " + units + " articles were rejected, more than --max-rejected "
                            + config.maxRejected() + " allows: " + new TreeMap<>(reasons) + ". The tables are in "
                            + location + "; csv/rejected.csv says why");
        }
        return new RunSummary(location, counts, reasons, topActors, seconds(), clock.seconds());
    }

    private double seconds() {
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }

    private static String version() {
        String version = ScoreJob.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
