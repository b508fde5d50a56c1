package io.demarche.output.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demarche.aggregate.CountedStories;
import io.demarche.output.RunReport;
import io.demarche.output.WriteParquet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Writes {@code report.html} from the committed tables. */
public final class WriteReport {
    private final CollectRows collect;

    public WriteReport(SparkSession spark, WriteParquet parquet, CountedStories stories) {
        this.collect = new CollectRows(spark, parquet, stories);
    }

    public void write(Path staging, RunReport run) throws IOException {
        Page page = PageComposer.compose(run, collect.all());
        try (Writer out = Files.newBufferedWriter(staging.resolve("report.html"), UTF_8)) {
            new ReportTemplate().write(page, out);
        }
    }
}
