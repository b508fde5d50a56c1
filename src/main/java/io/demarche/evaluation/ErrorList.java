package io.demarche.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items that went wrong, for those who want to read them. */
final class ErrorList {
    private final List<String> lines = new ArrayList<>(List.of("layer\tid\tgold\tfound\ttext"));

    void add(String layer, String id, Object gold, Object found, String text) {
        lines.add(Stream.of(layer, id, gold, found, text)
                .map(cell -> cell == null ? "" : cell.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t")));
    }

    /** Adds the item where gold and found differ. */
    void compare(String layer, String id, Object gold, Object found, String text) {
        if (!gold.equals(found)) {
            add(layer, id, gold, found, text);
        }
    }

    void write(Path file) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The errors cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
