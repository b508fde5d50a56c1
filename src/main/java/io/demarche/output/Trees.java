package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders of files. */
final class Trees {
    private Trees() {}

    /** Deletes the file or folder, if there is one; links are removed, not followed. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        for (Path path : walk(root, Comparator.reverseOrder())) {
            Files.delete(path);
        }
    }

    /** The regular files of a folder that are data: not the marks and checksums that Hadoop leaves. */
    static List<Path> dataFiles(Path root) throws IOException {
        return walk(root, Comparator.naturalOrder()).stream()
                .filter(path -> Files.isRegularFile(path))
                .filter(path -> !path.getFileName().toString().matches("[._].*"))
                .toList();
    }

    private static List<Path> walk(Path root, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(order).toList();
        }
    }
}
