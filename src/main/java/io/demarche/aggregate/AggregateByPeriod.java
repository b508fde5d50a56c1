package io.demarche.aggregate;

import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;

/** One row for each actor and each day, week and month in which articles name it or show a position of it. */
public final class AggregateByPeriod {
    public Dataset<ActorPeriod> of(Dataset<ActorSentence> sentences, Dataset<HeldStance> stances) {
        return Groups.summarise(
                PublishedDate.inEachPeriod(Groups.together(stances, sentences)),
                ActorPeriod.class,
                Stream.of(Measures.identity(), Measures.articles(), Measures.sentiment(), Measures.stances())
                        .flatMap(columns -> columns),
                "actorId",
                "period",
                "start");
    }
}
