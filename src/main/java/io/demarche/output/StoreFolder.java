package io.demarche.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * A result on a file system that may know no atomic rename, such as an object store: each run writes to a folder of its
 * own, its manifest last, and is then named.
 */
final class StoreFolder implements ResultFolder {
    /** Tables without the marks that Hadoop leaves. */
    private static final Pattern STAGED_BY_TASKS = Pattern.compile("(parquet|resume)/(.*/)?[^._/][^/]*");

    private final FileSystem store;
    private final Path root;
    private final StoreRuns runs;
    private final Path run;
    private final StoreLock lock;
    private final java.nio.file.Path staging;
    private boolean isPublished;
    private boolean isClosed;

    private StoreFolder(FileSystem store, Path root, String runId, StoreLock lock) throws IOException {
        this.store = store;
        this.root = root;
        this.runs = new StoreRuns(store, root);
        this.run = runs.of(runId);
        this.lock = lock;
        this.staging = Files.createTempDirectory("demarche-staging-");
    }

    static StoreFolder open(FileSystem store, Path root, String runId, boolean overwrite) throws IOException {
        store.mkdirs(root);
        StoreFolder folder = new StoreFolder(store, root, runId, StoreLock.take(store, root));
        try {
            folder.runs.repair();
            if (!overwrite && folder.runs.isAnyNamed()) {
                throw new OutputExistsException(root
                        + " holds the result of an earlier run. Give --overwrite to replace it, or another --output.");
            }
        } catch (IOException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
        return folder;
    }

    @Override
    public java.nio.file.Path staging() {
        return staging;
    }

    @Override
    public String parquet() {
        return new Path(run, "parquet").toString();
    }

    @Override
    public String working() {
        return new Path(run, "working").toString();
    }

    @Override
    public String resume() {
        return new Path(run, "resume").toString();
    }

    @Override
    public String unfinished() {
        return new Path(root, OutputFolder.UNFINISHED).toString();
    }

    @Override
    public void discardUnfinished() throws IOException {
        store.delete(new Path(unfinished()), true);
    }

    @Override
    public Optional<String> earlier() throws IOException {
        return runs.named().map(Path::toString);
    }

    @Override
    public List<Map<String, Object>> files() throws IOException {
        List<Map<String, Object>> files = new ArrayList<>(Json.files(staging, staging));
        RemoteIterator<LocatedFileStatus> found = store.listFiles(run, true);
        while (found.hasNext()) {
            FileStatus file = found.next();
            String path = run.toUri().relativize(file.getPath().toUri()).getPath();
            if (STAGED_BY_TASKS.matcher(path).matches()) {
                try (InputStream in = store.open(file.getPath())) {
                    files.add(Json.file(path, file.getLen(), DigestUtils.sha256Hex(in)));
                }
            }
        }
        files.sort(Comparator.comparing(file -> file.get("path").toString()));
        return files;
    }

    @Override
    public synchronized void publish() throws IOException {
        OutputFolder.requireManifest(staging);
        store.delete(new Path(working()), true);
        for (String entry : OutputFolder.ENTRIES) {
            java.nio.file.Path staged = staging.resolve(entry);
            if (Files.exists(staged)) {
                store.copyFromLocalFile(false, true, new Path(staged.toUri()), new Path(run, entry));
            }
        }
        isPublished = true;
        runs.name(run);
        runs.deleteAllBut(Optional.of(run));
        discardUnfinished();
    }

    @Override
    public String location() {
        return run.toString();
    }

    @Override
    public synchronized void close() throws IOException {
        if (isClosed) { // by the hook of a process that was told to stop: the lock may be another run's by now
            return;
        }
        isClosed = true;
        try {
            Trees.delete(staging);
            if (!isPublished) {
                store.delete(run, true);
            }
        } finally {
            lock.close();
        }
    }
}
