package io.demarche.output;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes a committed table as CSV, in its order, row by row through the driver. */
public final class WriteCsv {
    /** Bytes of Parquet that one task sorts at ease. */
    private static final long SMALL = 32L << 20;

    private final CsvWriter writer;
    private final Path folder;

    public WriteCsv(Path folder, CsvDialect dialect) {
        this.folder = folder;
        this.writer = new CsvWriter(dialect, CsvWriter.ROWS_OF_A_SHEET);
    }

    public List<CsvFile> write(Table table, Dataset<Row> committed) throws IOException {
        return writer.write(folder, table, rows(inOrder(table, committed)));
    }

    /** The values of each row, one after the other. */
    static Iterator<List<?>> rows(Dataset<Row> ordered) {
        Iterator<Row> rows = ordered.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<?> next() {
                Row row = rows.next();
                return IntStream.range(0, row.length()).mapToObj(row::get).toList();
            }
        };
    }

    /** A small table in one task: a sort by several samples the table in a job of its own to deal the rows to them. */
    static Dataset<Row> inOrder(Table table, Dataset<Row> committed) throws IOException {
        Configuration hadoop = committed.sparkSession().sparkContext().hadoopConfiguration();
        long bytes = 0;
        for (String uri : committed.inputFiles()) {
            org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(URI.create(uri));
            bytes += file.getFileSystem(hadoop).getFileStatus(file).getLen();
        }
        return bytes <= SMALL
                ? committed.coalesce(1).sortWithinPartitions(table.order())
                : committed.sort(table.order());
    }
}
