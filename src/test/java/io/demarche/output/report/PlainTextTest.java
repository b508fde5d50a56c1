package io.demarche.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void controlsLineBreaksAndDirectionOverridesBecomeOneSpaceEach() {
        assertThat(PlainText.of("a\u0000b\nc\u202Ed\u2069e")).isEqualTo("a b c d e");
    }

    @Test
    void halfAPairIsReplacedAndAWholeOneStays() {
        assertThat(PlainText.of("a\uD83Cb🌾")).isEqualTo("a\uFFFDb🌾");
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(PlainText.of(null)).isEmpty();
        assertThat(Figures.signed(null, 2)).isEmpty();
        assertThat(Figures.day(null)).isEmpty();
        assertThat(Words.of(null)).isEmpty();
    }

    @Test
    void aCutEndsInAnEllipsisAndSplitsNoPair() {
        assertThat(PlainText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(PlainText.cut("abc🌾🌾", 5)).isEqualTo("abc…");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.174, −0.17",
        "0.5, +0.50",
        "-0.001, 0.00",
        "0, 0.00",
    })
    void numbersHaveTheirSignUnlessTheyAreNothing(double number, String words) {
        assertThat(Figures.signed(number, 2)).isEqualTo(words);
    }

    @Test
    void datesAreReadableAndOtherTextStays() {
        assertThat(Figures.day("2025-03-04T09:00:00Z")).isEqualTo("4 Mar 2025");
        assertThat(Figures.day("2025-13-44")).isEqualTo("2025-13-44");
        assertThat(Figures.day("spring")).isEqualTo("spring");
        assertThat(Figures.shown(60, 1204)).isEqualTo("60 of 1,204");
        assertThat(Figures.shown(14, 14)).isEqualTo("all 14");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=1, https://example.org/a?b=1",
        "HTTP://example.org/, HTTP://example.org/",
        "javascript:alert(1), ''",
        "'data:text/html,x', ''",
        "//example.org/a, ''",
        "https:no-host, ''",
        "'https://example.org/\"onclick=', ''",
        "file:///etc/passwd, ''",
    })
    void onlyAddressesOfTheWebAreLinks(String address, String link) {
        assertThat(WebLink.of(address)).isEqualTo(link);
    }
}
