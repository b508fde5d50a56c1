package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row for each actor and each issue on which it takes a position. */
public final class AggregateByIssue {
    public Dataset<ActorIssue> of(Dataset<HeldStance> stances) {
        Dataset<Row> ranked =
                MostFrequent.ranked(stances.toDF().filter(col("issue").isNotNull()), "stance", "actorId", "issue");
        ranked = MostFrequent.ranked(ranked, "recipient", "actorId", "issue");
        Stream<Column> tops = Stream.of(
                MostFrequent.top("stance").as("topStance"),
                MostFrequent.top("recipient").as("topRecipient"));
        return Groups.summarise(
                ranked,
                ActorIssue.class,
                Stream.of(Measures.identity(), Measures.articles(), Measures.stances(), MostFrequent.example(), tops)
                        .flatMap(columns -> columns),
                "actorId",
                "issue");
    }
}
