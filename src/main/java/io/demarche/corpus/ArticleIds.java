package io.demarche.corpus;

import io.demarche.corpus.InputLister.Found;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Ids from paths. Files of two roots may have the same path below them: then the root's name leads, and where that too is
 * the same, the whole path. Of {@code x.html} and {@code x.txt} in one folder the first by path is "x", the other "x.txt". Only
 * {@code x.txt} and {@code x.txt.gz} of one folder share an id.
 */
final class ArticleIds {
    private ArticleIds() {}

    /** In the order given, which is that of the paths. */
    static List<InputFile> distinct(List<Found> found) {
        Map<String, Set<String>> pathsByShort = new HashMap<>();
        Map<String, Set<String>> pathsByRooted = new HashMap<>();
        Map<String, String> firstExtension = new HashMap<>();
        for (Found file : found) {
            firstExtension.putIfAbsent(whole(file), extension(file));
            add(pathsByShort, belowRoot(file), file);
            add(pathsByRooted, rooted(file), file);
        }
        return found.stream()
                .map(file -> {
                    String id = isShared(pathsByShort, belowRoot(file)) ? rooted(file) : belowRoot(file);
                    String own = isShared(pathsByRooted, rooted(file)) ? whole(file) : id;
                    boolean isFirst = extension(file).equals(firstExtension.get(whole(file)));
                    return row(file.status(), isFirst ? own : own + extension(file));
                })
                .collect(Collectors.toList());
    }

    private static void add(Map<String, Set<String>> pathsById, String id, Found file) {
        pathsById.computeIfAbsent(id, key -> new HashSet<>()).add(whole(file));
    }

    private static boolean isShared(Map<String, Set<String>> pathsById, String id) {
        return pathsById.get(id).size() > 1;
    }

    private static InputFile row(FileStatus status, String id) {
        String name = status.getPath().getName();
        return new InputFile(
                status.getPath().toString(),
                id,
                InputFormat.ofName(name).orElseThrow(),
                InputFormat.isCompressed(name),
                status.getLen());
    }

    private static String belowRoot(Found file) {
        String path = whole(file);
        String root = file.root().toUri().getPath();
        String prefix = root.endsWith(Path.SEPARATOR) ? root : root + Path.SEPARATOR;
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    private static String rooted(Found file) {
        return file.root().getName() + Path.SEPARATOR + belowRoot(file);
    }

    private static String whole(Found file) {
        return InputFormat.stem(file.status().getPath().toUri().getPath());
    }

    private static String extension(Found file) {
        return InputFormat.extension(file.status().getPath().getName());
    }
}
