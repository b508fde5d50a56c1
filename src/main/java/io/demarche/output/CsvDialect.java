package io.demarche.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** How the spreadsheet of the reader's region expects separators. */
public enum CsvDialect {
    /** Comma between cells, point in decimals (RFC 4180). */
    STANDARD(',', '.'),
    /** Semicolon between cells, comma in decimals: what most European settings read. */
    EXCEL_EU(';', ',');

    private static final int DECIMALS = 6;

    private final char delimiter;
    private final char decimalMark;

    CsvDialect(char delimiter, char decimalMark) {
        this.delimiter = delimiter;
        this.decimalMark = decimalMark;
    }

    /** {@code standard} or {@code excel-eu}, as settings name it. */
    public static CsvDialect of(String label) {
        for (CsvDialect dialect : values()) {
            if (dialect.label().equals(label)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("The CSV dialect must be standard or excel-eu, got " + label);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    char delimiter() {
        return delimiter;
    }

    char decimalMark() {
        return decimalMark;
    }

    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .get();
    }

    /** The number as it is printed: plain digits, six decimals at most; nothing for what is no number. */
    Number plain(Number number) {
        if (!(number instanceof Double) && !(number instanceof Float)) {
            return number;
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        BigDecimal plain = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        return decimalMark == '.' ? plain : new LocalDecimal(plain, decimalMark);
    }

    /** A number for the printer, which leaves numbers without quotes. */
    private static final class LocalDecimal extends Number {
        private final BigDecimal value;
        private final char mark;

        private LocalDecimal(BigDecimal value, char mark) {
            this.value = value;
            this.mark = mark;
        }

        @Override
        public int intValue() {
            return value.intValue();
        }

        @Override
        public long longValue() {
            return value.longValue();
        }

        @Override
        public float floatValue() {
            return value.floatValue();
        }

        @Override
        public double doubleValue() {
            return value.doubleValue();
        }

        @Override
        public String toString() {
            return value.toPlainString().replace('.', mark);
        }
    }
}
