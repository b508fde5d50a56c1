package io.demarche.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LauncherTest {
    /** Java 17 cannot open a file whose name that locale has no letters for. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void namesOfFilesAreUtf8AlsoWhereTheLocaleHasNoLetters() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        ". jobs/launch.sh; \"$0\" -XshowSettings:properties -version",
                        System.getProperty("java.home") + "/bin/java")
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();

        String settings = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(settings).contains("sun.jnu.encoding = UTF-8");
    }
}
