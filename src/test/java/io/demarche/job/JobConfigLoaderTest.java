package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobConfigLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOfSettingsGoesBeforeTheDefaults() throws IOException {
        JobConfig config = load("max-rejected = 0.1").config();

        assertThat(config.maxRejected()).isEqualTo(0.1);
        assertThat(config.csvDialect()).isEqualTo("standard");
    }

    @ParameterizedTest
    @CsvSource({
        "'include \"more.conf\"', more.conf",
        "'include file(\"more.conf\")', more.conf",
        "'include required(file(\"more.conf\"))', more.conf",
        "'include classpath(\"conf/demarche.conf\")', conf/demarche.conf",
        "'include url(\"http://127.0.0.1:9/more.conf\")', http://127.0.0.1:9/more.conf"
    })
    void noOtherFileAndNoAddressIsIncluded(String include, String included) throws IOException {
        Files.writeString(folder.resolve("more.conf"), "max-rejected = 0.2");

        assertThatThrownBy(() -> load("csv-dialect = standard\n" + include))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.CONFIG))
                .hasMessage(folder.resolve("my.conf") + ": it includes " + included
                        + ", and settings are read from one file only; write the settings that differ from the defaults"
                        + " into it");
    }

    private JobConfigLoader load(String settings) throws IOException {
        Path conf = Files.writeString(folder.resolve("my.conf"), settings);
        ScoreOptions options = ScoreOptions.of(List.of("news"), "results", "local[1]")
                .withSettings(Optional.of(conf), List.of(), List.of());
        return JobConfigLoader.load(options, folder.resolve("scratch"));
    }
}
