package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private static final String STORY = "The envoys of two states left without a word.";

    @TempDir
    Path folder;

    @Test
    void aTextFileIsOneArticle() throws IOException {
        Article article = only(read("x.txt", STORY + "\r\n"));

        assertThat(article)
                .isEqualTo(new Article(
                        "x",
                        null,
                        STORY + "\r\n",
                        null,
                        null,
                        null,
                        folder + "/x.txt",
                        false,
                        List.of(new Region(RegionKind.BODY, 0, STORY.length()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkNamesTheEncodingAndIsNoText(String encoding) throws IOException {
        byte[] bytes = "\uFEFF“Así es,” dijo él.\n".getBytes(Charset.forName(encoding));
        byte[] lines = "\uFEFF{\"id\":\"a\",\"text\":\"“Así es.”\"}\n".getBytes(Charset.forName(encoding));

        assertThat(only(read("x.txt", bytes)).text()).isEqualTo("“Así es,” dijo él.\n");
        assertThat(only(read("x.txt", bytes)).encodingGuessed()).isFalse();
        assertThat(only(read("x.jsonl", lines)).text()).isEqualTo("“Así es.”");
    }

    @Test
    void whatIsNoUtf8IsTakenAsWindows1252AndFlagged() throws IOException {
        byte[] bytes = "“We stay,” he said — in São Paulo, as agreed before.".getBytes(Charset.forName("windows-1252"));

        assertThat(only(read("x.txt", bytes)).text()).isEqualTo("“We stay,” he said — in São Paulo, as agreed before.");
        assertThat(only(read("x.txt", bytes)).encodingGuessed()).isTrue();
    }

    @Test
    void anEncodingThatIsDeclaredGoesBeforeWindows1252() throws IOException {
        byte[] bytes = "{\"text\": \"Łódź, said Żak.\"}".getBytes(Charset.forName("ISO-8859-2"));
        ReadSettings polish = new ReadSettings(ReadLimits.standard(), "iso-8859-2", false);

        Article article = only(read(write("x.jsonl", bytes), polish));

        assertThat(article.text()).isEqualTo("Łódź, said Żak.");
        assertThat(article.encodingGuessed()).isFalse();
        assertThatThrownBy(() -> new ReadSettings(ReadLimits.standard(), "utf-16", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("byte order mark");
    }

    @Test
    void oneLineInAnotherEncodingDoesNotSpoilTheOthers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"id\":\"a\",\"text\":\"Señor Ruiz spoke.\"}\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("{\"id\":\"b\",\"text\":\"Señor Ruiz spoke.\"}\n".getBytes(Charset.forName("windows-1252")));

        assertThat(read("x.jsonl", bytes.toByteArray()))
                .extracting(result -> result.article().text(), result -> result.article()
                        .encodingGuessed())
                .containsExactly(tuple("Señor Ruiz spoke.", false), tuple("Señor Ruiz spoke.", true));
    }

    @Test
    void bytesThatAreNoTextAreRejected() throws IOException {
        byte[] binary = {'P', 'K', 3, 4, 0, 0, 'x'};
        byte[] controls = "ab\u0001\u0002\u0003 words".getBytes(StandardCharsets.UTF_8);
        byte[] cyrillic = "Послы двух стран уехали, не сказав ни слова.".getBytes(Charset.forName("KOI8-R"));

        assertThat(reasons(read("x.txt", binary))).containsExactly("BINARY");
        assertThat(reasons(read("x.csv", binary))).containsExactly("BINARY");
        assertThat(reasons(read("x.txt", controls))).containsExactly("BINARY");
        assertThat(reasons(read("x.txt", cyrillic))).containsExactly("BAD_ENCODING");
        assertThat(reasons(read("x.txt", STORY.getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("BINARY");
        assertThat(reasons(read("x.jsonl", "{\"text\": \"They\\u0000 left.\"}\n{\"text\": \"They left.\"}")))
                .containsExactly("BINARY", null);
    }

    @Test
    void emptyAndLargeTextsAreRejected() throws IOException {
        assertThat(reasons(read("x.txt", ""))).containsExactly("EMPTY");
        assertThat(reasons(read("x.txt", " \n\t"))).containsExactly("EMPTY");
        assertThat(reasons(read("x.csv", ""))).containsExactly("EMPTY");
        assertThat(reasons(read("x.txt", "a".repeat(1_000_001)))).containsExactly("TOO_LONG");
        assertThat(reasons(read("x.txt", STORY, new ReadSettings(new ReadLimits(10, 1_000_000, 100), "", false))))
                .containsExactly("TOO_LARGE");
        assertThat(only(read("x.txt", "They left. ".repeat(90_909))).text()).hasSize(999_999);
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenOpened() {
        InputFile gone = new InputFile("file:" + folder + "/gone.txt", "gone", InputFormat.TEXT, false, (64 << 20) + 1);

        assertThat(reasons(read(gone, ReadSettings.standard()))).containsExactly("TOO_LARGE");
    }

    @Test
    void charactersThatCannotBeSeenAreTextAndKeepTheirPlaces() throws IOException {
        String text = "Ir\u200Ban \u202Esaid\u2066 no\u00AD. \uFEFFThey left.\u0007\u0085Nobody spoke.";

        assertThat(only(read("x.txt", text)).text()).isEqualTo(text);
        assertThat(only(read("x.txt", text)).regions())
                .containsExactly(
                        new Region(RegionKind.BODY, 0, text.indexOf('\u0007')),
                        new Region(RegionKind.BODY, text.indexOf("Nobody"), text.length()));
    }

    @Test
    void jsonLinesAreReadOneByOneAndABadOneCostsOnlyItself() throws IOException {
        List<ReadResult> results = read(
                "a/x.jsonl",
                """
                {"id": 7, "headline": "Talks fail", "body": "They left.", "date": "2 January 2025", "publisher": "P", "link": "u"}

                {"id": "b", "body": "cut off
                {"id": "c", "title": "none"}
                {"id": "d", "text": ""}
                ["no object"]
                {"text": "Without an id."}
                """);

        assertThat(results.get(0).article())
                .isEqualTo(new Article(
                        "7",
                        "Talks fail",
                        "They left.",
                        "2025-01-02",
                        "P",
                        "u",
                        folder + "/a/x.jsonl",
                        false,
                        List.of(new Region(RegionKind.BODY, 0, 10))));
        assertThat(results)
                .extracting(ReadResult::line, ReadResult::unit, ArticleReaderTest::reason)
                .containsExactly(
                        tuple(1L, 0L, null),
                        tuple(3L, 1L, "BAD_JSON"),
                        tuple(4L, 2L, "MISSING_COLUMN"),
                        tuple(5L, 3L, "EMPTY"),
                        tuple(6L, 4L, "BAD_JSON"),
                        tuple(7L, 5L, null));
        assertThat(results.get(2).rejected().detail())
                .isEqualTo("There is no text in text|body|content; the fields are id, title."
                        + " Name the one with --columns text=FIELD.");
        assertThat(results.get(5).article().articleId()).isEqualTo("x#7");
    }

    @Test
    void jsonMayBeAnObjectAnArrayOrLines() throws IOException {
        assertThat(texts(read("x.json", "{\n \"text\": \"One.\"\n}"))).containsExactly("One.");
        assertThat(texts(read("x.json", "[{\"text\": \"One.\"},\n{\"text\": \"Two.\"}]")))
                .containsExactly("One.", "Two.");
        assertThat(texts(read("x.json", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}")))
                .containsExactly("One.", "Two.");
        assertThat(reasons(read("x.json", "[{\"text\": \"One.\"}, {\"text\": ]")))
                .containsExactly(null, "BAD_JSON");
        assertThat(reasons(read("x.json", "[[{\"text\": \"One.\"}]]"))).containsExactly("BAD_JSON");
    }

    @Test
    void jsonThatIsNestedWithoutEndCostsOnlyItself() throws IOException {
        String nested = "{\"text\": \"One.\", \"more\": " + "[".repeat(500_000) + "\n";

        assertThat(reasons(read("x.jsonl", nested + "{\"text\": \"Two.\"}\n"))).containsExactly("BAD_JSON", null);
        assertThat(reasons(read("x.json", nested))).containsExactly("BAD_JSON");
    }

    @Test
    void csvCellsMayHoldLineEndsQuotesAndSeparators() throws IOException {
        List<ReadResult> results =
                read("x.csv", "\uFEFFid,Text,title\r\na,\"They left,\r\n\"\"at last\"\".\",T\r\n\r\nb,Short.,\"\"\r\n");

        assertThat(texts(results)).containsExactly("They left,\r\n\"at last\".", "Short.");
        assertThat(results).extracting(ReadResult::line).containsExactly(2L, 5L);
        assertThat(results.get(1).article().title()).isNull();
    }

    @Test
    void aBadCsvRowCostsOnlyItself() throws IOException {
        List<ReadResult> results = read(
                "x.tsv", "id\ttext\na\tOne.\tmore\nb\tTwo \"open.\nc\t\"Three.\nd\tFour.\ne\t\"Five\"x\nf\tSix.\n");

        assertThat(results)
                .filteredOn(result -> result.article() != null)
                .extracting(result -> result.article().articleId())
                .contains("d", "f");
        assertThat(results)
                .filteredOn(result -> result.rejected() != null)
                .extracting(ReadResult::line, ArticleReaderTest::reason)
                .contains(tuple(2L, "BAD_CSV_ROW"), tuple(6L, "BAD_CSV_ROW"));
    }

    @Test
    void aCsvWithoutTheColumnIsRejectedOnceAndSaysWhichThereAre() throws IOException {
        List<ReadResult> results = read("x.csv", "key,words\na,One.\nb,Two.\n");

        assertThat(results).hasSize(1);
        assertThat(results.get(0).rejected().reason()).isEqualTo("MISSING_COLUMN");
        assertThat(results.get(0).rejected().detail())
                .isEqualTo("There is no column text|body|content; the columns are key, words."
                        + " Name the right ones with --columns.");
    }

    @Test
    void archivesAreReadAndDamagedOnesGiveNoHalfArticle() throws IOException {
        byte[] zipped = gzip((STORY + " ").repeat(50).getBytes(StandardCharsets.UTF_8));

        assertThat(only(read("x.txt.gz", zipped)).text()).hasSize(50 * (STORY.length() + 1));
        assertThat(only(read("x.txt.gz", zipped)).articleId()).isEqualTo("x");
        assertThat(reasons(read("x.txt.gz", Arrays.copyOf(zipped, zipped.length - 9))))
                .containsExactly("CORRUPT_ARCHIVE");
        assertThat(reasons(read("x.txt.gz", Arrays.copyOf(zipped, 5)))).containsExactly("CORRUPT_ARCHIVE");
        assertThat(reasons(read("x.txt.gz", STORY))).containsExactly("CORRUPT_ARCHIVE");
        assertThat(reasons(read("x.txt.gz", gzip(new byte[20_000_000])))).containsExactly("CORRUPT_ARCHIVE");
    }

    @Test
    void anArchiveOfSeveralMembersIsReadToItsEndAndADamagedMemberIsReported() throws IOException {
        byte[] one = gzip("{\"text\": \"One.\"}\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        byte[] two = gzip("{\"text\": \"Two.\"}\n".getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);

        assertThat(texts(read("x.jsonl.gz", both))).hasSize(101).endsWith("One.", "Two.");
        both[one.length + 1] = 0;
        assertThat(reasons(read("x.jsonl.gz", both)))
                .hasSizeGreaterThan(50)
                .startsWith((String) null)
                .endsWith("CORRUPT_ARCHIVE");
    }

    @Test
    void anArchiveCutOffBetweenLinesKeepsTheWholeOnes() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("{\"text\": \"").append(Integer.toHexString(i * 7_919)).append(" came.\"}\n");
        }
        byte[] zipped = gzip(lines.toString().getBytes(StandardCharsets.UTF_8));

        List<ReadResult> results = read("x.jsonl.gz", Arrays.copyOf(zipped, zipped.length / 2));

        assertThat(reason(results.get(results.size() - 1))).isEqualTo("CORRUPT_ARCHIVE");
        assertThat(results.subList(0, results.size() - 1))
                .allMatch(result -> result.article().text().endsWith("came."));
    }

    @Test
    void aFileThatIsGoneOrNoParquetIsUnreadable() throws IOException {
        assertThat(reasons(read("x.parquet", STORY))).containsExactly("UNREADABLE");
        assertThat(reasons(read(
                        new InputFile("file:" + folder + "/gone.txt", "gone", InputFormat.TEXT, false, 4),
                        ReadSettings.standard())))
                .containsExactly("UNREADABLE");
    }

    @Test
    void aSnippetShowsControlCharacters() throws IOException {
        assertThat(read("x.jsonl", "{\"text\":\t\"" + STORY + "\u0001\n")
                        .get(0)
                        .rejected()
                        .snippet())
                .isEqualTo("{\"text\":\\t\"" + STORY + "\\u0001\\n");
    }

    private List<ReadResult> read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<ReadResult> read(String name, byte[] bytes) throws IOException {
        return read(write(name, bytes), ReadSettings.standard());
    }

    private List<ReadResult> read(String name, String text, ReadSettings settings) throws IOException {
        return read(write(name, text.getBytes(StandardCharsets.UTF_8)), settings);
    }

    private static List<ReadResult> read(InputFile file, ReadSettings settings) {
        ArticleReader reader = new ArticleReader(new HadoopFiles(new Configuration()), Columns.usual(), settings);
        List<ReadResult> results = new ArrayList<>();
        reader.read(file).forEachRemaining(results::add);
        return results;
    }

    private InputFile write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return new InputLister(new Configuration())
                .list(List.of(file.toString()))
                .files()
                .get(0);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static Article only(List<ReadResult> results) {
        assertThat(results).hasSize(1);
        assertThat(results.get(0).rejected()).isNull();
        return results.get(0).article();
    }

    private static List<String> texts(List<ReadResult> results) {
        return results.stream().map(result -> result.article().text()).toList();
    }

    private static List<String> reasons(List<ReadResult> results) {
        return results.stream().map(ArticleReaderTest::reason).collect(Collectors.toList());
    }

    private static String reason(ReadResult result) {
        return result.rejected() == null ? null : result.rejected().reason();
    }
}
