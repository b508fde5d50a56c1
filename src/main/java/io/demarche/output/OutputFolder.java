package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of a disk that holds one whole result or none: a run writes to a staging folder inside it, and its entries are renamed
 * into place at the end, {@code run.json} last.
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
    static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final String runId;
    private final FolderLock lock;
    private final EntrySwap swap;
    private boolean isClosed;

    private OutputFolder(Path folder, String runId, FolderLock lock, EntrySwap swap) {
        this.folder = folder;
        this.runId = runId;
        this.lock = lock;
        this.swap = swap;
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

    static OutputFolder open(Path folder, String runId, boolean overwrite, EntrySwap.Rename rename) throws IOException {
        Files.createDirectories(folder);
        OutputFolder output = new OutputFolder(folder, runId, FolderLock.take(folder), new EntrySwap(folder, rename));
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
        swap.replaceBy(staging(), runId);
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
        swap.repair();
        for (Path staging : EntrySwap.leftovers(folder, STAGING)) {
            Trees.delete(staging);
        }
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

    /** Without a slash at its end, whether the folder exists or not. */
    private static String uri(Path path) {
        return path.toUri().toString().replaceFirst("/$", "");
    }
}
