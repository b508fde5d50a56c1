package io.demarche.corpus;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Symbolic links of the local file system, which Hadoop follows without a word; other file systems have none. */
final class LocalLinks {
    private LocalLinks() {}

    /** What tells a folder from every other, however it was reached. */
    static String identity(FileSystem fileSystem, Path folder) throws IOException {
        return isLocal(fileSystem) ? file(folder).getCanonicalPath() : folder.toString();
    }

    /** Whether the path is below the root by its name, and elsewhere in truth. */
    static boolean leadsOut(FileSystem fileSystem, Path path, Path root) throws IOException {
        if (!isLocal(fileSystem)) {
            return false;
        }
        String inside = file(root).getCanonicalPath();
        String prefix = inside.endsWith(File.separator) ? inside : inside + File.separator;
        String real = file(path).getCanonicalPath();
        return !real.equals(inside) && !real.startsWith(prefix);
    }

    /** What is in the folder and was not listed, because it is a link to nothing; sorted. */
    static List<Path> unlisted(FileSystem fileSystem, Path folder, List<FileStatus> listed) {
        String[] names = isLocal(fileSystem) ? file(folder).list() : null;
        Set<String> known =
                listed.stream().map(status -> status.getPath().getName()).collect(Collectors.toSet());
        return names == null
                ? List.of()
                : Stream.of(names)
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(name -> new Path("file", null, new File(file(folder), name).getPath()))
                        .toList();
    }

    private static boolean isLocal(FileSystem fileSystem) {
        return fileSystem instanceof LocalFileSystem;
    }

    private static File file(Path path) {
        return new File(path.toUri().getPath());
    }
}
