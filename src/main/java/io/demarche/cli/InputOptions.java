package io.demarche.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command takes that reads articles. */
final class InputOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Articles: files, folders, globs or URIs (file:, hdfs:, s3a:) of text, HTML, JSON, JSON Lines,"
                            + " CSV and TSV, each also gzipped, and of Parquet.")
    List<String> paths;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME[,...]",
            description = "How your data calls the fields id, title, text, date, source and url.")
    Optional<String> columns;

    Optional<Long> limit = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Read at most N articles, the first by id.")
    void setLimit(Long articles) {
        if (articles != null && articles < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, got " + articles);
        }
        limit = Optional.ofNullable(articles);
    }
}
