package io.demarche.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.demarche.stance.AttributedQuotation;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row for each actor that is named or takes a position. */
public final class AggregateByActor {
    public Dataset<ActorSummary> of(
            Dataset<ActorSentence> sentences, Dataset<HeldStance> stances, Dataset<AttributedQuotation> quotations) {
        Dataset<Row> ranked = MostFrequent.ranked(stances.toDF(), "stance", "actorId");
        ranked = MostFrequent.ranked(ranked, "recipient", "actorId");
        ranked = MostFrequent.ranked(ranked, "issue", "actorId");
        Dataset<Row> rows = Groups.together(Groups.together(ranked, sentences), statements(quotations));
        return Groups.summarise(rows, ActorSummary.class, columns(), "actorId")
                .filter(col("actor").isNotNull());
    }

    /** Each quotation once for its speaker and once for the state or organisation that the speaker speaks for. */
    private static Dataset<Row> statements(Dataset<AttributedQuotation> quotations) {
        return quotations
                .filter(col("speakerId").isNotNull())
                .select(
                        explode(array_distinct(array("speakerId", "speakerCountry")))
                                .as("actorId"),
                        lit(true).as("isStatement"))
                .filter(col("actorId").isNotNull());
    }

    private static Stream<Column> columns() {
        Column seen = when(col("sentimentScore").isNotNull(), col("published"));
        Column latestRole =
                max(when(col("role").isNotNull(), struct("published", "articleId", "sentenceIndex", "role")));
        Stream<Column> rest = Stream.of(
                latestRole.getField("role").as("role"),
                count("isStatement").as("quotedStatements"),
                MostFrequent.top("stance").as("topStance"),
                MostFrequent.top("recipient").as("topRecipient"),
                MostFrequent.top("issue").as("topIssue"),
                min(seen).as("firstSeen"),
                max(seen).as("lastSeen"));
        return Stream.of(
                        Measures.identity(),
                        Measures.articles(),
                        Measures.sentiment(),
                        Measures.stances(),
                        Measures.positions(),
                        MostFrequent.example(),
                        rest)
                .flatMap(columns -> columns);
    }
}
