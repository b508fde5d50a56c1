package io.demarche.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON files for people as well: indented, in the order of the keys, the same on every system. */
final class Json {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER =
            new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER));

    private Json() {}

    static String text(Object value) throws JsonProcessingException {
        return WRITER.writeValueAsString(value) + "\n";
    }

    /** Each data file of one of the entries of the result's folder, by path. */
    static List<Map<String, Object>> files(Path root, Path entry) throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Path file : Trees.dataFiles(entry)) {
            files.add(file(root, file));
        }
        return files;
    }

    /** Path below the result's folder, size and checksum. */
    static Map<String, Object> file(Path root, Path file) throws IOException {
        return file(root.relativize(file).toString().replace('\\', '/'), Files.size(file), FileChecksum.sha256(file));
    }

    static Map<String, Object> file(String path, long bytes, String sha256) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", path);
        entry.put("bytes", bytes);
        entry.put("hash", "sha256:" + sha256);
        return entry;
    }
}
