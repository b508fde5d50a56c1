package io.demarche.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A result that was published, as its {@code run.json} tells. */
public final class PublishedRun {
    private final FileSystem fileSystem;
    private final Path folder;
    private final JsonNode manifest;

    private PublishedRun(FileSystem fileSystem, Path folder, JsonNode manifest) {
        this.fileSystem = fileSystem;
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Of the folder with this URI, which holds a result; a manifest that cannot be understood is that of no run. */
    public static PublishedRun in(String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        try (InputStream in = fileSystem.open(new Path(path, OutputFolder.MANIFEST))) {
            return new PublishedRun(fileSystem, path, new ObjectMapper().readTree(in));
        } catch (JsonProcessingException damaged) {
            return new PublishedRun(fileSystem, path, MissingNode.getInstance());
        }
    }

    /** Whether it was made from just this, see {@link RunReport#basisSha256}, and every file is as it was published. */
    public boolean isWholeOf(String basisSha256) throws IOException {
        if (!manifest.path("basis_sha256").asText().equals(basisSha256)) {
            return false;
        }
        for (JsonNode file : manifest.path("files")) {
            if (!sha256(file.path("path").asText())
                    .equals(Optional.of(file.path("hash").asText()))) {
                return false;
            }
        }
        return true;
    }

    public RunCounts counts() {
        return new RunCounts(
                count("files"),
                count("units_in"),
                count("scored"),
                count("rejected"),
                count("skipped"),
                count("sentences"),
                count("mentions"),
                count("quotations"),
                count("stances"),
                count("actors"));
    }

    public Map<String, Long> rejectedByReason() {
        Map<String, Long> reasons = new TreeMap<>();
        manifest.path("rejected_by_reason")
                .properties()
                .forEach(
                        reason -> reasons.put(reason.getKey(), reason.getValue().asLong()));
        return reasons;
    }

    private long count(String name) {
        return manifest.path("counts").path(name).asLong();
    }

    private Optional<String> sha256(String file) throws IOException {
        try (InputStream in = fileSystem.open(new Path(folder, file))) {
            return Optional.of("sha256:" + FileChecksum.sha256(in));
        } catch (FileNotFoundException missing) {
            return Optional.empty();
        }
    }
}
