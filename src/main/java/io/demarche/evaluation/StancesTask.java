package io.demarche.evaluation;

import io.demarche.job.ScoreJob;
import io.demarche.job.ScoreOptions;
import io.demarche.job.WhenOutputExists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs the job on articles and compares its stances with hand-read ones. */
final class StancesTask {
    private static final Map<String, String> SHORT_NAMES = Map.of(
            "u.s.", "united states",
            "us", "united states",
            "usa", "united states",
            "united states of america", "united states",
            "uk", "united kingdom",
            "britain", "united kingdom",
            "eu", "european union",
            "un", "united nations");

    private StancesTask() {}

    static Evaluation run(EvaluationOptions options, ErrorList errors) {
        if (options.inputs().isEmpty()) {
            throw new GoldException("The task stances needs --input with the articles of the gold rows");
        }
        List<StanceRow> gold = new GoldFile(options.gold())
                .table("article_id", "sentence", "actor", "recipient", "issue", "position").stream()
                        .map(StancesTask::goldRow)
                        .toList();
        List<StanceRow> found = score(options);
        // a gold row quotes a part of its sentence
        BiPredicate<String, String> samePlace = (one, other) -> {
            String[] quoted = one.split("\t", 2);
            String[] whole = other.split("\t", 2);
            return quoted[0].equals(whole[0]) && whole[1].contains(quoted[1]);
        };
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (StanceRow.Level level : StanceRow.Level.values()) {
            Counts counts = new Counts();
            StanceMatch match = new StanceMatch(gold, found, samePlace, level);
            match.addTo(counts);
            metrics.put(level.name().toLowerCase(Locale.ROOT) + "F1", counts.f1());
            if (level == StanceRow.Level.POSITION) {
                for (int g = 0; g < gold.size(); g++) {
                    if (match.partner(g) < 0 && !gold.get(g).optional()) {
                        StanceRow row = gold.get(g);
                        errors.add("position", row.actor(), row.position(), "", row.place());
                    }
                }
            }
        }
        long required = gold.stream().filter(row -> !row.optional()).count();
        return new Evaluation(
                options.task().label(), options.gold().toString(), required, metrics, Map.of(), null, null);
    }

    private static StanceRow goldRow(Map<String, String> row) {
        return new StanceRow(
                article(row.get("article_id")) + "\t" + folded(row.get("sentence")),
                name(row.get("actor")),
                name(row.get("recipient")),
                row.get("issue").strip(),
                row.get("position").strip(),
                "may".equals(row.get("weight")));
    }

    private static List<StanceRow> score(EvaluationOptions options) {
        try {
            Path output = Files.createTempDirectory("demarche-evaluate-");
            ScoreJob.run(new ScoreOptions(
                    options.inputs(),
                    output.toString(),
                    options.conf(),
                    options.actors(),
                    options.codebooks(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    WhenOutputExists.OVERWRITE,
                    Optional.empty(),
                    Optional.empty(),
                    options.master()));
            return SparkSession.active()
                    .read()
                    .parquet(output.resolve("parquet/stances").toString())
                    .select("article_id", "sentence", "actor", "recipient", "issue", "position")
                    .collectAsList()
                    .stream()
                    .map(StancesTask::foundRow)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for the results: " + e.getMessage(), e);
        }
    }

    private static StanceRow foundRow(Row row) {
        return new StanceRow(
                article(row.getString(0)) + "\t" + folded(row.getString(1)),
                name(row.getString(2)),
                name(row.getString(3)),
                row.getString(4),
                row.getString(5),
                false);
    }

    private static String article(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replaceFirst("\\.txt$", "");
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Names of actors as people write them. */
    private static String name(String text) {
        if (text == null || text.equals("-")) {
            return "";
        }
        String lower = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^(group:|the )\\s*", "");
        return SHORT_NAMES.getOrDefault(lower, lower);
    }
}
