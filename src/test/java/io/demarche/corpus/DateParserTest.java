package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-02 | 2025-01-02",
                "2025-01-02T10:20:30Z | 2025-01-02T10:20:30Z",
                "2025-01-02T10:20:30.5+03:30 | 2025-01-02T06:50:30.500Z",
                "2025-01-02T10:20:30.123456Z | 2025-01-02T10:20:30.123456Z",
                "2025-01-02T10:20 | 2025-01-02T10:20:00",
                "2025-01-02 10:20:30 | 2025-01-02T10:20:30",
                "2025-01-02 10:20:30+00:00 | 2025-01-02T10:20:30Z",
                "20250102 | 2025-01-02",
                "2025/01/02 | 2025-01-02",
                "Thu, 2 Jan 2025 10:20:30 GMT | 2025-01-02T10:20:30Z",
                "2 January 2025 | 2025-01-02",
                "02 Jan 2025 | 2025-01-02",
                "January 2, 2025 | 2025-01-02",
                "Thursday, January 2, 2025 | 2025-01-02",
                "1735813230000 | 2025-01-02T10:20:30Z",
                "1735813230 | 2025-01-02T10:20:30Z",
            })
    void datesBecomeIso(String written, String iso) {
        assertThat(DateParser.iso(written)).isEqualTo(iso);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-02-30",
                "2025-13-01",
                "31 February 2025",
                "03/04/2025",
                "12345678901234567890"
            })
    void whatIsNoSureDateIsNull(String written) {
        assertThat(DateParser.iso(written)).isNull();
    }

    @Test
    void aDateIsTakenFromTheBylineAndNotFromTheStory() {
        String text = "Published: January 2, 2025\nThe war began on 24 February 2022.";
        Region byline = new Region(RegionKind.BYLINE, 0, 26);
        Region body = new Region(RegionKind.BODY, 27, text.length());

        assertThat(DateParser.dateOf(text, List.of(byline, body))).isEqualTo("2025-01-02");
        assertThat(DateParser.dateOf(text, List.of(body))).isNull();
    }
}
