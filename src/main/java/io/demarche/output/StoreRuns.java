package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The runs of a result on a store, each in a folder below {@code runs/}, and the one file {@code latest.json} that names the
 * run which counts. Who follows it finds the older result whole, or the newer one.
 */
record StoreRuns(FileSystem store, Path root) {
    private static final String POINTER = "latest.json";
    private static final String RUNS = "runs";
    /** Other folders beside it are somebody else's and stay. */
    private static final String PREFIX = "demarche-";

    private static final String POINTS_TO = "{\"run\": \"" + RUNS + "/" + PREFIX;

    /** The folder of a run, which need not be there yet. */
    Path of(String runId) {
        return new Path(root, RUNS + "/" + PREFIX + runId);
    }

    boolean isAnyNamed() throws IOException {
        return store.exists(pointer());
    }

    /** The run that the pointer names; nothing where there is none, or one that was cut short. */
    Optional<Path> named() throws IOException {
        if (!isAnyNamed()) {
            return Optional.empty();
        }
        try (InputStream in = store.open(pointer())) {
            String text = new String(in.readAllBytes(), UTF_8);
            if (!text.isEmpty() && !text.startsWith(POINTS_TO)) {
                throw new OutputExistsException(
                        pointer() + " was not written by a run. Choose another --output, or move that file away.");
            }
            return all().stream().filter(path -> text.equals(pointerText(path))).findFirst();
        }
    }

    void name(Path run) throws IOException {
        try (OutputStream out = store.create(pointer(), true)) {
            out.write(pointerText(run).getBytes(UTF_8));
        }
    }

    /** A run that died before it was named has left a folder; one that died while it was named has left a manifest. */
    void repair() throws IOException {
        Optional<Path> named = named();
        if (named.isEmpty()) {
            named = newestWhole();
            if (named.isPresent()) {
                name(named.get());
            }
        }
        deleteAllBut(named);
    }

    void deleteAllBut(Optional<Path> kept) throws IOException {
        for (Path each : all()) {
            if (!kept.map(each::equals).orElse(false)) {
                store.delete(each, true);
            }
        }
    }

    private Optional<Path> newestWhole() throws IOException {
        Path newest = null;
        long time = -1;
        for (Path each : all()) {
            Path manifest = new Path(each, OutputFolder.MANIFEST);
            if (store.exists(manifest) && store.getFileStatus(manifest).getModificationTime() > time) {
                time = store.getFileStatus(manifest).getModificationTime();
                newest = each;
            }
        }
        return Optional.ofNullable(newest);
    }

    private List<Path> all() throws IOException {
        try {
            return Stream.of(store.listStatus(new Path(root, RUNS)))
                    .map(FileStatus::getPath)
                    .filter(path -> path.getName().startsWith(PREFIX))
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }

    private static String pointerText(Path run) {
        return POINTS_TO + run.getName().substring(PREFIX.length()) + "\"}\n";
    }

    private Path pointer() {
        return new Path(root, POINTER);
    }
}
