package io.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fenced blocks of README and documents. */
final class DocumentedCode {
    private static final String FENCE = "```";
    private static final Pattern LAUNCHER = Pattern.compile("jobs/[a-z-]+\\.sh");

    /** A block and where it begins; its code is without the indent of its fence. */
    record Block(String file, int line, String language, String code) {
        String firstLine() {
            return code.lines().findFirst().orElse("");
        }

        @Override
        public String toString() {
            return file + ":" + line + " " + firstLine();
        }
    }

    private DocumentedCode() {}

    static Stream<Block> blocks(String language) throws IOException {
        return all().stream().filter(block -> block.language().equals(language));
    }

    static Set<String> languages() throws IOException {
        return all().stream().map(Block::language).collect(Collectors.toSet());
    }

    private static List<Block> all() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : files()) {
            read(file, blocks);
        }
        return blocks;
    }

    /** The launchers that the texts name, in blocks and between the words. */
    static Set<String> launchers() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : files()) {
            LAUNCHER.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
        }
        return named;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> documents = Files.walk(Path.of("docs"))) {
            documents.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files;
    }

    private static void read(Path file, List<Block> blocks) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int begin = 0; begin < lines.size(); begin++) {
            String fence = lines.get(begin);
            if (!fence.strip().startsWith(FENCE)) {
                continue;
            }
            int indent = fence.indexOf(FENCE);
            int end = begin + 1;
            while (!lines.get(end).strip().equals(FENCE)) {
                end++;
            }
            String code = lines.subList(begin + 1, end).stream()
                    .map(line -> line.substring(Math.min(indent, line.length())))
                    .collect(Collectors.joining("\n"));
            blocks.add(new Block(file.toString(), begin + 1, fence.strip().substring(FENCE.length()), code));
            begin = end;
        }
    }
}
