package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More than ten thousand spoilt units: each comes out as an article or as a reason, and the good ones beside them stay. */
class HostileInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FILES = 60;
    private static final int UNITS = 50;

    private static final List<String> PIECES = List.of(
            "Talks",
            " ",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u",
            "<p>",
            "</p>",
            "<!--",
            "<script>",
            "]]>",
            "&amp;",
            "=1+1",
            "\u202E",
            "\u2066",
            "\u200B",
            "\uFEFF",
            "\u0000",
            "\u0001",
            "\u0085",
            "\u2028",
            "\uFFFD",
            "é",
            "🌾",
            "\uD83C",
            "ه",
            "漢",
            "U.S.",
            "By Ann Lee",
            "GENEVA (Wire) —",
            "(Reporting by Ann Lee)",
            "“",
            "”",
            "...",
            "-----",
            "2025-01-02",
            "(".repeat(50),
            "a.".repeat(60),
            "A-".repeat(60));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyLineOfJsonLinesIsAccountedForAndGoodOnesStay(long seed) throws JsonProcessingException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int file = 0; file < FILES; file++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < UNITS; i++) {
                lines.append(i % 2 == 0 ? good(i) : random.nextBoolean() ? junkLine(random) : junkText(random))
                        .append('\n');
            }

            List<ReadResult> results =
                    InMemoryFiles.read("x.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));

            Invariants.check(results);
            assertThat(results).hasSize(UNITS);
            assertThat(goodIds(results)).hasSize(UNITS / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void everyRowOfCsvIsAccountedForWhateverItsCellsHold(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int file = 0; file < FILES; file++) {
            StringBuilder rows = new StringBuilder("id,text,title\n");
            for (int i = 0; i < UNITS; i++) {
                rows.append(i % 2 == 0 ? "good" + i + ",They left.,T\r\n" : cell(random) + "," + cell(random) + ",\n");
            }

            List<ReadResult> results =
                    InMemoryFiles.read("x.csv", rows.toString().getBytes(StandardCharsets.UTF_8));

            Invariants.check(results);
            assertThat(results).hasSize(UNITS);
            assertThat(goodIds(results)).hasSize(UNITS / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x.txt", "x.html", "x.jsonl", "x.json", "x.csv", "x.tsv", "x.jsonl.gz", "x.txt.gz", "x.csv.gz"})
    void bytesThatWereDamagedNeverStopTheReader(String name) throws IOException {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int file = 0; file < 200; file++) {
            byte[] bytes = sound(name, random);
            for (int damage = random.nextInt(6); damage > 0; damage--) {
                bytes = damaged(bytes, random);
            }

            List<ReadResult> results = InMemoryFiles.read(name, bytes);

            Invariants.check(results);
            assertThat(results).hasSizeLessThanOrEqualTo(bytes.length + 1);
        }
    }

    @Test
    void aTextOfOneFileIsOneUnit() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            List<ReadResult> results = InMemoryFiles.read(
                    i % 2 == 0 ? "x.txt" : "x.html", text(random, 60).getBytes(StandardCharsets.UTF_8));

            Invariants.check(results);
            assertThat(results).hasSize(1);
        }
    }

    private static String good(int i) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("id", "good" + i, "text", "They left."));
    }

    private static String junkText(SplittableRandom random) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("id", "bad", "title", text(random, 5), "text", text(random, 40)));
    }

    private static String junkLine(SplittableRandom random) {
        return "{" + text(random, 30).replaceAll("[\n\u0000]", " ");
    }

    private static String cell(SplittableRandom random) {
        return '"' + text(random, 20).replace("\"", "\"\"").replace("\u0000", "") + '"';
    }

    private static String text(SplittableRandom random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static List<String> goodIds(List<ReadResult> results) {
        return results.stream()
                .filter(result -> result.article() != null)
                .map(result -> result.article().articleId())
                .filter(id -> id.startsWith("good"))
                .toList();
    }

    private static byte[] sound(String name, SplittableRandom random) throws IOException {
        String content = name.contains("json")
                ? Stream.generate(() -> random.nextInt())
                        .limit(5)
                        .map(HostileInputTest::line)
                        .collect(Collectors.joining("\n"))
                : "id,text\n1,\"" + text(random, 30).replace("\"", "\"\"") + "\"\n2,They left.\n";
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (!name.endsWith(".gz")) {
            return bytes;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static String line(int number) {
        return "{\"id\": " + number + ", \"text\": \"They left for the " + number + "th time.\"}";
    }

    /** One byte changed, a part cut out, a part doubled, or the end cut off. */
    private static byte[] damaged(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        int end = at + random.nextInt(bytes.length - at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            default -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
