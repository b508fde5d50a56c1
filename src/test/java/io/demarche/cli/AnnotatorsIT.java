package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar leaves out most of what Spark NLP brings; each annotator in use must run with what is left. */
class AnnotatorsIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"local[2]", "local-cluster[2,1,1024]"})
    void eachAnnotatorRunsFromTheJar(String master) throws IOException, InterruptedException {
        SparkSubmit.Result result = new SparkSubmit(master, folder.resolve("scratch"))
                .run(
                        List.of(
                                "--class",
                                RunAnnotators.class.getName(),
                                "--jars",
                                SparkSubmit.JAR.toString(),
                                program().toString()),
                        resource("toy-classifier"),
                        resource("tagged-sentences.txt"),
                        folder.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(folder.resolve("rows.txt"))
                .content()
                .isEqualToNormalizingNewlines(
                        """
                        The envoy met a plan. / The|envoy|met|a|plan. / DT|NN|VBD|DT|NN|. / 0:neutral
                        The envoy praised the plan.|The envoy condemned the plan. / The|envoy|praised|the|plan.|The|envoy|condemned|the|plan. / DT|NN|VBD|DT|NN|.|DT|NN|VBD|DT|NN|. / 0:positive|28:negative
                        """);
    }

    private Path program() throws IOException {
        Path jar = folder.resolve("program.jar");
        String entry = RunAnnotators.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                InputStream in = RunAnnotators.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }

    private static String resource(String name) {
        return Path.of("src", "test", "resources", "io", "demarche", "cli", name)
                .toAbsolutePath()
                .toString();
    }
}
