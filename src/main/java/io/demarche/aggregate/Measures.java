package io.demarche.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * The measures of a group of {@link ActorSentence} and {@link HeldStance} rows in one table, where each kind leaves the
 * columns of the other null.
 */
final class Measures {
    private static final List<String> POSITIONS = List.of(
            "agree",
            "consult",
            "support",
            "concede",
            "cooperate",
            "aid",
            "retreat",
            "request",
            "accuse",
            "reject",
            "threaten",
            "protest",
            "sanction",
            "mobilize",
            "coerce",
            "assault",
            "deny");
    private static final List<String> QUADS =
            List.of("verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict");
    private static final double NORMAL_95 = 1.96;
    private static final int TEN_THOUSANDTHS = 10_000;

    private Measures() {}

    /** Name (the fullest that was met), type and country of the actor. */
    static Stream<Column> identity() {
        Column fullest =
                min(when(col("actor").isNotNull(), struct(length(col("actor")).multiply(-1), col("actor"))));
        return Stream.of(
                fullest.getField("actor").as("actor"),
                min("actorType").as("actorType"),
                min("country").as("country"));
    }

    /** Articles in which the actor is named or takes a position. */
    static Stream<Column> articles() {
        return Stream.of(count_distinct(col("articleId")).as("articles"));
    }

    static Stream<Column> sentiment() {
        Column score = col("sentimentScore");
        Column n = count(score);
        Column squares = sum(whole(score).multiply(whole(score)));
        Column mean = sum(whole(score)).divide(n);
        // Rounding can leave a variance of equal scores just below 0.
        Column variance = greatest(squares.minus(mean.multiply(mean).multiply(n)), lit(0.0))
                .divide(n.minus(1));
        Column margin = when(n.gt(1), sqrt(variance.divide(n)).multiply(NORMAL_95));
        return Stream.of(
                n.as("sentences"),
                coalesce(sum("mentions"), lit(0L)).as("mentions"),
                meanOf(score).as("sentimentScore"),
                round(mean.minus(margin).divide(TEN_THOUSANDTHS), 4).as("sentimentLow"),
                round(mean.plus(margin).divide(TEN_THOUSANDTHS), 4).as("sentimentHigh"),
                share("negative"),
                share("neutral"),
                share("positive"));
    }

    static Stream<Column> stances() {
        Column counted = col("isCounted");
        return Stream.concat(
                Stream.of(
                        countOf(counted).as("stances"),
                        meanOf(when(counted, col("intensity"))).as("meanIntensity"),
                        countOf(col("modality").equalTo("negated")).as("negated"),
                        countOf(col("modality").equalTo("historical")).as("historical")),
                QUADS.stream().map(quad -> countOf(counted.and(col("quad").equalTo(QUADS.indexOf(quad) + 1)))
                        .as(quad)));
    }

    static Stream<Column> positions() {
        return POSITIONS.stream().map(position -> countOf(
                        col("isCounted").and(col("position").equalTo(position.toUpperCase(Locale.ROOT))))
                .as(position));
    }

    /** The mean to four decimals, null of no values. */
    static Column meanOf(Column values) {
        return round(sum(whole(values)).divide(count(values)).divide(TEN_THOUSANDTHS), 4);
    }

    /** Whole ten-thousandths: a sum of them is the same in every order. */
    private static Column whole(Column value) {
        return round(value.multiply(TEN_THOUSANDTHS)).cast("long");
    }

    private static Column share(String sentiment) {
        Column n = count(col("sentimentScore"));
        return when(n.gt(0), round(countOf(col("sentiment").equalTo(sentiment)).divide(n), 4))
                .as(sentiment + "Share");
    }

    private static Column countOf(Column condition) {
        return count(when(condition, 1));
    }
}
