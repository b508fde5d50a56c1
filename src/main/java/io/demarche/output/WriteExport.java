package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demarche.stance.Stance;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;

/** Writes stances, row by row, as another tool wants them. */
public final class WriteExport {
    private final Path folder;

    public WriteExport(Path folder) {
        this.folder = folder;
    }

    /** The file that was written; it appears under its name when it is whole, and replaces an older one. */
    public Path write(ExportFormat format, Iterator<Stance> stances) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(format.fileName());
        Path unfinished = folder.resolve(format.fileName() + ".tmp");
        try (Writer writer = Files.newBufferedWriter(unfinished, UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, format.csv())) {
            printer.printRecord(format.columns());
            while (stances.hasNext()) {
                Optional<List<Object>> row = format.row(stances.next());
                if (row.isPresent()) {
                    printer.printRecord(
                            row.get().stream().map(WriteExport::cell).toList());
                }
            }
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Object cell(Object value) {
        return value instanceof String text ? CsvText.safe(text).replace('\t', ' ') : value == null ? "" : value;
    }
}
