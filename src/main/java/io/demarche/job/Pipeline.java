package io.demarche.job;

import io.demarche.actors.Registry;
import io.demarche.corpus.Article;
import io.demarche.corpus.ReadSettings;
import io.demarche.reader.ReadArticle;
import io.demarche.spark.RecordEncoders;
import io.demarche.spark.SparkSessions;
import io.demarche.stance.StanceFinder;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.SplitSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** The job's stages for those who have texts at hand and want no tables: the same workers, models and settings. */
public final class Pipeline {
    private final SparkSession spark;
    private final JobConfig config;
    private final Registry registry;
    private final ArticleAnalyser analyser;
    private final Path scratch;
    private Models models;

    private Pipeline(SparkSession spark, JobConfig config, Registry registry, ArticleAnalyser analyser, Path scratch) {
        this.spark = spark;
        this.config = config;
        this.registry = registry;
        this.analyser = analyser;
        this.scratch = scratch;
    }

    /** Opens the stages, does the work, and cleans up. Of the options only the settings and the master count. */
    public static <T> T with(ScoreOptions options, Function<Pipeline, T> work) {
        try {
            Path scratch = Files.createTempDirectory("demarche-");
            try {
                JobConfig config = JobConfigLoader.load(options, scratch).config();
                Knowledge knowledge = Knowledge.load(config);
                SparkSession spark = SparkSessions.start(options.master());
                ArticleAnalyser analyser = new ArticleAnalyser(knowledge.actors(), knowledge.stances());
                return work.apply(new Pipeline(spark, config, knowledge.registry(), analyser, scratch));
            } finally {
                Scratch.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    public SparkSession spark() {
        return spark;
    }

    /** Who is known before anything is read. */
    Registry registry() {
        return registry;
    }

    /** How input files are read. */
    ReadSettings reading() {
        return config.reading();
    }

    public ArticleAnalyser analyser() {
        return analyser;
    }

    /** Loaded when they are first asked for: Spark hands a file that it knows to every later task, used or not. */
    public Models models() {
        if (models == null) {
            models = Models.load(spark, scratch);
        }
        return models;
    }

    /** What each article says, in the order given; an article without sentences has an empty reading. */
    public List<StanceFinder.Reading> read(List<Article> articles) {
        return encode(
                        new SplitSentences().of(spark.createDataset(articles, RecordEncoders.of(Article.class))),
                        articles.stream().map(Article::articleId).toList())
                .parallelStream()
                .map(article -> analyser.read(article.article(), article.sentences()))
                .toList();
    }

    /** What the encoder makes of texts that are one sentence each, in the order given. */
    public List<ReadArticle> encode(List<SegmentedArticle> articles) {
        return encode(
                spark.createDataset(articles, RecordEncoders.of(SegmentedArticle.class)),
                articles.stream().map(article -> article.article().articleId()).toList());
    }

    private List<ReadArticle> encode(Dataset<SegmentedArticle> articles, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        int slots = spark.sparkContext().defaultParallelism();
        return models()
                .reader()
                .with(articles.repartition(slots), ReadArticle::new, Encoders.javaSerialization(ReadArticle.class))
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(
                        read -> places.get(read.article().article().articleId())))
                .toList();
    }
}
