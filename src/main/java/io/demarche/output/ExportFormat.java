package io.demarche.output;

import io.demarche.stance.Stance;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * The stances as rows that another tool knows. Neither tool has a modality, so that only what the text asserts is in them.
 */
public enum ExportFormat {
    /** Events in the columns of POLECAT, separated by tabs as its own files are. */
    POLECAT("polecat.tsv", '\t'),
    /** Statements with the variables that a Discourse Network Analyzer starts with. */
    DNA("dna.csv", ',');

    private static final String ASSERTED = "asserted";

    private final String fileName;
    private final char delimiter;

    ExportFormat(String fileName, char delimiter) {
        this.fileName = fileName;
        this.delimiter = delimiter;
    }

    String fileName() {
        return fileName;
    }

    List<String> columns() {
        return switch (this) {
            case POLECAT -> PolecatEvent.COLUMNS;
            case DNA -> DnaStatement.COLUMNS;
        };
    }

    /** The cells of a stance in the order of the columns, null where nothing is known; nothing where it has no row. */
    Optional<List<Object>> row(Stance stance) {
        if (!stance.modality().equals(ASSERTED)) {
            return Optional.empty();
        }
        return switch (this) {
            case POLECAT -> Optional.of(PolecatEvent.of(stance));
            case DNA -> DnaStatement.of(stance);
        };
    }

    CSVFormat csv() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuoteMode(QuoteMode.MINIMAL)
                .setRecordSeparator('\n')
                .get();
    }

    /** The day of an ISO date or date and time, null for null. */
    static String day(String published) {
        return published == null ? null : published.split("T")[0];
    }
}
