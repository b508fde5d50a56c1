package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.aggregate.Dyad;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.spark.sql.SparkSession;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The graph as another program reads it. */
@ExtendWith(LocalSpark.class)
class WriteGraphSparkTest {
    @TempDir
    private Path folder;

    private final Map<String, Map<String, String>> valuesByNode = new TreeMap<>();
    private final Map<String, String> valuesOfEdge = new TreeMap<>();

    @Test
    void namesAndMissingValuesSurvive() throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GraphMlWriter graph = new GraphMlWriter(
                out,
                List.of(
                        new GraphMlWriter.Attribute("actor", "label", "string"),
                        new GraphMlWriter.Attribute("mentions", "mentions", "long")),
                List.of(new GraphMlWriter.Attribute("stances", "weight", "double")))) {
            graph.node("A&B", Arrays.asList("<b>\"\u0000]]>\uD83C", null));
            graph.node("NOR", List.of("Norland", 3L));
            graph.edge("A&B", "NOR", List.of(2L));
        }

        Graph<String, DefaultEdge> read = read(out.toString(StandardCharsets.UTF_8));

        assertThat(read.vertexSet()).hasSize(2);
        assertThat(read.edgeSet()).hasSize(1);
        assertThat(valuesByNode)
                .isEqualTo(Map.of(
                        "n0",
                        Map.of("ID", "n0", "label", "<b>\"\uFFFD]]>\uFFFD"),
                        "n1",
                        Map.of("ID", "n1", "label", "Norland", "mentions", "3")));
        assertThat(valuesOfEdge).containsEntry("weight", "2");
    }

    @Test
    void eachDyadWithAStanceThatCountsIsAnEdgeAndEachOfItsEndsANode(SparkSession spark) throws IOException {
        WriteParquet parquet = new WriteParquet(folder.resolve("parquet"));
        parquet.write(Table.ACTORS, spark.createDataset(List.of(), RecordEncoders.of(Table.ACTORS.row())));
        parquet.write(
                Table.DYADS,
                spark.createDataset(List.of(dyad("SUD", 2), dyad("OST", 0)), RecordEncoders.of(Dyad.class)));

        new WriteGraph(ColumnDescriptions.load())
                .write(folder, parquet.read(spark, Table.ACTORS), parquet.read(spark, Table.DYADS));

        Graph<String, DefaultEdge> read = read(Files.readString(folder.resolve("network.graphml")));
        assertThat(read.edgeSet()).hasSize(1);
        assertThat(valuesByNode.values())
                .extracting(values -> values.get("actor_id"))
                .containsExactly("NOR", "SUD");
        assertThat(valuesOfEdge)
                .containsEntry("weight", "2")
                .containsEntry("stances", "2")
                .containsEntry("mean_intensity", "-2.5")
                .containsEntry("top_stance", "refuses to negotiate")
                .doesNotContainKey("sentiment_score");
    }

    private static Dyad dyad(String recipient, long stances) {
        return new Dyad(
                "NOR",
                "Norland",
                "state",
                "NOR",
                recipient,
                recipient,
                1,
                0,
                null,
                stances,
                -2.5,
                0,
                0,
                stances,
                0,
                1,
                0,
                "refuses to negotiate",
                "negotiation",
                "Norland will not negotiate.",
                "a1");
    }

    private Graph<String, DefaultEdge> read(String graphMl) {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((at, value) -> valuesByNode
                .computeIfAbsent(at.getFirst(), id -> new HashMap<>())
                .put(at.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((at, value) -> valuesOfEdge.put(at.getSecond(), value.getValue()));
        importer.importGraph(graph, new StringReader(graphMl));
        return graph;
    }
}
