package io.demarche.job;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.demarche.corpus.ReadLimits;
import io.demarche.corpus.ReadSettings;
import io.demarche.job.JobException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the settings of a run: options before the configuration file before the defaults that ship in the jar. A key that
 * does not exist is an error, because a typo must not pass as the default.
 */
final class JobConfigLoader {
    private static final List<String> SHIPPED =
            List.of("demarche.conf", "actors.csv", "codebook.yaml", "issues.yaml", "plover.yaml");
    private static final Set<String> LISTS = Set.of("actors", "codebooks");
    private static final Set<String> PATHS = Set.of("issues", "plover");

    private final Config config;

    private JobConfigLoader(Config config) {
        this.config = config;
    }

    /**
     * Reads and merges.
     *
     * @param scratch folder that outlives the loading, for the shipped defaults
     */
    static JobConfigLoader load(ScoreOptions options, Path scratch) {
        Config shipped = parse(unpack(scratch).resolve("demarche.conf"));
        Config config =
                options.conf().map(JobConfigLoader::parse).orElse(shipped).withFallback(shipped);
        config.entrySet().forEach(entry -> {
            if (!shipped.hasPath(entry.getKey())) {
                throw new JobException(
                        Reason.CONFIG,
                        entry.getValue().origin().description() + ": the key '" + entry.getKey() + "' does not exist; "
                                + "conf/demarche.conf lists all keys");
            }
        });
        if (options.maxRejected().isPresent()) {
            config =
                    config.withValue("max-rejected", given(options.maxRejected().get(), "--max-rejected"));
        }
        if (options.csvDialect().isPresent()) {
            config = config.withValue("csv-dialect", given(options.csvDialect().get(), "--csv-dialect"));
        }
        if (options.countDuplicates()) {
            config = config.withValue("count-duplicates", given(true, "--count-duplicates"));
        }
        if (options.leastConfidence().isPresent()) {
            config = config.withValue(
                    "least-confidence", given(options.leastConfidence().get(), "--least-confidence"));
        }
        config = withMore(config, "actors", options.actors(), "--actors");
        config = withMore(config, "codebooks", options.codebooks(), "--codebook");
        return new JobConfigLoader(config);
    }

    JobConfig config() {
        try {
            return new JobConfig(
                    paths("actors"),
                    paths("codebooks"),
                    Path.of(config.getString("issues")),
                    Path.of(config.getString("plover")),
                    config.getDouble("max-rejected"),
                    config.getBoolean("count-duplicates"),
                    config.getDouble("least-confidence"),
                    config.getString("csv-dialect"),
                    reading());
        } catch (ConfigException | IllegalArgumentException e) {
            throw new JobException(Reason.CONFIG, e.getMessage(), e);
        }
    }

    private ReadSettings reading() {
        String others = config.getString("other-languages");
        if (!others.equals("reject") && !others.equals("keep")) {
            throw new IllegalArgumentException("other-languages must be reject or keep, got " + others);
        }
        return new ReadSettings(ReadLimits.standard(), config.getString("encoding"), others.equals("keep"));
    }

    /** The settings as they take effect, each with where it was set. */
    String effective() {
        return config.root()
                .render(ConfigRenderOptions.defaults().setJson(false).setComments(false));
    }

    /** The settings by key. */
    Map<String, Object> values() {
        return new TreeMap<>(config.root().unwrapped());
    }

    private List<Path> paths(String key) {
        return config.getStringList(key).stream().map(Path::of).toList();
    }

    private static Config withMore(Config config, String key, List<Path> more, String option) {
        if (more.isEmpty()) {
            return config;
        }
        List<String> all = new ArrayList<>(config.getStringList(key));
        more.forEach(file -> all.add(existing(file.toAbsolutePath(), option)));
        return config.withValue(key, given(all, option));
    }

    private static ConfigValue given(Object value, String option) {
        return ConfigValueFactory.fromAnyRef(value, option);
    }

    private static String existing(Path file, String origin) {
        if (!Files.isRegularFile(file)) {
            throw new JobException(Reason.CONFIG, origin + ": the file " + file + " does not exist");
        }
        return file.toString();
    }

    /** Paths in a file are made absolute here, where the file is known. */
    private static Config parse(Path file) {
        Path absolute = Path.of(existing(file.toAbsolutePath(), "--conf"));
        try {
            ConfigParseOptions alone = ConfigParseOptions.defaults().setIncluder(new RefusedIncludes(absolute));
            Config config = ConfigFactory.parseFile(absolute.toFile(), alone).resolve();
            for (String key : LISTS) {
                if (config.hasPath(key)) {
                    List<String> resolved = config.getStringList(key).stream()
                            .map(name -> beside(absolute, name))
                            .toList();
                    config = config.withValue(key, ConfigValueFactory.fromAnyRef(resolved, absolute.toString()));
                }
            }
            for (String key : PATHS) {
                if (config.hasPath(key)) {
                    config = config.withValue(
                            key,
                            ConfigValueFactory.fromAnyRef(
                                    beside(absolute, config.getString(key)), absolute.toString()));
                }
            }
            return config;
        } catch (ConfigException e) {
            throw new JobException(Reason.CONFIG, e.getMessage(), e);
        }
    }

    private static String beside(Path file, String name) {
        return existing(file.resolveSibling(name), file.toString());
    }

    private static Path unpack(Path scratch) {
        Path folder = scratch.resolve("conf");
        try {
            Files.createDirectories(folder);
            for (String name : SHIPPED) {
                try (InputStream in = JobConfigLoader.class.getResourceAsStream("/conf/" + name)) {
                    if (in == null) {
                        throw new IllegalStateException("The jar holds no conf/" + name);
                    }
                    Files.write(folder.resolve(name), in.readAllBytes());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped settings cannot be unpacked to " + folder, e);
        }
    }
}
