package io.demarche.corpus;

import io.demarche.spark.RecordEncoders;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * Lifts {@link ArticleReader} onto Spark: a file is read by one task, small files share tasks.
 *
 * <p>Every action reads the files again: commit the rows before they are used twice.
 */
public final class ReadArticles {
    private static final int TASKS_PER_CORE = 4;

    private final Columns columns;
    private final ReadLimits limits;

    public ReadArticles(Columns columns, ReadLimits limits) {
        this.columns = columns;
        this.limits = limits;
    }

    public Dataset<ReadResult> of(SparkSession spark, List<InputFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        ArticleReader reader = new ArticleReader(new HadoopFiles(context.hadoopConfiguration()), columns, limits);
        List<byte[]> tasks = InputPartitions.of(files, TASKS_PER_CORE * context.defaultParallelism()).stream()
                .map(FileGroup::write)
                .toList();
        JavaRDD<ReadResult> results = context.parallelize(tasks, tasks.size())
                .flatMap(task -> FileGroup.read(task).iterator())
                .flatMap(reader::read);
        return spark.createDataset(results.rdd(), RecordEncoders.of(ReadResult.class));
    }
}
