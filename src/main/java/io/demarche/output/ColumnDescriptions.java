package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The meaning of every published column, from {@code columns.tsv}: table, column, range and meaning in each line. A line
 * of the table {@code *} holds for every table that has no line of its own for that column.
 */
public final class ColumnDescriptions {
    private static final String FILE = "columns.tsv";
    private static final String ANY_TABLE = "*";

    private final Map<String, String[]> linesByKey;

    private ColumnDescriptions(Map<String, String[]> linesByKey) {
        this.linesByKey = linesByKey;
    }

    public static ColumnDescriptions load() {
        try (InputStream in = ColumnDescriptions.class.getResourceAsStream(FILE)) {
            return new ColumnDescriptions(new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> key(cells[0], cells[1]), cells -> cells)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The descriptions of the columns cannot be read", unreadable);
        }
    }

    /** Of the table's columns, in their order. */
    public List<ColumnDescription> of(Table table) {
        List<String> names = table.columns();
        List<RecordComponent> components = table.components().toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> describe(table, names.get(i), components.get(i).getType()))
                .toList();
    }

    private ColumnDescription describe(Table table, String column, Class<?> type) {
        String[] any = linesByKey.get(key(ANY_TABLE, column));
        String[] line = linesByKey.getOrDefault(key(table.label(), column), any);
        if (line == null) {
            throw new IllegalStateException(
                    FILE + " has no line for the column " + column + " of the table " + table.label());
        }
        return new ColumnDescription(column, typeName(type), line[2], line[3], type.isPrimitive());
    }

    private static String typeName(Class<?> type) {
        if (type == int.class || type == long.class || type == Long.class) {
            return "integer";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        return type == double.class || type == Double.class ? "number" : "string";
    }

    private static String key(String table, String column) {
        return table + "." + column;
    }
}
