package io.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demarche.stance.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels that ship: consistent in themselves and with the list of drawn units, without the texts they point into. */
class AnnotationsFileTest {
    private static final Path FOLDER = Path.of("src/main/annotations");
    private static final Set<String> ACTORS = actorIds();

    private static Set<String> actorIds() {
        Set<String> ids = new HashSet<>();
        try {
            Files.readAllLines(Path.of("conf/actors.csv")).forEach(line -> ids.add(line.split(",", 2)[0]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    private static List<JsonNode> units(String part) throws IOException {
        List<JsonNode> units = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(part + ".jsonl"))) {
            units.add(new ObjectMapper().readTree(line));
        }
        return units;
    }

    private static Map<String, String> drawnParts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("units.tsv"))) {
            String[] fields = line.split("\t", -1);
            parts.put(fields[0], fields[1]);
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "dev", "test"})
    void everyUnitLiesInThePartForWhichItWasDrawn(String part) throws IOException {
        Map<String, String> drawn = drawnParts();

        assertThat(units(part)).isNotEmpty().allSatisfy(unit -> assertThat(
                        drawn.get(unit.path("id").asText()))
                .isEqualTo(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "dev", "test"})
    void holdsNoTextOfOthers(String part) throws IOException {
        assertThat(units(part)).allSatisfy(unit -> assertThat(unit.fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "part", "sha1", "actors", "sentences", "mentions", "places", "quotations", "stances"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "dev", "test"})
    void everyActorIsOfTheRegistryOrDeclared(String part) throws IOException {
        for (JsonNode unit : units(part)) {
            JsonNode actors = unit.path("actors");
            actors.fieldNames().forEachRemaining(key -> assertThat(key.startsWith("x:") || ACTORS.contains(key))
                    .as(key)
                    .isTrue());
            unit.path("mentions").forEach(mention -> assertThat(
                            actors.has(mention.path("actor").asText()))
                    .isTrue());
            unit.path("stances").forEach(stance -> {
                assertThat(actors.has(stance.path("actor").asText())).isTrue();
                assertThat(stance.path("recipient").isNull()
                                || actors.has(stance.path("recipient").asText()))
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "dev", "test"})
    void spansOfALayerDoNotOverlap(String part) throws IOException {
        for (JsonNode unit : units(part)) {
            for (String layer : List.of("sentences", "mentions")) {
                int last = 0;
                for (JsonNode row : unit.path(layer)) {
                    assertThat(row.path("begin").asInt()).isGreaterThanOrEqualTo(last);
                    assertThat(row.path("end").asInt())
                            .isGreaterThan(row.path("begin").asInt());
                    last = row.path("end").asInt();
                }
            }
        }
    }

    @Test
    void everyPositionIsThereAtLeastSixtyTimesAndEveryModalityAHundred() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String part : List.of("train", "dev", "test")) {
            for (JsonNode unit : units(part)) {
                for (JsonNode stance : unit.path("stances")) {
                    counts.merge(stance.path("position").asText(), 1, Integer::sum);
                    counts.merge(stance.path("modality").asText(), 1, Integer::sum);
                }
            }
        }

        assertThat(Arrays.stream(Position.values()).map(Enum::name))
                .allSatisfy(position -> assertThat(counts.getOrDefault(position, 0))
                        .as(position)
                        .isGreaterThanOrEqualTo(60));
        assertThat(List.of("asserted", "negated", "conditional", "future", "hypothetical", "historical"))
                .allSatisfy(modality -> assertThat(counts.getOrDefault(modality, 0))
                        .as(modality)
                        .isGreaterThanOrEqualTo(100));
    }

    @Test
    void quickLabelsAreForTrainingAlone() throws IOException {
        Set<String> held = new HashSet<>();
        drawnParts().forEach((id, part) -> {
            if (part.equals("dev") || part.equals("test")) {
                held.add(article(id));
            }
        });

        assertThat(units("quick")).hasSizeGreaterThan(7_000).allSatisfy(unit -> {
            assertThat(held).doesNotContain(article(unit.path("id").asText()));
            ((ObjectNode) unit).remove("judged"); // only where somebody has
            if (unit.has("layers")) {
                // the first where somebody says the whole sentence, the second where no reader has learned from it
                ((ObjectNode) unit).remove(List.of("told", "unseen"));
                assertThat(unit.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("id", "sha1", "layers", "mentions", "stances");
                return;
            }
            assertThat(unit.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "id", "sha1", "valence", "mentions", "places", "names", "quotations", "stances");
        });
    }

    @Test
    void articlesWhoseReferencesWereReadAreInNoPartOfTheCorpusAndServeNoMeasure() throws IOException {
        Set<String> taken = new HashSet<>();
        drawnParts().forEach((id, part) -> taken.add(article(id)));
        for (String read : List.of("actors-read", "actors-read-2", "actors-read-3", "actors-read-4", "actors-read-6")) {
            Files.readAllLines(Path.of("src/test/gold/" + read + ".tsv"))
                    .forEach(line -> taken.add("article " + line.split("\t")[0]));
        }

        assertThat(units("references")).hasSize(240).allSatisfy(unit -> {
            assertThat(taken).doesNotContain(article(unit.path("id").asText()));
            assertThat(unit.path("mentions"))
                    .allSatisfy(mention -> assertThat(mention.get(0).asInt())
                            .isLessThan(mention.get(1).asInt()));
        });
    }

    /** What is never split between the parts: an article, or a sentence of another source. */
    private static String article(String id) {
        String[] parts = id.split(":");
        return parts[0].equals("news") || parts[0].equals("workload") ? "article " + parts[1] : id;
    }
}
