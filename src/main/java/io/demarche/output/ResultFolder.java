package io.demarche.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Where a run leaves its result, which appears there as a whole or not at all. One run at a time holds it; a run that is
 * killed leaves what the next one clears away.
 */
public sealed interface ResultFolder extends AutoCloseable permits OutputFolder, StoreFolder {
    /** After Spark has stopped its tasks, before Hadoop closes its file systems. */
    int BEFORE_FILE_SYSTEMS = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

    /** On the driver's disk: what it writes there has the names that it will have in the result. */
    Path staging();

    /** URI of the folder in which tables are staged as Parquet. */
    String parquet();

    /** URI of the folder in which is staged what a later run compares to take rows over. */
    String resume();

    /** URI of the folder for tables that are needed only while the run lasts. */
    String working();

    /** URI of the folder for what outlives a run that is cut off, so that another can go on; gone once a result is published. */
    String unfinished();

    void discardUnfinished() throws IOException;

    /** URI of the folder with the older result, which is there until the new one is published; empty where there is none. */
    Optional<String> earlier() throws IOException;

    /** Path, size and checksum of each file that is staged. */
    List<Map<String, Object>> files() throws IOException;

    /** Puts what is staged in the place of the older result; the manifest must be staged. */
    void publish() throws IOException;

    /** Where the published result lies, as users name it. */
    String location();

    /** Gives the folder free; what was staged and not published is gone. */
    @Override
    void close() throws IOException;

    /**
     * Holds the folder for a run until it is closed, or until the process is told to stop.
     *
     * @param output a path of this machine, or a URI of any file system that Hadoop knows
     * @throws OutputLockedException when another run is at work in it
     * @throws OutputExistsException when it holds a result and {@code overwrite} is false
     */
    static ResultFolder open(String output, Configuration hadoop, String runId, boolean overwrite) throws IOException {
        ResultFolder folder = isUri(output)
                ? openUri(new org.apache.hadoop.fs.Path(output), hadoop, runId, overwrite)
                : OutputFolder.open(onDisk(output), runId, overwrite);
        ShutdownHookManager.get().addShutdownHook(() -> closeQuietly(folder), BEFORE_FILE_SYSTEMS);
        return folder;
    }

    private static ResultFolder openUri(
            org.apache.hadoop.fs.Path root, Configuration hadoop, String runId, boolean overwrite) throws IOException {
        FileSystem fileSystem = root.getFileSystem(hadoop);
        boolean isDisk =
                fileSystem.getClass() == LocalFileSystem.class || fileSystem.getClass() == RawLocalFileSystem.class;
        return isDisk
                ? OutputFolder.open(onDisk(root.toString()), runId, overwrite)
                : StoreFolder.open(fileSystem, fileSystem.makeQualified(root), runId, overwrite);
    }

    /** Whether a result would lie on another file system than a disk. */
    static boolean isStore(String output) {
        return isUri(output) && !output.startsWith("file:");
    }

    /** The folder of a result that is no store's. */
    static Path onDisk(String output) {
        return Path.of(
                isUri(output) ? new org.apache.hadoop.fs.Path(output).toUri().getPath() : output);
    }

    private static boolean isUri(String output) {
        return output.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    }

    private static void closeQuietly(ResultFolder folder) {
        try {
            folder.close();
        } catch (IOException leftToTheNextRun) {
            // The process ends; the next run finds a dead owner and clears away what is left.
        }
    }
}
