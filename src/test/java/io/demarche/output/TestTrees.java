package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folders as literals of tests: {@code path=content} of each file, by path. */
final class TestTrees {
    private TestTrees() {}

    static List<String> of(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<String> tree = new ArrayList<>();
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                String content = Files.readString(file);
                tree.add(folder.relativize(file) + (content.isEmpty() ? "" : "=" + content));
            }
            return tree;
        }
    }
}
