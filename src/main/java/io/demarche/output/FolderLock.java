package io.demarche.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** One run at a time in a folder of a disk: a file that names the process which holds it, created atomically. */
final class FolderLock implements AutoCloseable {
    static final String NAME = ".lock";

    private final Path file;

    private FolderLock(Path file) {
        this.file = file;
    }

    /** Takes the lock; also one that a process of this machine left behind when it died. */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            try {
                return create(file);
            } catch (FileAlreadyExistsException held) {
                clearAway(folder, file);
            }
        }
    }

    private static FolderLock create(Path file) throws IOException {
        byte[] owner = LockOwner.thisProcess().bytes();
        try {
            Files.write(file, owner, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException held) {
            throw held;
        } catch (IOException unwritable) { // a disk that is full takes the name and not the content
            Files.deleteIfExists(file);
            throw unwritable;
        }
        return new FolderLock(file);
    }

    private static void clearAway(Path folder, Path file) throws IOException {
        try {
            requireDead(folder, file, file);
            Path stale = folder.resolve(NAME + "-" + ProcessHandle.current().pid());
            Files.move(file, stale, StandardCopyOption.ATOMIC_MOVE);
            try {
                requireDead(folder, file, stale);
            } catch (OutputLockedException faster) { // another run took it over, and this is its lock
                Files.move(stale, file, StandardCopyOption.ATOMIC_MOVE);
                throw faster;
            }
            Files.delete(stale);
        } catch (NoSuchFileException released) {
            // By its owner, or by a run that was faster: whoever creates it next has it.
        }
    }

    private static void requireDead(Path folder, Path file, Path lock) throws IOException {
        LockOwner owner = LockOwner.of(Files.readAllBytes(lock));
        if (!owner.isDead()) {
            throw owner.locked(folder, file);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
