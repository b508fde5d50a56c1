package io.demarche.job;

import io.demarche.aggregate.ActorSentence;
import io.demarche.aggregate.AggregateByActor;
import io.demarche.aggregate.AggregateByDyad;
import io.demarche.aggregate.AggregateByIssue;
import io.demarche.aggregate.AggregateByPeriod;
import io.demarche.aggregate.AggregateByPublisher;
import io.demarche.aggregate.ArticleInfo;
import io.demarche.aggregate.CountedStories;
import io.demarche.aggregate.FoldMentions;
import io.demarche.aggregate.HeldStance;
import io.demarche.aggregate.RollUpStances;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** The tables about actors, taken from the committed base tables. */
final class AggregateTables {
    private final SparkSession spark;
    private final WriteParquet parquet;
    private final CountedStories counted;

    AggregateTables(SparkSession spark, WriteParquet parquet, CountedStories counted) {
        this.spark = spark;
        this.parquet = parquet;
        this.counted = counted;
    }

    void write() {
        Dataset<ArticleInfo> articles = counted.of(parquet.read(spark, Table.ARTICLES, ArticleInfo.class));
        Dataset<ScoredSentence> sentences = parquet.read(spark, Table.SENTENCES, ScoredSentence.class);
        Dataset<AttributedQuotation> quotations =
                CountedStories.quotations(parquet.read(spark, Table.QUOTATIONS, AttributedQuotation.class), articles);
        Dataset<ActorSentence> named = new FoldMentions()
                .of(parquet.read(spark, Table.MENTIONS, ScoredMention.class), articles)
                .persist();
        Dataset<HeldStance> held = new RollUpStances()
                .of(counted.stances(parquet.read(spark, Table.STANCES, Stance.class)))
                .persist();
        parquet.write(Table.ACTORS, new AggregateByActor().of(named, held, quotations));
        parquet.write(Table.ACTOR_PERIODS, new AggregateByPeriod().of(named, held));
        parquet.write(Table.ACTOR_PUBLISHERS, new AggregateByPublisher().of(named, held));
        parquet.write(Table.ACTOR_ISSUES, new AggregateByIssue().of(held));
        parquet.write(Table.DYADS, new AggregateByDyad().of(held, sentences));
        named.unpersist();
        held.unpersist();
    }
}
