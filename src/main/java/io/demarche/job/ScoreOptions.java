package io.demarche.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one run was asked to do. What is empty here is decided by the configuration file, and then by the defaults.
 *
 * @param inputs files, folders, globs and URIs of articles; at least one
 * @param output path or URI of the folder that receives the result
 * @param columns the names in the data of an article's fields, for instance {@code id=nr,text=body}
 * @param limit how many articles to score at most
 * @param dryRun read and report, but write nothing
 * @param maxRejected the share of rejected articles, in [0, 1], above which the run fails
 * @param countDuplicates let each copy of a story count
 * @param leastConfidence what a stance must have to count, in [0, 1]
 * @param csvDialect {@code standard} or {@code excel-eu}
 * @param table catalog and namespace that receive the tables too, for instance {@code lake.news}
 * @param master the Spark master to use when {@code spark-submit} set none
 */
public record ScoreOptions(
        List<String> inputs,
        String output,
        Optional<Path> conf,
        List<Path> actors,
        List<Path> codebooks,
        Optional<String> columns,
        Optional<Long> limit,
        boolean dryRun,
        WhenOutputExists whenOutputExists,
        Optional<Double> maxRejected,
        boolean countDuplicates,
        Optional<Double> leastConfidence,
        Optional<String> csvDialect,
        Optional<String> table,
        String master) {
    public ScoreOptions {
        inputs = List.copyOf(inputs);
        actors = List.copyOf(actors);
        codebooks = List.copyOf(codebooks);
    }

    /** What is read, where to, and on which master; all else as the shipped configuration has it. */
    public static ScoreOptions of(List<String> inputs, String output, String master) {
        return new ScoreOptions(
                inputs,
                output,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                WhenOutputExists.FAIL,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                master);
    }

    /** The same with other settings. */
    public ScoreOptions withSettings(Optional<Path> otherConf, List<Path> otherActors, List<Path> otherCodebooks) {
        return new ScoreOptions(
                inputs,
                output,
                otherConf,
                otherActors,
                otherCodebooks,
                columns,
                limit,
                dryRun,
                whenOutputExists,
                maxRejected,
                countDuplicates,
                leastConfidence,
                csvDialect,
                table,
                master);
    }

    /** The same where the data names the fields of an article otherwise. */
    public ScoreOptions inColumns(Optional<String> otherColumns) {
        return new ScoreOptions(
                inputs,
                output,
                conf,
                actors,
                codebooks,
                otherColumns,
                limit,
                dryRun,
                whenOutputExists,
                maxRejected,
                countDuplicates,
                leastConfidence,
                csvDialect,
                table,
                master);
    }

    /** The same for at most so many articles. */
    public ScoreOptions limitedTo(Optional<Long> articles) {
        return new ScoreOptions(
                inputs,
                output,
                conf,
                actors,
                codebooks,
                columns,
                articles,
                dryRun,
                whenOutputExists,
                maxRejected,
                countDuplicates,
                leastConfidence,
                csvDialect,
                table,
                master);
    }
}
