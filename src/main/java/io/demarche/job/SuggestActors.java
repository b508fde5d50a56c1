package io.demarche.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.demarche.actors.UnlistedActor;
import io.demarche.actors.UnlistedActors;
import io.demarche.aggregate.ActorSuggestion;
import io.demarche.aggregate.SuggestByActor;
import io.demarche.corpus.Article;
import io.demarche.corpus.InputListing;
import io.demarche.corpus.ReadArticles;
import io.demarche.corpus.ReadResult;
import io.demarche.corpus.ResolveIds;
import io.demarche.job.JobException.Reason;
import io.demarche.reader.ReadSentences;
import io.demarche.spark.RecordEncoders;
import io.demarche.stance.StanceFinder;
import io.demarche.text.SplitSentences;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a corpus as the job does, as far as its actors, and says who is missing in the list. */
public final class SuggestActors {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestActors.class);

    private SuggestActors() {}

    /** The most mentioned first; throws {@link JobException} for what the user can mend. */
    public static List<ActorSuggestion> run(SuggestOptions options) {
        return Pipeline.with(options.reading(), pipeline -> suggest(options, pipeline));
    }

    private static List<ActorSuggestion> suggest(SuggestOptions options, Pipeline pipeline) {
        CorpusInput input = new CorpusInput(options.reading());
        InputListing files = input.list(pipeline.spark());
        Dataset<ReadResult> read = new ReadArticles(input.columns(), pipeline.reading())
                .of(pipeline.spark(), files.files())
                .persist();
        try {
            Row units = read.agg(count(lit(1)), count("article.articleId")).head();
            LOG.info(
                    "Read {} article(s) from {} file(s)",
                    units.getLong(1),
                    files.files().size());
            if (units.getLong(1) == 0) {
                throw new JobException(
                        Reason.NO_INPUT,
                        "None of " + units.getLong(0) + " article(s) could be read; score --dry-run and score say why");
            }
            Dataset<Article> articles = input.limited(ResolveIds.articles(new ResolveIds().in(read)));
            int tasks = CorpusInput.tasks(pipeline.spark(), units.getLong(1));
            Dataset<UnlistedActor> actors = WorkingTables.each(
                    pipeline.models()
                            .reader()
                            .with(
                                    new SplitSentences().of(articles.repartition(tasks)),
                                    worker(pipeline),
                                    RecordEncoders.of(ActorsOfArticle.class)),
                    "actors",
                    UnlistedActor.class);
            return new SuggestByActor()
                    .of(actors)
                    .filter(col("mentions").geq(options.minCount()))
                    .limit(options.top())
                    .collectAsList();
        } finally {
            read.unpersist();
        }
    }

    private static ReadSentences.Worker<ActorsOfArticle> worker(Pipeline pipeline) {
        ArticleAnalyser analyser = pipeline.analyser();
        UnlistedActors unlisted = new UnlistedActors(pipeline.registry());
        return (article, sentences) -> {
            StanceFinder.Reading reading = analyser.read(article, sentences);
            return new ActorsOfArticle(unlisted.of(reading.sentences(), reading.tokens(), reading.references()));
        };
    }
}
