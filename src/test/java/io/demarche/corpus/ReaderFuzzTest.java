package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Bytes of every kind through the reader. {@code jobs/fuzz.sh} looks for new ones; a build reads those that were kept. */
class ReaderFuzzTest {
    @FuzzTest
    void text(byte[] bytes) {
        Invariants.check(InMemoryFiles.read("x.txt", bytes));
    }

    @FuzzTest
    void html(byte[] bytes) {
        Invariants.check(InMemoryFiles.read("x.html", bytes));
    }

    @FuzzTest
    void jsonLines(byte[] bytes) {
        Invariants.check(InMemoryFiles.read("x.jsonl", bytes));
    }

    @FuzzTest
    void json(byte[] bytes) {
        Invariants.check(InMemoryFiles.read("x.json", bytes));
    }

    @FuzzTest
    void csv(byte[] bytes) {
        Invariants.check(InMemoryFiles.read("x.csv", bytes));
    }

    @FuzzTest
    void gzip(byte[] bytes) throws IOException {
        Invariants.check(InMemoryFiles.read("x.jsonl.gz", bytes));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        assertThat(InMemoryFiles.read("x.jsonl.gz", zipped.toByteArray()))
                .hasSameSizeAs(InMemoryFiles.read("x.jsonl", bytes));
    }

    @FuzzTest
    void decoder(byte[] bytes) {
        try {
            TextDecoder.Decoded decoded = new TextDecoder(null).decode(bytes);
            if (ByteOrderMark.of(bytes) == null && !decoded.guessed()) {
                assertThat(decoded.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
            }
        } catch (DefectException e) {
            assertThat(e.defect()).isEqualTo(Defect.BAD_ENCODING);
        }
    }

    @FuzzTest
    void anatomy(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        int end = 0;
        for (Region region : new ArticleAnatomy().of(text)) {
            assertThat(region.begin()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(region.begin(), region.end())).isNotBlank();
            end = region.end();
        }
    }

    @FuzzTest
    void dates(FuzzedDataProvider data) {
        String iso = DateParser.iso(data.consumeRemainingAsString());
        assertThat(iso == null || Character.isDigit(iso.charAt(iso.length() - 1)) || iso.endsWith("Z"))
                .isTrue();
    }
}
