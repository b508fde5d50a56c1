package io.demarche.corpus;

import io.demarche.corpus.LineReader.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One article a row below a header line. Rows are cut at line ends outside quotes before they are parsed, so that a quote
 * that is never closed costs its own line and not the rest of the file.
 */
final class CsvRows implements UnitSource {
    private final LineReader lines;
    private final CSVFormat format;
    private final Columns columns;
    private final ReadLimits limits;
    private final ArticleAssembler assembler;
    private final Deque<Line> readAhead = new ArrayDeque<>();
    private List<String> header;
    private long unit;

    CsvRows(LineReader lines, char delimiter, Columns columns, ReadLimits limits, ArticleAssembler assembler) {
        this.lines = lines;
        this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        this.columns = columns;
        this.limits = limits;
        this.assembler = assembler;
    }

    @Override
    public ReadResult next() throws IOException {
        if (header == null && !readHeader()) {
            return null;
        }
        Row row = nextRow();
        if (row == null) {
            return null;
        }
        return row.cells == null || row.cells.size() != header.size() ? bad(row) : article(row);
    }

    private boolean readHeader() throws IOException {
        Row row = nextRow();
        if (row == null) {
            throw new DefectException(Defect.EMPTY, null, "The file is empty.");
        }
        if (row.cells == null) {
            throw new DefectException(Defect.BAD_CSV_ROW, row.line, "The header line is no CSV; check its quotes.");
        }
        header = row.cells;
        List<String> missing = columns.missing(header);
        if (!missing.isEmpty()) {
            throw new DefectException(
                    Defect.MISSING_COLUMN,
                    row.line,
                    "There is no column " + String.join(", ", missing) + "; the columns are "
                            + String.join(", ", header) + ". Name the right ones with --columns.");
        }
        return true;
    }

    /** The next row that is not blank, null at the end. */
    private Row nextRow() throws IOException {
        Line first = nextLine();
        while (first != null && first.text().isBlank()) {
            first = nextLine();
        }
        if (first == null) {
            return null;
        }
        List<Line> taken = new ArrayList<>(List.of(first));
        StringBuilder text = new StringBuilder(first.text());
        boolean isOpen = hasOddQuotes(first.text());
        Line last = first;
        while (isOpen && last != null && !last.tooLong() && text.length() <= limits.maxFileBytes()) {
            last = nextLine();
            if (last != null) {
                taken.add(last);
                text.append(last.text());
                isOpen ^= hasOddQuotes(last.text());
            }
        }
        boolean isCut = taken.stream().anyMatch(Line::tooLong);
        List<String> cells = isOpen || isCut ? null : cells(text.toString());
        if (cells == null) {
            for (int i = taken.size() - 1; i > 0; i--) {
                readAhead.addFirst(taken.get(i));
            }
            return new Row(first.number(), first.text(), null, false);
        }
        return new Row(first.number(), text.toString(), cells, taken.stream().anyMatch(Line::guessed));
    }

    private Line nextLine() throws IOException {
        return readAhead.isEmpty() ? lines.next() : readAhead.removeFirst();
    }

    private static boolean hasOddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The cells of one row, null when it is none. */
    private List<String> cells(String row) {
        try (CSVParser parser = CSVParser.parse(row, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : null;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    private ReadResult bad(Row row) {
        String detail = row.cells == null
                ? "The row cannot be read as CSV; check its quotes (a quote inside a quoted cell is written twice)."
                : "The row has " + row.cells.size() + " cells, the header " + header.size()
                        + "; quote cells that hold the separator.";
        return assembler.rejected(unit++, row.line, Defect.BAD_CSV_ROW, detail, row.text);
    }

    private ReadResult article(Row row) {
        Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);
        for (ArticleField field : ArticleField.values()) {
            Optional<String> name = columns.find(field, header);
            name.ifPresent(column -> values.put(field, row.cells.get(header.indexOf(column))));
        }
        return assembler.assemble(new Unit(unit++, row.line, values, row.guessed));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record Row(long line, String text, List<String> cells, boolean guessed) {}
}
