package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.output.FileChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what a result says of its files, and holds the files against it. */
final class TabularPackage {
    private static final int BYTE_ORDER_MARK = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TabularPackage() {}

    static void check(Path result) throws IOException {
        JsonNode manifest = JSON.readTree(result.resolve("run.json").toFile());
        assertThat(manifest.path("files")).hasSizeGreaterThan(20);
        for (JsonNode file : manifest.path("files")) {
            checkFile(result, file);
        }
        JsonNode resources =
                JSON.readTree(result.resolve("datapackage.json").toFile()).path("resources");
        assertThat(resources).hasSize(11);
        for (JsonNode resource : resources) {
            checkFile(result, resource);
            checkRows(result, resource);
        }
    }

    private static void checkFile(Path result, JsonNode file) throws IOException {
        Path path = result.resolve(file.path("path").asText());
        assertThat(Files.size(path))
                .as(path.toString())
                .isEqualTo(file.path("bytes").asLong());
        assertThat("sha256:" + FileChecksum.sha256(path))
                .isEqualTo(file.path("hash").asText());
    }

    private static void checkRows(Path result, JsonNode resource) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(resource.path("dialect").path("delimiter").asText())
                .get();
        String text = Files.readString(result.resolve(resource.path("path").asText()));
        try (CSVParser parser = CSVParser.parse(text.substring(BYTE_ORDER_MARK), format)) {
            List<CSVRecord> rows = parser.getRecords();
            JsonNode fields = resource.path("schema").path("fields");
            assertThat(rows).hasSize(resource.path("rows").asInt() + 1);
            assertThat(String.join(",", rows.get(0))).isEqualTo(String.join(",", fields.findValuesAsText("name")));
            for (CSVRecord row : rows.subList(1, rows.size())) {
                assertThat(row.size()).isEqualTo(fields.size());
                for (int i = 0; i < fields.size(); i++) {
                    checkCell(fields.path(i), row.get(i));
                }
            }
        }
    }

    private static void checkCell(JsonNode field, String cell) {
        String name = field.path("name").asText();
        if (cell.isEmpty()) {
            assertThat(field.path("constraints").path("required").asBoolean())
                    .as(name)
                    .isFalse();
            return;
        }
        switch (field.path("type").asText()) {
            case "integer" -> assertThat(cell).as(name).matches("-?[0-9]+");
            case "number" -> assertThat(cell).as(name).matches("-?[0-9]+(\\.[0-9]+)?");
            case "boolean" -> assertThat(cell).as(name).isIn("true", "false");
            default -> assertThat(field.path("type").asText()).as(name).isEqualTo("string");
        }
    }
}
