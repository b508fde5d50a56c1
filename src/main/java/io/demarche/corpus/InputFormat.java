package io.demarche.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How an input file is read; decided by its extension alone. */
public enum InputFormat {
    TEXT,
    HTML,
    JSON_LINES,
    JSON,
    CSV,
    TSV,
    PARQUET;

    /** What the extensions are, for messages. */
    static final String EXTENSIONS = ".txt .html .htm .jsonl .ndjson .json .csv .tsv .parquet";

    private static final Map<String, InputFormat> BY_EXTENSION = Map.of(
            "txt", TEXT,
            "html", HTML,
            "htm", HTML,
            "jsonl", JSON_LINES,
            "ndjson", JSON_LINES,
            "json", JSON,
            "csv", CSV,
            "tsv", TSV,
            "parquet", PARQUET);

    private static final String GZIP = ".gz";

    /** The format of a file of this name, empty when it is none that is read. */
    static Optional<InputFormat> ofName(String name) {
        String plain = uncompressed(name);
        int dot = plain.lastIndexOf('.');
        InputFormat format = BY_EXTENSION.get(plain.substring(dot + 1).toLowerCase(Locale.ROOT));
        boolean readable = dot >= 0 && format != null && !(format == PARQUET && isCompressed(name));
        return readable ? Optional.of(format) : Optional.empty();
    }

    static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** The name without the extension of its format and without {@code .gz}. */
    static String stem(String name) {
        String plain = uncompressed(name);
        return plain.substring(0, plain.lastIndexOf('.'));
    }

    /** The extension of its format, with its dot. */
    static String extension(String name) {
        return uncompressed(name).substring(stem(name).length());
    }

    private static String uncompressed(String name) {
        return isCompressed(name) ? name.substring(0, name.length() - GZIP.length()) : name;
    }
}
