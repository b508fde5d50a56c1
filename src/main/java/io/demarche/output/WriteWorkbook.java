package io.demarche.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes {@code tables.xlsx}: the tables that people read in a spreadsheet, as sheets of one workbook. */
public final class WriteWorkbook {
    private static final List<Table> SHEETS =
            List.of(Table.ACTORS, Table.STANCES, Table.DYADS, Table.ACTOR_ISSUES, Table.REJECTED);
    /** What spreadsheets still open at ease. */
    private static final int ROWS = 50_000;

    private final ColumnDescriptions columns;

    public WriteWorkbook(ColumnDescriptions columns) {
        this.columns = columns;
    }

    public void write(Path staging, Function<Table, Dataset<Row>> committed) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(staging.resolve("tables.xlsx")));
                WorkbookWriter workbook = new WorkbookWriter(out, columns, ROWS)) {
            workbook.explain(SHEETS);
            for (Table table : SHEETS) {
                workbook.sheet(table, WriteCsv.rows(WriteCsv.inOrder(table, committed.apply(table))));
            }
        }
    }
}
