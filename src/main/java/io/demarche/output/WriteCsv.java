package io.demarche.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes a committed table as CSV, in its order, row by row through the driver. */
public final class WriteCsv {
    private final CsvWriter writer;
    private final Path folder;

    public WriteCsv(Path folder, CsvDialect dialect) {
        this.folder = folder;
        this.writer = new CsvWriter(dialect, CsvWriter.ROWS_OF_A_SHEET);
    }

    public List<CsvFile> write(Table table, Dataset<Row> committed) throws IOException {
        Iterator<Row> rows = committed.sort(table.order()).toLocalIterator();
        return writer.write(folder, table, new Iterator<List<?>>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<?> next() {
                Row row = rows.next();
                return IntStream.range(0, row.length()).mapToObj(row::get).toList();
            }
        });
    }
}
