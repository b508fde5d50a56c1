package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code datapackage.json}: the Frictionless description of every CSV file and of its columns. */
public final class DataPackage {
    private final ColumnDescriptions columns;
    private final CsvDialect dialect;

    public DataPackage(ColumnDescriptions columns, CsvDialect dialect) {
        this.columns = columns;
        this.dialect = dialect;
    }

    public void write(Path staging, List<CsvFile> files) throws IOException {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (CsvFile file : files) {
            resources.add(resource(staging, file));
        }
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("profile", "tabular-data-package");
        description.put("name", "demarche");
        description.put("title", "How actors are written about and what positions they take");
        description.put("resources", resources);
        Files.writeString(staging.resolve("datapackage.json"), Json.text(description));
    }

    private Map<String, Object> resource(Path staging, CsvFile file) throws IOException {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", file.path().getFileName().toString().replaceFirst("\\.csv$", ""));
        resource.putAll(Json.file(staging, file.path()));
        resource.put("rows", file.rows());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("dialect", dialect());
        resource.put("schema", schema(file.table()));
        return resource;
    }

    private Map<String, Object> dialect() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("delimiter", String.valueOf(dialect.delimiter()));
        named.put("lineTerminator", "\r\n");
        named.put("quoteChar", "\"");
        named.put("doubleQuote", true);
        named.put("header", true);
        return named;
    }

    private Map<String, Object> schema(Table table) {
        List<Map<String, Object>> fields =
                columns.of(table).stream().map(this::field).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private Map<String, Object> field(ColumnDescription column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type());
        if (column.type().equals("number")) {
            field.put("decimalChar", String.valueOf(dialect.decimalMark()));
        }
        field.put("description", column.meaning() + " (" + column.range() + ")");
        if (column.isRequired()) {
            field.put("constraints", Map.of("required", true));
        }
        return field;
    }
}
