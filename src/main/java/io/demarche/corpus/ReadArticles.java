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
    private final ReadSettings settings;

    public ReadArticles(Columns columns, ReadSettings settings) {
        this.columns = columns;
        this.settings = settings;
    }

    public Dataset<ReadResult> of(SparkSession spark, List<InputFile> files) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        ArticleReader reader = new ArticleReader(new HadoopFiles(context.hadoopConfiguration()), columns, settings);
        List<byte[]> tasks = InputPartitions.of(files, TASKS_PER_CORE * context.defaultParallelism()).stream()
                .map(FileGroup::write)
                .toList();
        JavaRDD<ReadResult> results = context.parallelize(tasks, tasks.size())
                .flatMap(task -> FileGroup.read(task).iterator())
                .flatMap(reader::read);
        return spark.createDataset(results.rdd(), RecordEncoders.of(ReadResult.class));
    }
}
