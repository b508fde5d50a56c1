package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;

import io.demarche.spark.RecordEncoders;
import io.demarche.stance.AttributedQuotation;
import org.apache.spark.sql.Dataset;

/** Which articles count: of the copies of a story the one that gives the group its name, or all of them. */
public final class CountedStories {
    private final boolean countDuplicates;

    public CountedStories(boolean countDuplicates) {
        this.countDuplicates = countDuplicates;
    }

    /** Takes rows with the columns {@code articleId} and {@code duplicateGroup}. */
    public <T> Dataset<T> of(Dataset<T> rows) {
        return countDuplicates
                ? rows
                : rows.filter(
                        col("duplicateGroup").isNull().or(col("duplicateGroup").equalTo(col("articleId"))));
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
