package io.demarche.output;

import io.demarche.output.GraphMlWriter.Attribute;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes {@code network.graphml}: actors as nodes, and an edge for each dyad that has a stance that counts. */
public final class WriteGraph {
    /** Names that graph programs look for. */
    private static final Map<String, String> NAME_OF_COLUMN = Map.of("actor", "label");

    private static final String WEIGHT = "weight";
    private static final List<String> OF_ACTORS = List.of(
            "actor_id", "actor", "actor_type", "country", "mentions", "sentiment_score", "stances", "mean_intensity");
    private static final List<String> OF_DYADS = List.of(
            "stances",
            "mean_intensity",
            "sentiment_score",
            "verbal_cooperation",
            "material_cooperation",
            "verbal_conflict",
            "material_conflict",
            "top_stance",
            "top_issue");

    private final ColumnDescriptions columns;

    public WriteGraph(ColumnDescriptions columns) {
        this.columns = columns;
    }

    public void write(Path staging, Dataset<Row> actors, Dataset<Row> dyads) throws IOException {
        List<Attribute> ofNodes = attributes(Table.ACTORS, OF_ACTORS);
        List<Attribute> ofEdges = Stream.concat(
                        Stream.of(new Attribute("stances", WEIGHT, "double")),
                        attributes(Table.DYADS, OF_DYADS).stream())
                .toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(staging.resolve("network.graphml")));
                GraphMlWriter graph = new GraphMlWriter(out, ofNodes, ofEdges)) {
            Iterator<Row> nodes = WriteCsv.inOrder(Table.ACTORS, actors).toLocalIterator();
            while (nodes.hasNext()) {
                Row actor = nodes.next();
                graph.node(actor.getAs("actor_id"), values(actor, ofNodes));
            }
            Iterator<Row> edges =
                    WriteCsv.inOrder(Table.DYADS, dyads.filter("stances > 0")).toLocalIterator();
            while (edges.hasNext()) {
                edge(graph, edges.next(), ofNodes, ofEdges);
            }
        } catch (XMLStreamException unwritable) {
            throw new IOException("The network cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void edge(GraphMlWriter graph, Row dyad, List<Attribute> ofNodes, List<Attribute> ofEdges)
            throws XMLStreamException {
        for (String end : List.of("actor", "recipient")) {
            String id = dyad.getAs(end + "_id");
            if (!graph.hasNode(id)) {
                List<Object> values = new ArrayList<>(Collections.nCopies(ofNodes.size(), null));
                values.set(0, id);
                values.set(1, dyad.getAs(end));
                graph.node(id, values);
            }
        }
        graph.edge(dyad.getAs("actor_id"), dyad.getAs("recipient_id"), values(dyad, ofEdges));
    }

    private List<Attribute> attributes(Table table, List<String> names) {
        return columns.of(table).stream()
                .filter(column -> names.contains(column.name()))
                .map(column -> new Attribute(
                        column.name(), NAME_OF_COLUMN.getOrDefault(column.name(), column.name()), type(column.type())))
                .toList();
    }

    private static String type(String columnType) {
        return switch (columnType) {
            case "integer" -> "long";
            case "number" -> "double";
            default -> "string";
        };
    }

    private static List<Object> values(Row row, List<Attribute> attributes) {
        List<Object> values = new ArrayList<>();
        attributes.forEach(attribute -> values.add(row.getAs(attribute.column())));
        return values;
    }
}
