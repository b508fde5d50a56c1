package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** One run at a time in a folder: a file that names the process which holds it, created atomically. */
final class FolderLock implements AutoCloseable {
    static final String NAME = ".lock";

    private final Path file;

    private FolderLock(Path file) {
        this.file = file;
    }

    /** Takes the lock; also one that a process of this machine left behind when it died. */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return create(file);
        } catch (FileAlreadyExistsException held) {
            if (!isLeftBehind(file)) {
                throw locked(file, held);
            }
        }
        Path stale = folder.resolve(NAME + "-" + ProcessHandle.current().pid());
        Files.move(file, stale, StandardCopyOption.ATOMIC_MOVE);
        if (!isLeftBehind(stale)) { // another run was faster and this is its lock
            Files.move(stale, file, StandardCopyOption.ATOMIC_MOVE);
            throw locked(file, null);
        }
        Files.delete(stale);
        return create(file);
    }

    private static FolderLock create(Path file) throws IOException {
        Files.writeString(
                file,
                String.join("\n", host(), pid(), started(ProcessHandle.current())),
                StandardOpenOption.CREATE_NEW);
        return new FolderLock(file);
    }

    private static boolean isLeftBehind(Path file) throws IOException {
        List<String> owner = Files.readAllLines(file, UTF_8);
        return owner.size() == 3
                && owner.get(0).equals(host())
                && ProcessHandle.of(Long.parseLong(owner.get(1)))
                        .map(process -> !started(process).equals(owner.get(2)))
                        .orElse(true);
    }

    private static OutputLockedException locked(Path file, Exception cause) throws IOException {
        String owner = Files.exists(file) ? String.join(", ", Files.readAllLines(file, UTF_8)) : "unknown";
        OutputLockedException locked = new OutputLockedException("Another run writes to " + file.getParent()
                + " (machine, process, start: " + owner + "). Wait for it, or delete " + file + " if it is no more.");
        locked.initCause(cause);
        return locked;
    }

    private static String host() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /** Tells a process from a later one with the same number. */
    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
