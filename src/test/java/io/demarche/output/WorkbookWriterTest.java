package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    private static final List<Object> REJECTED =
            Arrays.asList("a.csv", 3L, null, "rejected", "BAD_CSV_ROW", "=1+1 <b>\u0001", null);

    @TempDir
    private Path folder;

    @Test
    void everyPartIsWellFormedAndTextIsText() throws Exception {
        Map<String, String> parts = workbook(Table.REJECTED, List.of(REJECTED), 10);
        parts.put("scores", workbook(Table.ACTORS, List.of(REJECTED), 10).get("xl/worksheets/sheet2.xml"));

        for (Map.Entry<String, String> part : parts.entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(UTF_8)));
        }
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"README\"", "name=\"rejected\"");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("=1+1 &lt;b&gt; ", "<v>3</v>", "state=\"frozen\"", "<autoFilter ref=\"A1:G2\"")
                .doesNotContain("<f>")
                .doesNotContain("r=\"C2\"");
    }

    @Test
    void theFirstSheetExplainsEachColumn() throws IOException {
        assertThat(workbook(Table.REJECTED, List.of(), 10).get("xl/sharedStrings.xml"))
                .contains("at most 10 rows", "article_id", "snippet");
    }

    @Test
    void scoresAreColouredByTheirSign() throws IOException {
        int score = Table.ACTORS.columns().indexOf("sentiment_score");
        List<Object> row =
                new ArrayList<>(Collections.nCopies(Table.ACTORS.columns().size(), null));
        row.set(score, -0.5);

        assertThat(score).isEqualTo('J' - 'A');
        assertThat(workbook(Table.ACTORS, List.of(row), 10).get("xl/worksheets/sheet2.xml"))
                .contains("sqref=\"J2:J2\"", "AND(ISNUMBER(J2),0>J2)", "AND(ISNUMBER(J2),J2>0)");
    }

    @Test
    void ofTooManyRowsTheFirstAreWrittenAndTheFirstSheetSaysSo() throws IOException {
        Map<String, String> parts = workbook(Table.REJECTED, Collections.nCopies(5, REJECTED), 3);

        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("r=\"A4\"").doesNotContain("r=\"A5\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("More rows than are here have: rejected");
    }

    @Test
    void ofAsManyRowsAsASheetMayHaveNoneIsMissing() throws IOException {
        Map<String, String> parts = workbook(Table.REJECTED, Collections.nCopies(3, REJECTED), 3);

        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("r=\"A4\"");
        assertThat(parts.get("xl/sharedStrings.xml")).doesNotContain("More rows");
    }

    private Map<String, String> workbook(Table table, List<List<Object>> rows, int most) throws IOException {
        Path file = folder.resolve("tables.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                WorkbookWriter workbook = new WorkbookWriter(out, ColumnDescriptions.load(), most)) {
            workbook.explain(List.of(table));
            workbook.sheet(table, rows.iterator());
        }
        Map<String, String> contentByName = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                contentByName.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return contentByName;
    }
}
