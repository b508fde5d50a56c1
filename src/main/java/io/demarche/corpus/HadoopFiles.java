package io.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Opens files wherever they lie, on executors with the configuration of the driver. */
public class HadoopFiles implements Serializable {
    private transient Configuration configuration;

    public HadoopFiles(Configuration configuration) {
        this.configuration = configuration;
    }

    InputStream open(String path) throws IOException {
        Path file = new Path(path);
        FileSystem fileSystem = file.getFileSystem(configuration);
        // A left-over .crc file beside an edited article must not make it unreadable.
        FileSystem plain = fileSystem instanceof LocalFileSystem local ? local.getRawFileSystem() : fileSystem;
        return plain.open(file);
    }

    HadoopInputFile openParquet(String path) throws IOException {
        return HadoopInputFile.fromPath(new Path(path), configuration);
    }

    Configuration configuration() {
        return configuration;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        configuration.write(out);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        configuration = new Configuration(false);
        configuration.readFields(in);
    }
}
