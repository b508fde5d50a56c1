package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV and workbook as programs of others read them: Python's csv module, and LibreOffice. */
class OtherReadersTest {
    private static final List<String> TEXTS = HostileText.texts(400);
    private static final int TEXT = Table.REJECTED.columns().indexOf("detail");
    private static final int NUMBER = Table.REJECTED.columns().indexOf("line");
    /** Text in quotes, numbers bare, formulas as such: what LibreOffice has made of each cell. */
    private static final String AS_CELLS_ARE =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1";

    private static final String FROM_CSV = "--infilter=CSV:44,34,76,1,,1033,true,false";
    private static final String FROM_CSV_BY_DOUBLE_CLICK = "--infilter=CSV:44,34,76,1";
    private static final String FROM_GERMAN_CSV = "--infilter=CSV:59,34,76,1,,1031,true,false";

    @TempDir
    private static Path profile;

    @TempDir
    private Path folder;

    @Test
    void pythonReadsEachTextAsItIsShownAndNoneIsAFormula() throws Exception {
        Path csv = csv(CsvDialect.STANDARD);
        String program = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline='',"
                + " encoding='utf-8-sig')))))";

        List<?> rows = new ObjectMapper().readValue(run("python3", "-c", program, csv.toString()), List.class);

        assertThat(rows).hasSize(TEXTS.size() + 1);
        for (int i = 0; i < TEXTS.size(); i++) {
            List<?> row = (List<?>) rows.get(i + 1);
            assertThat(row).hasSize(Table.REJECTED.columns().size());
            assertThat(row.get(NUMBER)).isEqualTo("-" + (i + 1));
            assertIsShown(row.get(TEXT).toString(), TEXTS.get(i));
        }
    }

    @Test
    void libreOfficeReadsEachTextOfCsvAsItIsShown() throws Exception {
        List<CSVRecord> rows = cells(convert(csv(CsvDialect.STANDARD), FROM_CSV, "rejected"));

        assertThat(rows).hasSize(TEXTS.size() + 1);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertIsShown(rows.get(i + 1).get(TEXT), TEXTS.get(i));
        }
    }

    @Test
    void libreOfficeFindsNumbersInCsvAndNoFormula() throws Exception {
        String standard = Files.readString(convert(numbers(CsvDialect.STANDARD), FROM_CSV_BY_DOUBLE_CLICK, "rejected"));
        String european = Files.readString(convert(numbers(CsvDialect.EXCEL_EU), FROM_GERMAN_CSV, "rejected"));

        assertThat(standard).contains("\"a\",-3,,-0.25,").contains("\"b\",0,,12345.678901,");
        assertThat(european).contains("\"a\",-3,,-0.25,").contains("\"b\",0,,12345.678901,");
        assertThat(Files.readString(convert(unguarded(), FROM_CSV_BY_DOUBLE_CLICK, "unguarded")))
                .as("a formula that is not guarded")
                .contains("2,\"c\"");
    }

    @Test
    void libreOfficeReadsEachTextOfTheWorkbookAsText() throws Exception {
        Path file = folder.resolve("tables.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                WorkbookWriter workbook = new WorkbookWriter(out, ColumnDescriptions.load(), 1_000)) {
            workbook.explain(List.of(Table.REJECTED));
            workbook.sheet(Table.REJECTED, rows().iterator());
        }

        List<CSVRecord> rows = cells(convert(file, "--headless", "tables-rejected"));

        assertThat(rows).hasSize(TEXTS.size() + 1);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(rows.get(i + 1).get(NUMBER)).isEqualTo("-" + (i + 1));
            assertThat(rows.get(i + 1).get(TEXT)).isEqualTo(withoutWhatXmlCannotHold(HostileText.shown(TEXTS.get(i))));
        }
    }

    private static String withoutWhatXmlCannotHold(String text) {
        return text.replaceAll("[\uFFFE\uFFFF]", "");
    }

    private static void assertIsShown(String cell, String text) {
        assertThat(cell).matches(it -> !HostileText.isFormula(it), "is no formula");
        assertThat(cell).isIn(HostileText.shown(text), "'" + HostileText.shown(text));
    }

    private Path csv(CsvDialect dialect) throws IOException {
        return write(dialect, rows());
    }

    private static List<List<?>> rows() {
        return IntStream.range(0, TEXTS.size())
                .<List<?>>mapToObj(i -> Arrays.asList("p" + i, -(i + 1), null, "rejected", "EMPTY", TEXTS.get(i), null))
                .toList();
    }

    private Path numbers(CsvDialect dialect) throws IOException {
        return write(
                dialect,
                List.of(
                        Arrays.asList("a", -3L, null, -0.25, "=1+1", "", null),
                        Arrays.asList("b", 0L, null, 12345.678901, "-1+2", "", null)));
    }

    private Path unguarded() throws IOException {
        return Files.writeString(folder.resolve("unguarded.csv"), "\uFEFF\"a\",\"b\"\r\n\"=1+1\",\"c\"\r\n");
    }

    private Path write(CsvDialect dialect, List<List<?>> rows) throws IOException {
        return new CsvWriter(dialect, 10_000)
                .write(folder, Table.REJECTED, rows.iterator())
                .get(0)
                .path();
    }

    private static List<CSVRecord> cells(Path csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, UTF_8, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    /** The file that LibreOffice writes of what it has read. */
    private Path convert(Path file, String option, String name) throws IOException, InterruptedException {
        assumeTrue(isInstalled("soffice"), "LibreOffice is not installed (apt-get install libreoffice-calc-nogui)");
        Path converted = folder.resolve("converted");
        run(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                option,
                "--convert-to",
                AS_CELLS_ARE,
                "--outdir",
                converted.toString(),
                file.toString());
        try (var files = Files.list(converted)) {
            return files.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
        Path err = folder.resolve("err");
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectError(err.toFile())
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command[0]).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }
}
