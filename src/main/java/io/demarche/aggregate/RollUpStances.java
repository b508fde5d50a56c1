package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import io.demarche.spark.RecordEncoders;
import io.demarche.stance.Stance;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Gives each stance to its actor and to the person who voices it for that actor.
 *
 * <p>A sentence gives one row where holder, position, recipient, issue and modality agree. The rows leave partitioned by actor, so that every grouping that starts with the actor needs no further shuffle.
 */
public final class RollUpStances {
    private static final Column SPEAKS_FOR_ACTOR = col("speakerId")
            .notEqual(col("actorId"))
            .and(col("speakerCountry")
                    .equalTo(col("actorId"))
                    .or(col("speakerCountry").equalTo(col("actorCountry"))));

    public Dataset<HeldStance> of(Dataset<Stance> stances) {
        Dataset<Row> ofActors = heldBy(
                stances,
                "actorId",
                "actor",
                "actorType",
                "actorCountry",
                lit(null).cast("string"));
        Dataset<Row> ofSpeakers = heldBy(
                stances.filter(SPEAKS_FOR_ACTOR).withColumn("speakerType", lit("person")),
                "speakerId",
                "speaker",
                "speakerType",
                "speakerCountry",
                col("speakerRole"));
        return once(ofActors.unionByName(ofSpeakers).repartition(col("actorId")))
                .drop("begin")
                .as(RecordEncoders.of(HeldStance.class));
    }

    private static Dataset<Row> heldBy(
            Dataset<?> stances, String id, String name, String type, String country, Column role) {
        return stances.select(
                col(id).as("actorId"),
                col(name).as("actor"),
                col(type).as("actorType"),
                col(country).as("country"),
                role.as("role"),
                col("articleId"),
                col("sentenceIndex"),
                PublishedDate.day().as("published"),
                col("publisher"),
                col("stanceId"),
                col("sentence"),
                col("recipientId"),
                col("recipient"),
                col("issue"),
                col("position"),
                col("quad"),
                col("intensity"),
                col("stance"),
                col("modality"),
                not(col("modality").isin("negated", "historical")).as("isCounted"),
                col("confidence"),
                col("begin"));
    }

    private static Dataset<Row> once(Dataset<Row> held) {
        Column[] key = Stream.of(
                        "actorId", "articleId", "sentenceIndex", "position", "recipientId", "issue", "modality")
                .map(column -> col(column))
                .toArray(Column[]::new);
        return held.withColumn("copy", row_number().over(Window.partitionBy(key).orderBy("begin", "stanceId")))
                .filter(col("copy").equalTo(1))
                .drop("copy");
    }
}
