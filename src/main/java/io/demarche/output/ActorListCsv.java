package io.demarche.output;

import io.demarche.actors.RegistryLoader;
import io.demarche.aggregate.ActorSuggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Suggested actors as rows of an actor file, which a registry loads as they are. */
public final class ActorListCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final List<String> MORE = List.of("mentions", "articles", "example");

    private ActorListCsv() {}

    /**
     * Header and rows.
     *
     * @param withExamples adds columns that an actor file does not have: how often, in how many articles, a sentence
     */
    public static void write(List<ActorSuggestion> suggestions, boolean withExamples, Appendable out)
            throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        List<Object> header = new ArrayList<>(RegistryLoader.COLUMNS);
        header.addAll(withExamples ? MORE : List.of());
        printer.printRecord(header);
        for (ActorSuggestion suggestion : suggestions) {
            List<Object> cells = new ArrayList<>(Arrays.asList(
                    suggestion.actorId(),
                    CsvText.safe(suggestion.name()),
                    suggestion.type(),
                    suggestion.country(),
                    suggestion.role(),
                    null,
                    null,
                    null,
                    null,
                    null));
            if (withExamples) {
                cells.addAll(List.of(
                        suggestion.mentions(), suggestion.articles(), CsvText.cut(CsvText.safe(suggestion.example()))));
            }
            printer.printRecord(cells);
        }
        printer.flush();
    }
}
