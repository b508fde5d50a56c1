package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of a disk that holds one whole result or none: a run writes to a staging folder inside it, and its entries are renamed
 * into place at the end, {@code run.json} last.
 *
 * <p>Where an older result is replaced, its entries go to {@code .retiring-…} first, which becomes {@code .old-…} when all
 * are in. A run that dies in between leaves one of the two, from which the next start restores the older result.
 */
final class OutputFolder implements ResultFolder {
    static final String MANIFEST = "run.json";
    /** In the order in which they appear: whoever finds the manifest finds all of them. */
    static final List<String> ENTRIES = List.of(
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
    static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final String runId;
    private final FolderLock lock;
    private final Rename rename;
    private boolean isClosed;

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
    static OutputFolder open(Path folder, String runId, boolean overwrite) throws IOException {
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

    @Override
    public Path staging() {
        return folder.resolve(STAGING + runId);
    }

    @Override
    public String parquet() {
        return uri(staging().resolve("parquet"));
    }

    @Override
    public String resume() {
        return uri(staging().resolve("resume"));
    }

    @Override
    public String working() {
        return uri(staging().resolve("working"));
    }

    @Override
    public String unfinished() {
        return uri(folder.resolve(UNFINISHED));
    }

    @Override
    public void discardUnfinished() throws IOException {
        Trees.delete(folder.resolve(UNFINISHED));
    }

    @Override
    public Optional<String> earlier() {
        return Files.exists(folder.resolve(MANIFEST)) ? Optional.of(uri(folder)) : Optional.empty();
    }

    @Override
    public List<Map<String, Object>> files() throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        for (String entry : ENTRIES) {
            if (Files.exists(staging().resolve(entry))) {
                files.addAll(Json.files(staging(), staging().resolve(entry)));
            }
        }
        return files;
    }

    @Override
    public String location() {
        return folder.toString();
    }

    @Override
    public synchronized void publish() throws IOException {
        requireManifest(staging());
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

    @Override
    public synchronized void close() throws IOException {
        if (isClosed) { // by the hook of a process that was told to stop: the lock may be another run's by now
            return;
        }
        isClosed = true;
        try {
            Trees.delete(staging());
        } finally {
            lock.close();
        }
    }

    static void requireManifest(Path staging) {
        if (!Files.exists(staging.resolve(MANIFEST))) {
            throw new IllegalStateException("There is no " + MANIFEST + " in " + staging
                    + ": it must be staged before the rest is published, and the folder be open");
        }
    }

    private void repair() throws IOException {
        for (Path old : leftovers(OLD)) {
            if (Files.exists(folder.resolve(MANIFEST))) {
                Trees.delete(old);
            } else {
                for (String entry : ENTRIES) {
                    Trees.delete(folder.resolve(entry));
                }
                // From here on what lies in the folder is the older result again, also for a start after this one dies.
                rename.move(
                        old,
                        folder.resolve(RETIRING + old.getFileName().toString().substring(OLD.length())));
            }
        }
        for (Path retiring : leftovers(RETIRING)) {
            restore(retiring);
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

    /** Without a slash at its end, whether the folder exists or not. */
    private static String uri(Path path) {
        return path.toUri().toString().replaceFirst("/$", "");
    }

    private List<Path> leftovers(String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
