package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;

import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;

/** One row for each actor and each known publisher that names it or shows a position of it. */
public final class AggregateByPublisher {
    public Dataset<ActorPublisher> of(Dataset<ActorSentence> sentences, Dataset<HeldStance> stances) {
        return Groups.summarise(
                Groups.together(stances, sentences).filter(col("publisher").isNotNull()),
                ActorPublisher.class,
                Stream.of(Measures.identity(), Measures.articles(), Measures.sentiment(), Measures.stances())
                        .flatMap(columns -> columns),
                "actorId",
                "publisher");
    }
}
