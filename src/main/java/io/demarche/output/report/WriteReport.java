package io.demarche.output.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demarche.aggregate.CountedStories;
import io.demarche.output.RunReport;
import io.demarche.output.WriteParquet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Writes {@code report.html} from the committed tables. */
public final class WriteReport {
    private final CollectRows collect;
    private final IssueNames issues;

    /**
     * Of the committed tables.
     *
     * @param issueNames what people call an issue, by its id; an issue without a name is called by its id
     */
    public WriteReport(
            SparkSession spark, WriteParquet parquet, CountedStories stories, Map<String, String> issueNames) {
        this.collect = new CollectRows(spark, parquet, stories);
        this.issues = new IssueNames(issueNames);
    }

    public void write(Path staging, RunReport run) throws IOException {
        Page page = PageComposer.compose(run, collect.all(), issues);
        try (Writer out = Files.newBufferedWriter(staging.resolve("report.html"), UTF_8)) {
            new ReportTemplate().write(page, out);
        }
    }
}
