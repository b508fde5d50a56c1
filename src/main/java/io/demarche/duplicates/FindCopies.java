package io.demarche.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;

import io.demarche.corpus.Article;
import io.demarche.spark.RecordEncoders;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import scala.Tuple2;

/**
 * Finds the copies of stories: first identical texts, of which one goes on, then texts that share a key and are alike. No article
 * is compared with all others.
 */
public final class FindCopies {
    /** What is compared of each article that has a body. */
    public Dataset<StoryPrint> prints(Dataset<Article> articles) {
        StoryPrinter printer = new StoryPrinter();
        return articles.map((MapFunction<Article, StoryPrint>) printer::of, RecordEncoders.of(StoryPrint.class))
                .filter(size(col("shingles")).gt(0));
    }

    /**
     * Pairs of articles that tell one story, enough of them to join every group.
     *
     * @param prints committed, for they are read several times
     */
    public Dataset<CopyPair> pairs(Dataset<StoryPrint> prints) {
        Dataset<Row> withFirst = prints.select("text", "telling")
                .withColumn("one", min("telling").over(Window.partitionBy("text")))
                .filter("one.articleId != telling.articleId");
        Dataset<CopyPair> identical =
                withFirst.select(col("one"), col("telling").as("other")).as(RecordEncoders.of(CopyPair.class));
        Dataset<StoryPrint> distinct = prints.join(
                        withFirst.select("telling"),
                        prints.col("telling").equalTo(withFirst.col("telling")),
                        "left_anti")
                .as(RecordEncoders.of(StoryPrint.class));
        return identical.union(alike(distinct));
    }

    /**
     * One row for each article that has copies.
     *
     * @param pairs committed, for they are fetched by one partition after the other
     */
    public List<StoryCopy> groups(Dataset<CopyPair> pairs) {
        return StoryGroups.of(pairs.toLocalIterator());
    }

    private static Dataset<CopyPair> alike(Dataset<StoryPrint> prints) {
        Dataset<CandidatePair> candidates = prints.select(
                        explode(col("keys")).as("key"), size(col("shingles")).as("length"), col("telling.articleId"))
                .repartition(col("key"))
                .sortWithinPartitions("key", "length", "articleId")
                .as(RecordEncoders.of(KeyedPrint.class))
                .mapPartitions(
                        (MapPartitionsFunction<KeyedPrint, CandidatePair>) CandidatePairs::new,
                        RecordEncoders.of(CandidatePair.class))
                .distinct();
        Dataset<StoryPrint> one = prints.as("one");
        Dataset<StoryPrint> other = prints.as("other");
        return candidates
                .joinWith(one, col("firstId").equalTo(col("one.telling.articleId")))
                .joinWith(other, col("_1.secondId").equalTo(col("other.telling.articleId")))
                .filter((FilterFunction<Tuple2<Tuple2<CandidatePair, StoryPrint>, StoryPrint>>)
                        pair -> StoryLikeness.areCopies(pair._1()._2(), pair._2()))
                .map(
                        (MapFunction<Tuple2<Tuple2<CandidatePair, StoryPrint>, StoryPrint>, CopyPair>) pair ->
                                new CopyPair(pair._1()._2().telling(), pair._2().telling()),
                        RecordEncoders.of(CopyPair.class));
    }
}
