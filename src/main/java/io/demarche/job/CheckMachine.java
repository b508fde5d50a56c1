package io.demarche.job;

import io.demarche.corpus.LanguageModel;
import io.demarche.output.ResultFolder;
import io.demarche.reader.RawEncoder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether this machine can run the job, and what to do if it cannot. */
public final class CheckMachine {
    private static final int JAVA = 17;
    /** Some of the packages that a JDK closes and Spark reaches into. */
    private static final List<String> OPENED = List.of("java.lang", "java.nio", "java.util", "sun.nio.ch");

    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST_HEAP = 1_500 * MEBIBYTE;
    private static final long LEAST_HEAP_A_CORE = 256 * MEBIBYTE;
    private static final long LEAST_DISK = 1_024 * MEBIBYTE;
    private static final String TRIAL = "France praised the accord. Japan said it would not accept the new tariffs.";

    private final CheckOptions options;
    private final List<MachineCheck> checks = new ArrayList<>();

    private CheckMachine(CheckOptions options) {
        this.options = options;
    }

    /** One finding a check; the article is scored last, and only where all else is well. */
    public static List<MachineCheck> run(CheckOptions options) {
        CheckMachine machine = new CheckMachine(options);
        machine.java();
        machine.memory();
        machine.encoding();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        machine.folder("temporary files", temporary, "set TMPDIR to a folder with room");
        machine.folder(
                "Spark's own files",
                Path.of(Optional.ofNullable(System.getenv("SPARK_LOCAL_DIRS")).orElse(temporary.toString())),
                "set SPARK_LOCAL_DIRS to a folder with room");
        machine.output();
        machine.models();
        if (options.scores() && machine.checks.stream().allMatch(MachineCheck::isOk)) {
            machine.trial(temporary);
        }
        return List.copyOf(machine.checks);
    }

    private void java() {
        int version = Runtime.version().feature();
        checks.add(MachineCheck.of(
                "Java",
                version == JAVA,
                Runtime.version() + " in " + System.getProperty("java.home"),
                "install a JDK 17 and set JAVA_HOME to its folder"));
        List<String> closed = OPENED.stream()
                .filter(name -> !Object.class.getModule().isOpen(name, CheckMachine.class.getModule()))
                .toList();
        checks.add(MachineCheck.of(
                "packages that Spark needs",
                closed.isEmpty(),
                closed.isEmpty() ? "open" : "closed: " + String.join(", ", closed),
                "start the job with jobs/score.sh or spark-submit, which open them"));
    }

    private void memory() {
        long heap = Runtime.getRuntime().maxMemory();
        int cores = Runtime.getRuntime().availableProcessors();
        checks.add(MachineCheck.of(
                "memory",
                heap >= LEAST_HEAP,
                mebibytes(heap) + " for Java",
                "set DEMARCHE_MEMORY=4g, or --driver-memory 4g for spark-submit"));
        checks.add(MachineCheck.of(
                "cores",
                heap / cores >= LEAST_HEAP_A_CORE,
                cores + ", with " + mebibytes(heap / cores) + " each",
                "set DEMARCHE_MEMORY to " + (cores * LEAST_HEAP_A_CORE / (1_024 * MEBIBYTE) + 1)
                        + "g, or DEMARCHE_MASTER='local[" + Math.max(1, heap / LEAST_HEAP_A_CORE)
                        + "]' to use fewer cores"));
    }

    private void encoding() {
        String names = System.getProperty("sun.jnu.encoding", "");
        boolean isUtf8 = Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                && Charset.isSupported(names)
                && Charset.forName(names).equals(StandardCharsets.UTF_8);
        checks.add(MachineCheck.of(
                "encoding",
                isUtf8,
                Charset.defaultCharset() + " for text, " + names + " for file names",
                "set LC_ALL=C.UTF-8 and give Java -Dfile.encoding=UTF-8"));
    }

    private void output() {
        if (ResultFolder.isStore(options.output())) {
            checks.add(MachineCheck.ok("output", options.output() + ", which a run alone can try"));
        } else {
            folder("output", ResultFolder.onDisk(options.output()), "give another folder with --output");
        }
    }

    /** Whether files can be written there; a folder that does not exist yet would be made. */
    private void folder(String subject, Path folder, String mend) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            Files.delete(Files.createTempFile(existing, "demarche-", ".check"));
            long free = Files.getFileStore(existing).getUsableSpace();
            checks.add(MachineCheck.of(
                    subject,
                    free >= LEAST_DISK,
                    folder + ", " + mebibytes(free) + " free",
                    mend + ", 1024 MiB or more"));
        } catch (IOException e) {
            checks.add(new MachineCheck(subject, folder + " cannot be written to: " + e.getMessage(), mend));
        }
    }

    private void models() {
        trying("model of languages", "get the jar again, or build it again with mvn package", () -> {
            return mebibytes(LanguageModel.verified().length) + ", as published";
        });
        trying(
                "model that reads",
                "get the jar again if the model was altered; else use a 64-bit Linux (glibc 2.27 or later), macOS or"
                        + " Windows, and a TMPDIR that is not mounted noexec, for ONNX Runtime",
                () -> {
                    try (RawEncoder encoder = RawEncoder.load()) {
                        RawEncoder.Part part = RawEncoder.parts("A word.").get(0);
                        encoder.outputs(part);
                        return "as published, runs in ONNX Runtime (" + part.pieces() + " word pieces)";
                    }
                });
    }

    private void trial(Path temporary) {
        trying("one article", "report this with what is said above it", () -> {
            Path folder = Files.createTempDirectory(temporary, "demarche-check-");
            try {
                Path article = Files.writeString(folder.resolve("article.txt"), TRIAL);
                RunSummary run = ScoreJob.run(ScoreOptions.of(
                        List.of(article.toString()), folder.resolve("results").toString(), options.master()));
                return String.format(
                        Locale.ROOT,
                        "%d sentences, %d stances, %.0f s",
                        run.counts().sentences(),
                        run.counts().stances(),
                        run.seconds());
            } finally {
                Scratch.delete(folder);
            }
        });
    }

    private interface Trial {
        String found() throws IOException;
    }

    /** Whatever goes wrong is what is looked for, native libraries that cannot be linked among it. */
    private void trying(String subject, String mend, Trial trial) {
        try {
            checks.add(MachineCheck.ok(subject, trial.found()));
        } catch (IOException | RuntimeException | LinkageError e) {
            String message = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                    .map(Throwable::getMessage)
                    .filter(text -> text != null && !text.isBlank())
                    .findFirst()
                    .orElse(e.toString());
            checks.add(new MachineCheck(subject, message.lines().findFirst().orElse(message), mend));
        }
    }

    private static String mebibytes(long bytes) {
        return bytes / MEBIBYTE + " MiB";
    }
}
