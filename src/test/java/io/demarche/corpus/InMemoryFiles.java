package io.demarche.corpus;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** One file that is read without a disk. */
final class InMemoryFiles extends HadoopFiles {
    private final transient byte[] bytes;

    private InMemoryFiles(byte[] bytes) {
        super(new Configuration(false));
        this.bytes = bytes;
    }

    static List<ReadResult> read(String name, byte[] bytes) {
        InputFile file = new InputFile(
                "file:/" + name,
                InputFormat.stem(name),
                InputFormat.ofName(name).orElseThrow(),
                InputFormat.isCompressed(name),
                bytes.length);
        List<ReadResult> results = new ArrayList<>();
        new ArticleReader(new InMemoryFiles(bytes), Columns.usual(), ReadSettings.standard())
                .read(file)
                .forEachRemaining(results::add);
        return results;
    }

    @Override
    InputStream open(String path) {
        return new ByteArrayInputStream(bytes);
    }
}
