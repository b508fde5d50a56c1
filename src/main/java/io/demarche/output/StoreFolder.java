package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * A result on a file system that may know no atomic rename, such as an object store: each run writes to a folder of its
 * own below {@code runs/}, its manifest last, and then the one file {@code latest.json} is made to name it. Who follows
 * {@code latest.json} finds the older result whole, or the newer one.
 */
final class StoreFolder implements ResultFolder {
    static final String POINTER = "latest.json";
    private static final String RUNS = "runs";
    /** Other folders beside it are somebody else's and stay. */
    private static final String PREFIX = "demarche-";

    private static final String POINTS_TO = "{\"run\": \"" + RUNS + "/" + PREFIX;

    /** Tables without the marks that Hadoop leaves. */
    private static final Pattern STAGED_BY_TASKS = Pattern.compile("(parquet|resume)/(.*/)?[^._/][^/]*");

    private final FileSystem store;
    private final Path root;
    private final Path run;
    private final StoreLock lock;
    private final java.nio.file.Path staging;
    private boolean isPublished;
    private boolean isClosed;

    private StoreFolder(FileSystem store, Path root, String runId, StoreLock lock) throws IOException {
        this.store = store;
        this.root = root;
        this.run = new Path(root, RUNS + "/" + PREFIX + runId);
        this.lock = lock;
        this.staging = Files.createTempDirectory("demarche-staging-");
    }

    static StoreFolder open(FileSystem store, Path root, String runId, boolean overwrite) throws IOException {
        store.mkdirs(root);
        StoreFolder folder = new StoreFolder(store, root, runId, StoreLock.take(store, root));
        try {
            folder.repair();
            if (!overwrite && store.exists(folder.pointer())) {
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
        return named().map(Path::toString);
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
        pointTo(run);
        deleteRunsBut(Optional.of(run));
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

    /** A run that died before it was named has left a folder; one that died while it was named has left a manifest. */
    private void repair() throws IOException {
        Optional<Path> named = named();
        if (named.isEmpty()) {
            named = newestWhole();
            if (named.isPresent()) {
                pointTo(named.get());
            }
        }
        deleteRunsBut(named);
    }

    /** The run that the pointer names; nothing where there is none, or one that was cut short. */
    private Optional<Path> named() throws IOException {
        if (!store.exists(pointer())) {
            return Optional.empty();
        }
        try (InputStream in = store.open(pointer())) {
            String text = new String(in.readAllBytes(), UTF_8);
            if (!text.isEmpty() && !text.startsWith(POINTS_TO)) {
                throw new OutputExistsException(
                        pointer() + " was not written by a run. Choose another --output, or move that file away.");
            }
            return runs().stream()
                    .filter(path -> text.equals(pointerText(path)))
                    .findFirst();
        }
    }

    private Optional<Path> newestWhole() throws IOException {
        Path newest = null;
        long time = -1;
        for (Path each : runs()) {
            Path manifest = new Path(each, OutputFolder.MANIFEST);
            if (store.exists(manifest) && store.getFileStatus(manifest).getModificationTime() > time) {
                time = store.getFileStatus(manifest).getModificationTime();
                newest = each;
            }
        }
        return Optional.ofNullable(newest);
    }

    private void deleteRunsBut(Optional<Path> kept) throws IOException {
        for (Path each : runs()) {
            if (!kept.map(each::equals).orElse(false)) {
                store.delete(each, true);
            }
        }
    }

    private List<Path> runs() throws IOException {
        try {
            return Stream.of(store.listStatus(new Path(root, RUNS)))
                    .map(FileStatus::getPath)
                    .filter(path -> path.getName().startsWith(PREFIX))
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }

    private void pointTo(Path target) throws IOException {
        try (OutputStream out = store.create(pointer(), true)) {
            out.write(pointerText(target).getBytes(UTF_8));
        }
    }

    private static String pointerText(Path target) {
        return POINTS_TO + target.getName().substring(PREFIX.length()) + "\"}\n";
    }

    private Path pointer() {
        return new Path(root, POINTER);
    }
}
