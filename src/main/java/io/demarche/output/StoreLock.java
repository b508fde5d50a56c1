package io.demarche.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One run at a time in a folder of any file system. Where it cannot create a file atomically, two runs that start in the
 * same moment both begin, and the one whose lock was overwritten gives up when it reads its lock again.
 */
final class StoreLock implements AutoCloseable {
    private final FileSystem store;
    private final Path file;

    private StoreLock(FileSystem store, Path file) {
        this.store = store;
        this.file = file;
    }

    static StoreLock take(FileSystem store, Path root) throws IOException {
        Path file = new Path(root, FolderLock.NAME);
        LockOwner self = LockOwner.thisProcess();
        while (true) {
            try (OutputStream out = store.create(file, false)) {
                out.write(self.bytes());
            } catch (FileAlreadyExistsException held) {
                clearAway(store, root, file);
                continue;
            }
            LockOwner owner = LockOwner.of(read(store, file));
            if (!owner.equals(self)) {
                throw owner.locked(root, file);
            }
            return new StoreLock(store, file);
        }
    }

    private static void clearAway(FileSystem store, Path root, Path file) throws IOException {
        try {
            LockOwner owner = LockOwner.of(read(store, file));
            if (!owner.isDead()) {
                throw owner.locked(root, file);
            }
            store.delete(file, false);
        } catch (FileNotFoundException released) {
            // By its owner, or by a run that was faster: whoever creates it next has it.
        }
    }

    private static byte[] read(FileSystem store, Path file) throws IOException {
        try (InputStream in = store.open(file)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        store.delete(file, false);
    }
}
