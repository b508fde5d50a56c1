package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "schema.md");
    private static final String INTRODUCTION =
            """
            # The tables

            Each table is published twice with the same columns: `csv/NAME.csv` for people, `parquet/NAME` for programs.
            `datapackage.json` says the same for programs.

            - An empty cell is a value that is missing or cannot be known; it is never 0.
            - `begin` and `end` count UTF-16 units of the article's original text, `end` is one past the last. Parquet
              holds text exactly as it stands there. CSV shows each line break, control character and direction override
              as one space, and puts an apostrophe before text that a spreadsheet would run as a formula.
            - Cells of more than 32,767 characters are cut in CSV and end in "…"; `evidence` never is. A table of more
              than 1,048,575 rows goes to numbered files (`sentences-001.csv`, …).
            - CSV is UTF-8 with a byte order mark, comma, CRLF and decimal point; with `--csv-dialect excel-eu` semicolon
              and decimal comma. Doubles have six decimals at most.
            - A spreadsheet that opens CSV by double click takes text that looks like a number or a date for one: the
              `cameo_code` "04" becomes 4, an `article_id` "007" becomes 7. `tables.xlsx` keeps such text, and so does an
              import that takes quoted fields as text.
            - In actors, periods, publishers, issues and dyads a stance counts for its actor and for the person who voices
              it in office. Copies of one story count once where actor, position, recipient, issue and sentence agree.
            - A sentence counts once for an actor's sentiment, by the first of its mentions there.
            - The original text of a web page is its main text: the heading and the paragraphs with a blank line between them,
              without markup, menus and the like. `begin` and `end` point into it, not into the page.

            This page is made from `columns.tsv`; after a change there, run
            `mvn test -Dtest=SchemaDocumentTest -Dschema.write=true`.
            """;

    @ParameterizedTest
    @EnumSource
    void everyPublishedColumnIsDescribed(Table table) {
        assertThat(ColumnDescriptions.load().of(table))
                .extracting(ColumnDescription::name)
                .isEqualTo(table.columns());
        assertThat(ColumnDescriptions.load().of(table))
                .allSatisfy(column -> assertThat(column.meaning()).isNotBlank())
                .allSatisfy(column -> assertThat(column.range()).isNotBlank());
    }

    @Test
    void thePageSaysWhatTheDescriptionsSay() throws IOException {
        String page = INTRODUCTION
                + Arrays.stream(Table.values()).map(SchemaDocumentTest::section).collect(Collectors.joining());
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(DOCUMENT, page);
        }

        assertThat(DOCUMENT).hasContent(page);
    }

    private static String section(Table table) {
        return ColumnDescriptions.load().of(table).stream()
                .map(column -> "| `%s` | %s | %s | %s |\n"
                        .formatted(column.name(), column.type(), column.range(), column.meaning()))
                .collect(Collectors.joining(
                        "",
                        "\n## " + table.label() + "\nMade from " + source(table)
                                + ".\n\n| column | type | range | meaning |\n|---|---|---|---|\n",
                        ""));
    }

    private static String source(Table table) {
        return switch (table) {
            case ACTORS -> "`mentions`, `quotations` and `stances`, by actor";
            case ACTOR_PERIODS -> "`mentions` and `stances` of dated articles, by actor and day, week and month";
            case ACTOR_ISSUES -> "`stances`, by actor and issue";
            case ACTOR_PUBLISHERS -> "`mentions` and `stances` of articles with a publisher, by actor and publisher";
            case DYADS -> "`stances` with a recipient and the sentiment of their `sentences`, by actor and recipient";
            case STANCES ->
                "the codebook (`conf/codebook.yaml`), the scale (`conf/plover.yaml`), the issues (`conf/issues.yaml`) and the reader; `method` says which decided";
            case QUOTATIONS -> "rules for reported speech, mended by the reader; speakers as in `mentions`";
            case SENTENCES -> "the text between sentence bounds; sentiment by the reader";
            case MENTIONS ->
                "the list of actors (`conf/actors.csv`), titles, and the reader's names and coreference; sentiment by the reader";
            case ARTICLES -> "the input: fields named by `--columns`, else headline and dateline of the text";
            case REJECTED -> "the input, by the reader of each format and the checks on ids";
        };
    }
}
