package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
    private static final String HEADER =
            "\uFEFF\"path\",\"line\",\"article_id\",\"outcome\",\"reason\",\"detail\",\"snippet\"\r\n";

    @TempDir
    private Path folder;

    @Test
    void numbersAreBareTextIsQuotedAndNothingIsEmpty() throws IOException {
        write(CsvDialect.STANDARD, 10, row("a.txt", 3L, null, -0.25, true, "", "he said \"no\", twice"));

        assertThat(Files.readString(folder.resolve("rejected.csv"), UTF_8))
                .isEqualTo(HEADER + "\"a.txt\",3,,-0.25,\"true\",\"\",\"he said \"\"no\"\", twice\"\r\n");
    }

    @Test
    void europeanSpreadsheetsGetSemicolonsAndDecimalCommas() throws IOException {
        write(CsvDialect.EXCEL_EU, 10, row("a;b", 3L, null, -0.25, 2.0, "c,d", null));

        assertThat(Files.readString(folder.resolve("rejected.csv"), UTF_8))
                .isEqualTo(HEADER.replace(',', ';') + "\"a;b\";3;;-0,25;2;\"c,d\";\r\n");
    }

    @Test
    void hostileTextIsReadBackAsGuardedText() throws IOException {
        write(
                CsvDialect.STANDARD,
                10,
                row("=1+1", 1L, "  -2+3", "\uFEFF@SUM(A1)", "＝cmd", "one\r\ntwo\u0000", "\tx"),
                row("\"=1\"", 2L, "'=1", "\n=1", "a\u202Eb", "𝒳 \"\" ,;", "don't"));

        try (CSVParser parser = CSVParser.parse(folder.resolve("rejected.csv"), UTF_8, CSVFormat.RFC4180)) {
            assertThat(parser.stream().skip(1).map(CSVRecord::toList))
                    .containsExactly(
                            List.of("'=1+1", "1", "'  -2+3", "'\uFEFF@SUM(A1)", "'＝cmd", "one  two ", "'\tx"),
                            List.of("\"=1\"", "2", "'=1", "' =1", "a b", "𝒳 \"\" ,;", "don't"));
        }
    }

    @Test
    void whatOneSheetCannotHoldGoesToNumberedFiles() throws IOException {
        List<CsvFile> files = write(CsvDialect.STANDARD, 2, unit("a"), unit("b"), unit("c"));

        assertThat(files)
                .containsExactly(
                        new CsvFile(Table.REJECTED, folder.resolve("rejected-001.csv"), 2),
                        new CsvFile(Table.REJECTED, folder.resolve("rejected-002.csv"), 1));
        assertThat(folder).isDirectoryNotContaining("glob:**rejected.csv").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatFillsOneSheetIsOneFile() throws IOException {
        assertThat(write(CsvDialect.STANDARD, 2, unit("a"), unit("b")))
                .containsExactly(new CsvFile(Table.REJECTED, folder.resolve("rejected.csv"), 2));
    }

    @Test
    void aTableWithoutRowsHasItsHeader() throws IOException {
        assertThat(write(CsvDialect.STANDARD, 2)).hasSize(1);
        assertThat(Files.readString(folder.resolve("rejected.csv"), UTF_8)).isEqualTo(HEADER);
    }

    @Test
    void aFileAppearsOnlyWhenItIsWhole() {
        Iterator<List<?>> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<?> next() {
                throw new IllegalStateException("lost");
            }
        };

        assertThatThrownBy(() -> new CsvWriter(CsvDialect.STANDARD, 2).write(folder, Table.REJECTED, broken))
                .hasMessage("lost");
        assertThat(folder.resolve("rejected.csv")).doesNotExist();
    }

    /** {@code /dev/full} takes every write as a disk without room does. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatFindsNoRoomFailsAndDoesNotAppear() throws IOException {
        Files.createSymbolicLink(folder.resolve("rejected.csv.tmp"), Path.of("/dev/full"));

        assertThatThrownBy(() -> write(CsvDialect.STANDARD, 10, unit("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
        assertThat(folder.resolve("rejected.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0001, 0.0001",
        "1.0E-6, 0.000001",
        "1.0E-9, 0",
        "-0.0, 0",
        "1.0E10, 10000000000",
        "100.0, 100",
        "0.30000000000000004, 0.3",
        "-9.5, -9.5"
    })
    void doublesArePlainWithSixDecimalsAtMost(double value, String printed) {
        assertThat(CsvDialect.STANDARD.plain(value)).hasToString(printed);
    }

    @Test
    void aCellIsCutBetweenCharacters() {
        String cut = CsvText.cut("x".repeat(CsvText.MAX_LENGTH - 2) + "😀😀");

        assertThat(cut).isEqualTo("x".repeat(CsvText.MAX_LENGTH - 2) + "…");
    }

    private List<CsvFile> write(CsvDialect dialect, long rowsPerFile, List<?>... rows) throws IOException {
        return new CsvWriter(dialect, rowsPerFile)
                .write(folder, Table.REJECTED, Arrays.asList(rows).iterator());
    }

    private static List<?> unit(String path) {
        return row(path, 1L, "id", "rejected", "EMPTY", "It is empty.", "");
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
