package io.demarche.output;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that is no local disk to the job, {@code depot:}, with its files on one. As an object store, it cannot
 * rename what is published. Register it as {@code fs.depot.impl}.
 */
public final class Depot extends RawLocalFileSystem {
    /** What happens before each change of a file. */
    interface Step {
        void before(String change) throws IOException;
    }

    private static final Step NOTHING = change -> {};
    private static Step step = NOTHING;

    static FileSystem open(Step before) throws IOException {
        step = before;
        Configuration hadoop = register(new Configuration());
        return FileSystem.newInstance(URI.create("depot:///"), hadoop);
    }

    public static Configuration register(Configuration hadoop) {
        hadoop.set("fs.depot.impl", Depot.class.getName());
        return hadoop;
    }

    @Override
    public URI getUri() {
        return URI.create("depot:///");
    }

    @Override
    public String getScheme() {
        return "depot";
    }

    /** Without the permissions that the files of a disk have. */
    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Stream.of(super.listStatus(folder))
                .map(file -> new FileStatus(
                        file.getLen(),
                        file.isDirectory(),
                        1,
                        file.getBlockSize(),
                        file.getModificationTime(),
                        file.getPath()))
                .toArray(FileStatus[]::new);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        if (!from.toString().contains("/_temporary/")) {
            throw new IOException("A depot renames nothing: " + from);
        }
        return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        if (exists(path)) {
            step.before("delete " + path.getName());
        }
        return super.delete(path, recursive);
    }

    @Override
    public FSDataOutputStream create(
            Path path, boolean overwrite, int buffer, short replication, long block, Progressable progress)
            throws IOException {
        step.before("write " + path.getName());
        return super.create(path, overwrite, buffer, replication, block, progress);
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        return create(path, overwrite, buffer, replication, block, progress);
    }
}
