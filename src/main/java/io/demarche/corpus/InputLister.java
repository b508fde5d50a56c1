package io.demarche.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Expands files, folders and globs into the files to read.
 *
 * <p>Spark's own listing drops names that start with "_" or "." without a word; here each becomes a row. The result does
 * not depend on the order in which a file system lists.
 */
public final class InputLister {
    private static final String LEADS_OUT = "It is a link that leads out of the input; give what it leads to as input.";

    private final Configuration hadoop;

    public InputLister(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * The files that the paths stand for.
     *
     * @throws InputException when one of the paths matches nothing, cannot be read, or holds no file to read
     */
    public InputListing list(List<String> inputs) {
        Map<String, Found> foundByPath = new TreeMap<>();
        Map<String, Rejected> skippedByPath = new TreeMap<>();
        for (String input : inputs) {
            Visit visit = new Visit(foundByPath, skippedByPath);
            try {
                for (InputPath start : InputPath.resolve(input, hadoop)) {
                    visit.given(start);
                }
            } catch (IOException e) {
                throw new InputException(
                        "Cannot read the input " + input + ": " + e.getMessage()
                                + ". Check that the path is right and may be read.",
                        e);
            }
            if (visit.files == 0) {
                throw new InputException("There are no article files in " + input + ". Read are "
                        + InputFormat.EXTENSIONS + ", and .gz of all but the last.");
            }
        }
        return new InputListing(
                ArticleIds.distinct(List.copyOf(foundByPath.values())), List.copyOf(skippedByPath.values()));
    }

    /** A file and the root that it was found under. */
    record Found(FileStatus status, Path root) {}

    private static final class Visit {
        private final Map<String, Found> foundByPath;
        private final Map<String, Rejected> skippedByPath;
        private final Set<String> foldersSeen = new HashSet<>();
        private int files;

        private Visit(Map<String, Found> foundByPath, Map<String, Rejected> skippedByPath) {
            this.foundByPath = foundByPath;
            this.skippedByPath = skippedByPath;
        }

        private void given(InputPath start) throws IOException {
            Path path = start.status().getPath();
            if (!start.isLiteral() && LocalLinks.leadsOut(start.fileSystem(), path, start.root())) {
                skip(path, LEADS_OUT);
            } else if (start.status().isDirectory()) {
                enter(start.fileSystem(), path, start.root());
            } else {
                file(start.status(), start.root(), start.isLiteral());
            }
        }

        private void enter(FileSystem fileSystem, Path folder, Path root) throws IOException {
            if (!foldersSeen.add(LocalLinks.identity(fileSystem, folder))) {
                return; // a link that leads back
            }
            List<FileStatus> children = new ArrayList<>(List.of(fileSystem.listStatus(folder)));
            for (Path lost : LocalLinks.unlisted(fileSystem, folder, children)) {
                skip(lost, "It is a link that leads nowhere; mend it or remove it.");
            }
            children.sort(Comparator.comparing(child -> child.getPath().toString()));
            for (FileStatus child : children) {
                String name = child.getPath().getName();
                if (LocalLinks.leadsOut(fileSystem, child.getPath(), root)) {
                    skip(child.getPath(), LEADS_OUT);
                } else if (child.isFile()) {
                    file(child, root, false);
                } else if (isHidden(name)) {
                    skip(child.getPath(), "The folder's name starts with \"_\" or \".\"; rename it to have it read.");
                } else {
                    enterBelow(fileSystem, child.getPath(), root);
                }
            }
        }

        private void enterBelow(FileSystem fileSystem, Path folder, Path root) {
            try {
                enter(fileSystem, folder, root);
            } catch (IOException e) {
                String path = InputFile.shown(folder.toString());
                skippedByPath.put(
                        path,
                        Rejected.because(
                                Defect.UNREADABLE, path, "The folder cannot be listed: " + e.getMessage() + "."));
            }
        }

        private void file(FileStatus status, Path root, boolean isLiteral) {
            String name = status.getPath().getName();
            if (isHidden(name) && !isLiteral) {
                skip(status.getPath(), "The file's name starts with \"_\" or \".\"; rename it to have it read.");
            } else if (InputFormat.ofName(name).isEmpty()) {
                skip(
                        status.getPath(),
                        "The extension is none of " + InputFormat.EXTENSIONS + " (each but the last also with .gz).");
            } else {
                files++;
                foundByPath.putIfAbsent(status.getPath().toString(), new Found(status, root));
            }
        }

        private void skip(Path path, String detail) {
            String shown = InputFile.shown(path.toString());
            skippedByPath.put(shown, Rejected.because(Defect.NOT_INPUT, shown, detail));
        }

        private static boolean isHidden(String name) {
            return name.startsWith("_") || name.startsWith(".");
        }
    }
}
