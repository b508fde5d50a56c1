package io.demarche.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a gold file line by line; every complaint names file and line. */
final class GoldFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    GoldFile(Path path) {
        this.path = path;
    }

    /** A line and its number from 1. */
    record Line(Path path, int number, String text) {
        /** The fields between tabs, empty ones at the end included. */
        List<String> fields(int atLeast) {
            List<String> fields = List.of(text.split("\t", -1));
            if (fields.size() < atLeast) {
                throw wrong(atLeast + " fields separated by tabs are needed, found " + fields.size());
            }
            return fields;
        }

        /** The fields, those in quotation marks with doubled ones inside as CSV writes them. */
        List<String> unquotedFields(int atLeast) {
            return fields(atLeast).stream()
                    .map(field -> field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")
                            ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                            : field)
                    .toList();
        }

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw wrong("this is no JSON object: " + e.getOriginalMessage());
            }
        }

        GoldException wrong(String what) {
            return new GoldException(path + ":" + number + ": " + what);
        }
    }

    /** All lines that hold something. */
    List<Line> lines() {
        List<Line> lines =
                allLines().stream().filter(line -> !line.text().isBlank()).toList();
        if (lines.isEmpty()) {
            throw new GoldException(path + " is empty; give a file with gold labels");
        }
        return lines;
    }

    /** All lines, blank ones included. */
    List<Line> allLines() {
        List<Line> lines = new ArrayList<>();
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            for (String line : text.split("\r?\n", -1)) {
                lines.add(new Line(path, lines.size() + 1, line.startsWith("\uFEFF") ? line.substring(1) : line));
            }
        } catch (IOException e) {
            throw new GoldException(path + " cannot be read: " + e);
        }
        return lines;
    }

    /** Rows by column name; the first line names the columns. */
    List<Map<String, String>> table(String... needed) {
        List<Line> lines = lines();
        List<String> names = lines.get(0).fields(1);
        for (String name : needed) {
            if (!names.contains(name)) {
                throw lines.get(0).wrong("the column '" + name + "' is missing; found " + names);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            List<String> fields = line.fields(names.size());
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
