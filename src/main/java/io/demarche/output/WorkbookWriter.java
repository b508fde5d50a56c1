package io.demarche.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as sheets of one workbook: a first sheet that explains the columns, then a sheet for each table with its
 * header frozen and filters set, and scores coloured by their sign. Text is never a formula, a missing value is an empty
 * cell.
 */
final class WorkbookWriter implements AutoCloseable {
    private static final String EXPLANATION = "README";
    private static final String HEADER_FILL = "EAE7DF";
    private static final String NEGATIVE_FILL = "F4DACF";
    private static final String POSITIVE_FILL = "D3E6E6";
    private static final String SCORE = ".*(sentiment_(score|low|high)|intensity)";
    private static final Set<String> LONG = Set.of("sentence", "evidence", "example", "detail", "snippet", "title");
    private static final int ROWS_IN_MEMORY = 1_000;

    private final Workbook workbook;
    private final ColumnDescriptions descriptions;
    private final int mostRows;
    private final Worksheet explanation;
    private final List<String> cut = new ArrayList<>();

    /** Of a table with more rows than {@code mostRows} the first are written. */
    WorkbookWriter(OutputStream out, ColumnDescriptions descriptions, int mostRows) {
        this.workbook = new Workbook(out, "Demarche", null);
        this.descriptions = descriptions;
        this.mostRows = mostRows;
        this.explanation = workbook.newWorksheet(EXPLANATION);
    }

    /** Says on the first sheet what the others hold. */
    void explain(List<Table> tables) {
        Worksheet sheet = explanation;
        sheet.value(
                0, 0, "Each sheet has at most " + mostRows + " rows; csv/ has all. An empty cell is unknown, never 0.");
        header(sheet, 2, List.of("sheet", "column", "type", "range", "meaning"));
        int row = 3;
        for (Table table : tables) {
            for (ColumnDescription column : descriptions.of(table)) {
                sheet.value(row, 0, table.label());
                sheet.value(row, 1, column.name());
                sheet.value(row, 2, column.type());
                sheet.value(row, 3, column.range());
                sheet.value(row, 4, column.meaning());
                row++;
            }
        }
        double[] widths = {18, 22, 10, 30, 110};
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        sheet.range(3, 3, row - 1, 4)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 3);
        forPrint(sheet, 2);
    }

    void sheet(Table table, Iterator<? extends List<?>> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(table.label());
        List<ColumnDescription> columns = descriptions.of(table);
        header(sheet, 0, table.columns());
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, width(columns.get(i)));
        }
        sheet.freezePane(table.columns().get(0).equals("actor_id") ? 2 : 0, 1);
        forPrint(sheet, 0);
        int row = 1;
        for (; row <= mostRows && rows.hasNext(); row++) {
            row(sheet, row, rows.next());
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        if (rows.hasNext()) {
            cut.add(table.label());
        }
        sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().matches(SCORE) && row > 1) {
                colour(sheet, i, row - 1);
            }
        }
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        if (!cut.isEmpty()) {
            explanation.value(1, 0, "More rows than are here have: " + String.join(", ", cut));
        }
        workbook.finish();
    }

    private static void row(Worksheet sheet, int row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else if (values.get(i) instanceof Boolean bool) {
                sheet.value(row, i, bool);
            } else if (values.get(i) != null) {
                // Written where it stands, and not kept in memory for the whole workbook.
                sheet.inlineString(
                        row, i, CsvText.cut(CsvText.printable(values.get(i).toString())));
            }
        }
    }

    private static void header(Worksheet sheet, int row, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(row, i, names.get(i));
            sheet.style(row, i).bold().fillColor(HEADER_FILL).set();
        }
    }

    /** The library puts a condition into XML as it is, so it must do without "&lt;" and "&amp;". */
    private static void colour(Worksheet sheet, int column, int lastRow) {
        String first = sheet.range(1, column, 1, column).toString().split(":")[0];
        colour(sheet, column, lastRow, NEGATIVE_FILL, "AND(ISNUMBER(" + first + "),0>" + first + ")");
        colour(sheet, column, lastRow, POSITIVE_FILL, "AND(ISNUMBER(" + first + ")," + first + ">0)");
    }

    private static void colour(Worksheet sheet, int column, int lastRow, String fill, String condition) {
        sheet.range(1, column, lastRow, column)
                .style()
                .fillColor(fill)
                .set(new ConditionalFormattingExpressionRule(condition, false));
    }

    /** All columns on one page's width, and the header on each page. */
    private static void forPrint(Worksheet sheet, int header) {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(header);
    }

    /** In characters: the header with its filter's button fits. */
    private static double width(ColumnDescription column) {
        if (LONG.contains(column.name())) {
            return 60;
        }
        return Math.max(column.type().equals("string") ? 24 : 12, column.name().length() + 5);
    }
}
