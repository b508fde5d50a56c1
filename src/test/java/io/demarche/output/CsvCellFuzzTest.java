package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.apache.commons.csv.CSVParser;

/** Text of every kind as a cell: it comes back as it was written, on one line, and is no formula. */
class CsvCellFuzzTest {
    @FuzzTest
    void cell(FuzzedDataProvider data) throws IOException {
        String text = data.consumeRemainingAsString();
        String cell = CsvText.cut(CsvText.safe(text));

        for (CsvDialect dialect : CsvDialect.values()) {
            String row = dialect.format().format(cell, "end");
            try (CSVParser parser = CSVParser.parse(row, dialect.format())) {
                assertThat(parser.getRecords().get(0).toList()).containsExactly(cell, "end");
            }
            assertThat(row.stripTrailing()).doesNotContain("\n", "\r");
        }
        assertThat(cell.length()).isLessThanOrEqualTo(CsvText.MAX_LENGTH);
        assertThat(cell.strip()).doesNotMatch("(?s)[=+@-].*");
    }
}
