package io.demarche.corpus;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import io.demarche.spark.RecordEncoders;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import scala.Tuple2;

/**
 * Leaves one article per id: the first by path and place in the file. A later one is skipped when its text is the same and
 * rejected when it is not.
 *
 * <p>In: committed rows, for they are read twice. Texts do not move: only ids, hashes and places are shuffled, and the
 * places of the copies are broadcast.
 */
public final class ResolveIds {
    public Dataset<ReadResult> in(Dataset<ReadResult> results) {
        Dataset<ArticleCopy> copies = broadcast(copies(results));
        Column isCopy = results.col("article.path")
                .equalTo(copies.col("path"))
                .and(results.col("unit").equalTo(copies.col("unit")));
        return results.joinWith(copies, isCopy, "left_outer")
                .map(
                        (MapFunction<Tuple2<ReadResult, ArticleCopy>, ReadResult>) pair ->
                                pair._2() == null ? pair._1() : pair._2().refuse(pair._1()),
                        RecordEncoders.of(ReadResult.class));
    }

    private static Dataset<ArticleCopy> copies(Dataset<ReadResult> results) {
        WindowSpec sameId = Window.partitionBy("id").orderBy("path", "unit");
        return results.filter(col("article").isNotNull())
                .select(
                        col("article.articleId").as("id"),
                        sha2(col("article.text"), 256).as("hash"),
                        col("article.path").as("path"),
                        col("unit"),
                        col("line"))
                .withColumn("place", row_number().over(sameId))
                .withColumn("sameText", col("hash").equalTo(first("hash").over(sameId)))
                .withColumn("firstPath", first("path").over(sameId))
                .withColumn("firstLine", first("line").over(sameId))
                .filter(col("place").gt(1))
                .select("path", "unit", "sameText", "firstPath", "firstLine")
                .as(RecordEncoders.of(ArticleCopy.class));
    }

    /** The articles among the results. */
    public static Dataset<Article> articles(Dataset<ReadResult> results) {
        return results.filter((FilterFunction<ReadResult>) result -> result.article() != null)
                .map((MapFunction<ReadResult, Article>) ReadResult::article, RecordEncoders.of(Article.class));
    }

    /** The reasons among the results. */
    public static Dataset<Rejected> rejected(Dataset<ReadResult> results) {
        return results.filter((FilterFunction<ReadResult>) result -> result.rejected() != null)
                .map((MapFunction<ReadResult, Rejected>) ReadResult::rejected, RecordEncoders.of(Rejected.class));
    }
}
