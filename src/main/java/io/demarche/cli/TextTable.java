package io.demarche.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of cells under each other, for a terminal of {@value #WIDTH} columns. */
final class TextTable {
    static final int WIDTH = 120;
    private static final String GAP = "  ";
    private static final int LEAST = 6;

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, Integer> mostByColumn = new HashMap<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    /** Cuts a column at a width of its own, so that there is room for the others. */
    TextTable atMost(int width, int column) {
        mostByColumn.put(column, width);
        return this;
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** One line a row, indented; what is too long for the line is cut in the widest columns. */
    List<String> lines(String indent) {
        int[] widths = widths(WIDTH - indent.length());
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String cell = cut(row.get(i), widths[i]);
                line.append(cell)
                        .append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length())))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] widths(int room) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], mostByColumn.getOrDefault(i, widths[i]));
        }
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        while (total > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private static String cut(String cell, int width) {
        if (cell.codePointCount(0, cell.length()) <= width) {
            return cell;
        }
        return cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }
}
