package io.demarche.corpus;

/** Why an input unit was not scored. */
public enum Defect {
    EMPTY,
    TOO_LARGE,
    TOO_LONG,
    BINARY,
    BAD_ENCODING,
    UNSUPPORTED_LANGUAGE,
    BAD_JSON,
    BAD_CSV_ROW,
    MISSING_COLUMN,
    DUPLICATE_ID,
    CORRUPT_ARCHIVE,
    UNREADABLE,
    NO_SENTENCES,
    /** Skipped: same id and same text as a unit that was scored. */
    EXACT_COPY,
    /** Skipped: a file whose name starts with "_" or ".", whose format is not read, or that lies outside of the input. */
    NOT_INPUT,
    /** Skipped: beyond the number of articles that the run was limited to. */
    OVER_LIMIT;

    /** The {@code outcome} column of a row with this reason. */
    public String outcome() {
        return this == EXACT_COPY || this == NOT_INPUT || this == OVER_LIMIT ? "skipped" : "rejected";
    }
}
