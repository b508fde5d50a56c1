package io.demarche.aggregate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import io.demarche.actors.UnlistedActor;
import io.demarche.spark.RecordEncoders;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * One row for each actor whom the registry does not know, the most mentioned first.
 *
 * <p>Two actors of one name (a person and an organisation) are one row, the more frequent, because a registry takes a
 * name once.
 */
public final class SuggestByActor {
    /** Told more often by the mentions of an actor than any other value is what counts. */
    private static final List<String> TOLD = List.of("name", "type", "country", "role");
    /** Characters of a sentence that shows somebody well. */
    private static final int GOOD_LENGTH = 120;

    public Dataset<ActorSuggestion> of(Dataset<UnlistedActor> actors) {
        Dataset<Row> ranked = actors.toDF();
        for (String value : TOLD) {
            ranked = ranked.withColumn(
                    rank(value),
                    when(
                            col(value).isNotNull(),
                            struct(
                                    sum("mentions")
                                            .over(Window.partitionBy("actorId", value))
                                            .multiply(-1)
                                            .as("frequency"),
                                    col(value).as("value"))));
        }
        Column example = min(struct(
                        not(col("example").contains(col("name"))).as("isUnnamed"),
                        abs(length(col("example")).minus(lit(GOOD_LENGTH))).as("distance"),
                        col("articleId").as("articleId"),
                        col("example").as("example")))
                .getField("example");
        Stream<Column> measures = Stream.concat(
                TOLD.stream()
                        .map(value -> min(col(rank(value))).getField("value").as(value)),
                Stream.of(sum("mentions").as("mentions"), count(lit(1)).as("articles"), example.as("example")));
        return Groups.summarise(ranked, ActorSuggestion.class, measures, "actorId")
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy(translate(col("name"), "’", "'"))
                                        .orderBy(col("mentions").desc(), col("actorId"))))
                .filter(col("place").equalTo(1))
                .drop("place")
                .orderBy(col("mentions").desc(), col("articles").desc(), col("actorId"))
                .as(RecordEncoders.of(ActorSuggestion.class));
    }

    private static String rank(String value) {
        return "RankOf" + value;
    }
}
