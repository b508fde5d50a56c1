package io.demarche.aggregate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The value that most counted stances of a group share; among equals the one with the strongest stance, then the first
 * in the alphabet.
 */
final class MostFrequent {
    private static final String RANK = "RankOf";

    private MostFrequent() {}

    /** The stances with the rank of their {@code value} among those of the same keys. */
    static Dataset<Row> ranked(Dataset<Row> stances, String value, String... keys) {
        Column[] group = Stream.concat(Stream.of(keys), Stream.of(value))
                .map(column -> col(column))
                .toArray(Column[]::new);
        WindowSpec equals = Window.partitionBy(group);
        Column counted = col("isCounted").and(col(value).isNotNull());
        return stances.withColumn(
                RANK + value,
                when(
                        counted,
                        struct(
                                count(when(counted, 1))
                                        .over(equals)
                                        .multiply(-1)
                                        .as("frequency"),
                                max(when(counted, abs(col("intensity"))))
                                        .over(equals)
                                        .multiply(-1)
                                        .as("strength"),
                                col(value).as("value"))));
    }

    static Column top(String value) {
        return min(col(RANK + value)).getField("value");
    }

    /** The sentence and the article of the surest of the top stances; among equals the shortest, then the first. */
    static Stream<Column> example() {
        Column best = min(when(
                col("isCounted").and(col(RANK + "stance").isNotNull()),
                struct(
                        col(RANK + "stance").as("rank"),
                        col("confidence").multiply(lit(-1)).as("doubt"),
                        length(col("sentence")).as("length"),
                        col("articleId").as("articleId"),
                        col("sentenceIndex").as("sentenceIndex"),
                        col("sentence").as("sentence"))));
        return Stream.of(
                best.getField("sentence").as("example"),
                best.getField("articleId").as("exampleArticle"));
    }
}
