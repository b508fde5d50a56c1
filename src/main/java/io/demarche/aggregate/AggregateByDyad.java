package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.demarche.sentiment.ScoredSentence;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** One row for each actor and each recipient of its stances. */
public final class AggregateByDyad {
    public Dataset<Dyad> of(Dataset<HeldStance> stances, Dataset<ScoredSentence> sentences) {
        Dataset<Row> scored =
                withSentiment(stances.toDF().filter(col("recipientId").isNotNull()), sentences);
        Dataset<Row> ranked = MostFrequent.ranked(scored, "stance", "actorId", "recipientId");
        ranked = MostFrequent.ranked(ranked, "issue", "actorId", "recipientId");
        return Groups.summarise(ranked, Dyad.class, columns(), "actorId", "recipientId");
    }

    /** The score of its sentence beside the first counted stance of each dyad in that sentence, null beside the rest. */
    private static Dataset<Row> withSentiment(Dataset<Row> stances, Dataset<ScoredSentence> sentences) {
        Column first = row_number()
                .over(Window.partitionBy("actorId", "recipientId", "articleId", "sentenceIndex")
                        .orderBy(col("isCounted").desc(), col("stanceId")));
        return stances.join(
                        sentences.select("articleId", "sentenceIndex", "sentimentScore"),
                        new String[] {"articleId", "sentenceIndex"},
                        "left")
                .repartition(col("actorId"))
                .withColumn("sentimentScore", when(col("isCounted").and(first.equalTo(1)), col("sentimentScore")));
    }

    private static Stream<Column> columns() {
        Column recipient = min(struct(length(col("recipient")).multiply(-1), col("recipient")));
        Stream<Column> rest = Stream.of(
                recipient.getField("recipient").as("recipient"),
                count("sentimentScore").as("sentences"),
                Measures.meanOf(col("sentimentScore")).as("sentimentScore"),
                MostFrequent.top("stance").as("topStance"),
                MostFrequent.top("issue").as("topIssue"));
        return Stream.of(Measures.identity(), Measures.articles(), Measures.stances(), MostFrequent.example(), rest)
                .flatMap(columns -> columns);
    }
}
