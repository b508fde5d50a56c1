package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that holds one whole result or none: a run writes to a staging folder inside it, and its entries are renamed
 * into place at the end, {@code run.json} last.
 *
 * <p>Where an older result is replaced, its entries go to {@code .retiring-…} first, which becomes {@code .old-…} when all
 * are in. A run that dies in between leaves one of the two, from which the next start restores the older result.
 */
public final class OutputFolder implements AutoCloseable {
    private static final String MANIFEST = "run.json";
    /** In the order in which they appear: whoever finds the manifest finds all of them. */
    private static final List<String> ENTRIES = List.of(
            "parquet",
            "csv",
            "tables.xlsx",
            "report.html",
            "network.graphml",
            "export",
            "effective.conf",
            "datapackage.json",
            "resume",
            MANIFEST);

    private static final String STAGING = ".staging-";
    private static final String RETIRING = ".retiring-";
    private static final String OLD = ".old-";
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final String runId;
    private final FolderLock lock;
    private final Rename rename;

    /** Moves one entry; tests replace it to stop a run half-way. */
    @FunctionalInterface
    interface Rename {
        void move(Path from, Path to) throws IOException;
    }

    private OutputFolder(Path folder, String runId, FolderLock lock, Rename rename) {
        this.folder = folder;
        this.runId = runId;
        this.lock = lock;
        this.rename = rename;
    }

    /**
     * Locks the folder, mends what a dead run left in it and creates an empty staging folder.
     *
     * @throws OutputLockedException when another run is at work in it
     * @throws OutputExistsException when it holds a result and {@code overwrite} is false
     */
    public static OutputFolder open(Path folder, String runId, boolean overwrite) throws IOException {
        return open(folder, runId, overwrite, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    static OutputFolder open(Path folder, String runId, boolean overwrite, Rename rename) throws IOException {
        Files.createDirectories(folder);
        OutputFolder output = new OutputFolder(folder, runId, FolderLock.take(folder), rename);
        try {
            output.repair();
            output.requireRoom(overwrite);
            Files.createDirectory(output.staging());
        } catch (IOException | RuntimeException failure) {
            output.lock.close();
            throw failure;
        }
        return output;
    }

    /** Where the run writes; its entries have the names that they will have in the folder. */
    public Path staging() {
        return folder.resolve(STAGING + runId);
    }

    /** What outlives a run that is cut off, so that another can go on from there; gone once a result is published. */
    public Path unfinished() {
        return folder.resolve(UNFINISHED);
    }

    public void discardUnfinished() throws IOException {
        Trees.delete(unfinished());
    }

    /** Puts the staged entries in the place of the older result. */
    public void publish() throws IOException {
        if (!Files.exists(staging().resolve(MANIFEST))) {
            throw new IllegalStateException(
                    "The manifest " + MANIFEST + " must be staged before the rest is published");
        }
        Path retiring = Files.createDirectory(folder.resolve(RETIRING + runId));
        for (int i = ENTRIES.size() - 1; i >= 0; i--) {
            move(ENTRIES.get(i), folder, retiring);
        }
        Path old = folder.resolve(OLD + runId);
        rename.move(retiring, old);
        for (String entry : ENTRIES) {
            move(entry, staging(), folder);
        }
        Trees.delete(old);
        discardUnfinished();
    }

    /** Gives the folder free; what was staged and not published is gone. */
    @Override
    public void close() throws IOException {
        Trees.delete(staging());
        lock.close();
    }

    private void repair() throws IOException {
        for (Path retiring : leftovers(RETIRING)) {
            restore(retiring);
        }
        for (Path old : leftovers(OLD)) {
            if (!Files.exists(folder.resolve(MANIFEST))) {
                for (String entry : ENTRIES) {
                    Trees.delete(folder.resolve(entry));
                }
                restore(old);
            }
            Trees.delete(old);
        }
        for (Path staging : leftovers(STAGING)) {
            Trees.delete(staging);
        }
    }

    private void restore(Path kept) throws IOException {
        for (String entry : ENTRIES) {
            move(entry, kept, folder);
        }
        Trees.delete(kept);
    }

    private void requireRoom(boolean overwrite) {
        List<String> present = ENTRIES.stream()
                .filter(entry -> Files.exists(folder.resolve(entry)))
                .toList();
        if (present.isEmpty()) {
            return;
        }
        if (!present.contains(MANIFEST)) {
            throw new OutputExistsException("The folder " + folder + " holds " + String.join(", ", present) + " but no "
                    + MANIFEST + ", so it is no result of an earlier run. Choose another --output.");
        }
        if (!overwrite) {
            throw new OutputExistsException("The folder " + folder
                    + " holds the result of an earlier run. Give --overwrite to replace it, or another --output.");
        }
    }

    private void move(String entry, Path from, Path to) throws IOException {
        if (Files.exists(from.resolve(entry))) {
            rename.move(from.resolve(entry), to.resolve(entry));
        }
    }

    private List<Path> leftovers(String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
