package io.demarche.job;

import io.demarche.corpus.InputFile;
import io.demarche.corpus.InputListing;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** One hash of all that a result depends on: the program with its models, every setting, and the content of every input file. */
final class ResultBasis {
    private ResultBasis() {}

    /** Reads the files once. */
    static String of(ScoreOptions options, JobConfig config, InputListing inputs, Configuration hadoop)
            throws IOException {
        List<String> parts = new ArrayList<>(options.inputs());
        parts.add(options.columns().toString());
        parts.add(options.limit().toString());
        parts.add(config.maxRejected() + " " + config.countDuplicates() + " " + config.leastConfidence() + " "
                + config.csvDialect());
        parts.add(config.reading().toString());
        for (InputFile file : inputs.files()) {
            parts.add(file.toString());
            parts.add(sha256(file, hadoop));
        }
        inputs.skipped().forEach(skipped -> parts.add(skipped.toString()));
        return ScoringHash.of(config).and(parts);
    }

    private static String sha256(InputFile file, Configuration hadoop) throws IOException {
        Path path = new Path(file.path());
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException unreadable) { // reading it says why; until it can be read, it is new
            return unreadable.toString();
        }
    }
}
