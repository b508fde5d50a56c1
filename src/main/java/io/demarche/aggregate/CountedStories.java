package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;

import io.demarche.spark.RecordEncoders;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import org.apache.spark.sql.Dataset;

/** What counts: of the copies of a story the one that gives the group its name, or all of them; and stances that are sure enough. */
public final class CountedStories {
    private final boolean countDuplicates;
    private final double leastConfidence;

    public CountedStories(boolean countDuplicates, double leastConfidence) {
        this.countDuplicates = countDuplicates;
        this.leastConfidence = leastConfidence;
    }

    /** Takes rows with the columns {@code articleId} and {@code duplicateGroup}. */
    public <T> Dataset<T> of(Dataset<T> rows) {
        return countDuplicates
                ? rows
                : rows.filter(
                        col("duplicateGroup").isNull().or(col("duplicateGroup").equalTo(col("articleId"))));
    }

    /** The stances that count. */
    public Dataset<Stance> stances(Dataset<Stance> stances) {
        return of(stances).filter(col("confidence").geq(leastConfidence));
    }

    /** The quotations of articles that count. */
    public static Dataset<AttributedQuotation> quotations(
            Dataset<AttributedQuotation> quotations, Dataset<ArticleInfo> counted) {
        return quotations
                .join(counted.select("articleId"), new String[] {"articleId"}, "left_semi")
                .select(RecordEncoders.columns(AttributedQuotation.class))
                .as(RecordEncoders.of(AttributedQuotation.class));
    }
}
