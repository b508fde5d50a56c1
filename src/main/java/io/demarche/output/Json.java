package io.demarche.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    /** Path below the result's folder, size and checksum. */
    static Map<String, Object> file(Path root, Path file) throws IOException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("path", root.relativize(file).toString().replace('\\', '/'));
        entry.put("bytes", Files.size(file));
        entry.put("hash", "sha256:" + FileChecksum.sha256(file));
        return entry;
    }
}
