package io.demarche.output.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.demarche.aggregate.ActorPeriod;
import io.demarche.aggregate.ActorSummary;
import io.demarche.aggregate.CountedStories;
import io.demarche.corpus.Rejected;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.spark.RecordEncoders;
import io.demarche.stance.Stance;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Picks from the committed tables the few rows that a page shows; nothing else reaches the driver, so that the page stays
 * far below 5 MB whatever the corpus.
 */
final class CollectRows {
    static final int ACTORS = 50;
    static final int TAKERS = 20;
    static final int ISSUES = 16;
    static final int RECIPIENTS = 16;
    static final int TIME_LINES = 12;
    static final int BEST = 40;
    static final int REJECTED = 50;
    private static final int SENTENCES_OF_A_CELL_AND_DIRECTION = 2;

    private static final Column[] BEST_FIRST = {
        col("confidence").desc(), length(col("sentence")), col("articleId"), col("begin"), col("stanceId")
    };

    private final SparkSession spark;
    private final WriteParquet parquet;
    private final CountedStories stories;

    CollectRows(SparkSession spark, WriteParquet parquet, CountedStories stories) {
        this.spark = spark;
        this.parquet = parquet;
        this.stories = stories;
    }

    ReportRows all() {
        Dataset<Row> counted = counted().persist();
        try {
            List<ActorSummary> actors = actors();
            List<KeyCount> most = most(counted);
            Row days = parquet.read(spark, Table.ACTOR_PERIODS)
                    .filter(col("period").equalTo("day"))
                    .agg(min("start"), max("start"))
                    .head();
            return new ReportRows(
                    actors,
                    most,
                    cells(counted, most),
                    best(counted),
                    periods(actors, PeriodLength.of(days.getString(0), days.getString(1))),
                    days.getString(0),
                    days.getString(1),
                    rejected());
        } finally {
            counted.unpersist();
        }
    }

    /** The stances that count, as the tables of actors count them for the actor itself. */
    private Dataset<Row> counted() {
        WindowSpec copies = Window.partitionBy(
                        col("actorId"),
                        col("articleId"),
                        col("sentenceIndex"),
                        col("sentence"),
                        col("position"),
                        col("recipientId"),
                        col("issue"),
                        col("modality"))
                .orderBy("begin", "stanceId");
        return stories.stances(parquet.read(spark, Table.STANCES, Stance.class))
                .filter(col("modality").isin("negated", "historical").equalTo(false))
                .withColumn("copy", row_number().over(copies))
                .filter(col("copy").equalTo(1))
                .drop("copy");
    }

    private List<ActorSummary> actors() {
        return parquet.read(spark, Table.ACTORS, ActorSummary.class)
                .sort(col("mentions").desc(), col("actorId"))
                .limit(ACTORS)
                .collectAsList();
    }

    private static List<KeyCount> most(Dataset<Row> counted) {
        WindowSpec kind = Window.partitionBy("kind");
        Column limit = when(col("kind").equalTo(KeyCount.ACTOR), TAKERS)
                .when(col("kind").equalTo(KeyCount.ISSUE), ISSUES)
                .otherwise(RECIPIENTS);
        return keyed(counted, KeyCount.ACTOR, "actorId", KeyCount.ISSUE, "issue", KeyCount.RECIPIENT, "recipientId")
                .groupBy("kind", "key")
                .agg(count(lit(1)).as("stances"))
                .withColumn("keys", count(lit(1)).over(kind))
                .withColumn(
                        "rank", row_number().over(kind.orderBy(col("stances").desc(), col("key"))))
                .filter(col("rank").leq(limit))
                .sort("kind", "rank")
                .select("kind", "key", "stances", "keys")
                .as(RecordEncoders.of(KeyCount.class))
                .collectAsList();
    }

    private static List<CellStance> cells(Dataset<Row> counted, List<KeyCount> most) {
        Column direction = when(col("modality").equalTo("conditional"), Direction.CONDITIONAL.name())
                .when(col("polarity").gt(0), Direction.FOR.name())
                .when(col("polarity").lt(0), Direction.AGAINST.name())
                .otherwise(Direction.OPEN.name());
        Column isShown = Stream.of(KeyCount.ISSUE, KeyCount.RECIPIENT)
                .map(kind -> col("kind")
                        .equalTo(kind)
                        .and(col("key").isin(KeyCount.keys(most, kind).toArray())))
                .reduce(Column::or)
                .orElseThrow();
        WindowSpec part = Window.partitionBy("kind", "actorId", "key", "direction");
        return keyed(
                        counted.filter(col("actorId")
                                .isin(KeyCount.keys(most, KeyCount.ACTOR).toArray())),
                        KeyCount.ISSUE,
                        "issue",
                        KeyCount.RECIPIENT,
                        "recipientId")
                .filter(isShown)
                .withColumn("direction", direction)
                .withColumn("stances", count(lit(1)).over(part))
                .withColumn("intensitySum", sum("intensity").over(part))
                .withColumn("rank", row_number().over(part.orderBy(BEST_FIRST)))
                .filter(col("rank").leq(SENTENCES_OF_A_CELL_AND_DIRECTION))
                .sort("kind", "actorId", "key", "direction", "rank")
                .select(
                        col("kind"),
                        col("key"),
                        col("direction"),
                        col("stances"),
                        col("intensitySum"),
                        struct(Stream.of(Stance.class.getRecordComponents())
                                        .map(component -> col(component.getName()))
                                        .toArray(Column[]::new))
                                .as("stance"))
                .as(RecordEncoders.of(CellStance.class))
                .collectAsList();
    }

    /** Each stance once for each kind whose column it has, with {@code kind} and the column's value as {@code key}. */
    private static Dataset<Row> keyed(Dataset<Row> counted, String... kindsAndColumns) {
        Column[] pairs = new Column[kindsAndColumns.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = struct(
                    lit(kindsAndColumns[2 * i]).as("kind"),
                    col(kindsAndColumns[2 * i + 1]).as("key"));
        }
        return counted.withColumn("each", explode(array(pairs)))
                .withColumn("kind", col("each.kind"))
                .withColumn("key", col("each.key"))
                .drop("each")
                .filter(col("key").isNotNull());
    }

    /**
     * Each sentence once and each actor once on each issue, with the surest stance: a list of the surest alone would be
     * about few of them.
     */
    private static List<Stance> best(Dataset<Row> counted) {
        return first(first(counted, "articleId", "sentenceIndex"), "actorId", "issue")
                .sort(BEST_FIRST)
                .limit(BEST)
                .as(RecordEncoders.of(Stance.class))
                .collectAsList();
    }

    private static Dataset<Row> first(Dataset<Row> stances, String... keys) {
        Column[] columns = Stream.of(keys).map(key -> col(key)).toArray(Column[]::new);
        return stances.withColumn(
                        "rank", row_number().over(Window.partitionBy(columns).orderBy(BEST_FIRST)))
                .filter(col("rank").equalTo(1))
                .drop("rank");
    }

    private List<ActorPeriod> periods(List<ActorSummary> actors, PeriodLength length) {
        Object[] ids =
                actors.stream().limit(TIME_LINES).map(ActorSummary::actorId).toArray();
        return parquet.read(spark, Table.ACTOR_PERIODS, ActorPeriod.class)
                .filter(col("period").equalTo(length.label()).and(col("actorId").isin(ids)))
                .sort("actorId", "start")
                .collectAsList();
    }

    private List<Rejected> rejected() {
        return parquet.read(spark, Table.REJECTED, Rejected.class)
                .sort("outcome", "path", "line", "articleId", "detail")
                .limit(REJECTED)
                .collectAsList();
    }
}
