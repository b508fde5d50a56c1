package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rows of a table as CSV that spreadsheets open by double click: byte order mark, CRLF, numbers bare and all
 * text quoted. A file appears under its name when it is whole. What one sheet cannot hold goes to numbered files.
 */
final class CsvWriter {
    /** Rows of a spreadsheet, less the header. */
    static final long ROWS_OF_A_SHEET = 1_048_575;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String EVIDENCE = "evidence";

    private final CsvDialect dialect;
    private final long rowsPerFile;

    CsvWriter(CsvDialect dialect, long rowsPerFile) {
        this.dialect = dialect;
        this.rowsPerFile = rowsPerFile;
    }

    List<CsvFile> write(Path folder, Table table, Iterator<? extends List<?>> rows) throws IOException {
        Files.createDirectories(folder);
        List<CsvFile> files = new ArrayList<>();
        do {
            Path path = folder.resolve(fileName(table, files.size() + 1, !files.isEmpty()));
            files.add(new CsvFile(table, path, writeFile(path, table.columns(), rows)));
        } while (rows.hasNext());
        return files.size() == 1 ? files : numberTheFirst(files);
    }

    private long writeFile(Path path, List<String> columns, Iterator<? extends List<?>> rows) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        long written = 0;
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                BufferedWriter writer =
                        new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), UTF_8));
                CSVPrinter printer = new CSVPrinter(writer, dialect.format())) {
            writer.write(BYTE_ORDER_MARK);
            printer.printRecord(columns);
            for (; written < rowsPerFile && rows.hasNext(); written++) {
                printer.printRecord(cells(columns, rows.next()));
            }
            printer.flush();
            channel.force(true);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        return written;
    }

    private List<Object> cells(List<String> columns, List<?> row) {
        List<Object> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(columns.get(i), row.get(i)));
        }
        return cells;
    }

    /** Only text is guarded: a number is never a formula, and stays a number. */
    private Object cell(String column, Object value) {
        if (value instanceof Number number) {
            return dialect.plain(number);
        }
        if (value instanceof String text) {
            return column.equals(EVIDENCE) ? CsvText.safe(text) : CsvText.cut(CsvText.safe(text));
        }
        return value;
    }

    private static String fileName(Table table, int number, boolean isNumbered) {
        return isNumbered ? String.format(Locale.ROOT, "%s-%03d.csv", table.label(), number) : table.label() + ".csv";
    }

    private static List<CsvFile> numberTheFirst(List<CsvFile> files) throws IOException {
        CsvFile first = files.get(0);
        Path numbered = first.path().resolveSibling(fileName(first.table(), 1, true));
        Files.move(first.path(), numbered, StandardCopyOption.ATOMIC_MOVE);
        files.set(0, new CsvFile(first.table(), numbered, first.rows()));
        return files;
    }
}
