package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code run.json}: the run's report, and size and checksum of every file of the result. */
public final class Manifest {
    private static final double MILLIS = 1000.0;

    private Manifest() {}

    /** Call it when all other files are staged: {@code files} describes each of them. */
    public static void write(Path staging, RunReport report, List<Map<String, Object>> files) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("run_id", report.runId());
        manifest.put("status", report.status());
        manifest.put("version", report.version());
        manifest.put("started", report.started().toString());
        manifest.put("finished", report.finished().toString());
        manifest.put(
                "seconds", Duration.between(report.started(), report.finished()).toMillis() / MILLIS);
        manifest.put("stages", report.stages());
        manifest.put("inputs", report.inputs());
        manifest.put("counts", counts(report.counts()));
        manifest.put("rejected_by_reason", new TreeMap<>(report.rejectedByReason()));
        manifest.put("models", report.models());
        manifest.put("codebook_sha256", report.codebookSha256());
        manifest.put("actors_sha256", report.actorsSha256());
        manifest.put("basis_sha256", report.basisSha256());
        manifest.put("spark_version", report.sparkVersion());
        manifest.put("java_version", report.javaVersion());
        manifest.put("settings", new TreeMap<>(report.settings()));
        manifest.put("files", files);
        Files.writeString(staging.resolve("run.json"), Json.text(manifest));
    }

    private static Map<String, Object> counts(RunCounts counts) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("files", counts.files());
        named.put("units_in", counts.unitsIn());
        named.put("scored", counts.scored());
        named.put("rejected", counts.rejected());
        named.put("skipped", counts.skipped());
        named.put("reconciles", counts.reconciles());
        named.put("sentences", counts.sentences());
        named.put("mentions", counts.mentions());
        named.put("quotations", counts.quotations());
        named.put("stances", counts.stances());
        named.put("actors", counts.actors());
        return named;
    }
}
