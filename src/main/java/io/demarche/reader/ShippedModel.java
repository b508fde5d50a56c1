package io.demarche.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A model that ships in the jar, described by {@code models/manifest.json}.
 *
 * @param name folder below {@code models/}
 * @param width length of a word's vector
 * @param tags labels of each layer of tags, in the order of their scores
 * @param answers labels of each question about a pair of spans, in the order of their scores
 * @param maxPieces longest input in word pieces, [CLS] and [SEP] included
 * @param files what the model consists of, with the hash of each
 */
public record ShippedModel(
        String name,
        int width,
        Map<String, List<String>> tags,
        Map<String, List<String>> answers,
        int maxPieces,
        List<ModelFile> files) {
    /** One file of a model; the path is relative to {@code models/}. */
    public record ModelFile(String path, String sha256) {}

    /** Where a layer's scores lie among those of its kind. */
    public record Scores(int from, List<String> labels) implements Serializable {
        /** Number of the best label in a row of scores, counted from 0 within the layer. */
        public int best(float[] row) {
            int best = 0;
            for (int i = 1; i < labels.size(); i++) {
                best = row[from + i] > row[from + best] ? i : best;
            }
            return best;
        }
    }

    private static final String MANIFEST = "/models/manifest.json";

    /** Throws {@link ModelException} when the manifest or the model's entry is missing. */
    public static ShippedModel named(String name) {
        try (InputStream in = ShippedModel.class.getResourceAsStream(MANIFEST)) {
            if (in == null) {
                throw new ModelException("The jar holds no " + MANIFEST + "; build it again with mvn package");
            }
            for (JsonNode model : new ObjectMapper().readTree(in).path("models")) {
                if (model.path("name").asText().equals(name)) {
                    return of(model);
                }
            }
            throw new ModelException("The model " + name + " is not in " + MANIFEST);
        } catch (IOException e) {
            throw new UncheckedIOException(MANIFEST + " cannot be read", e);
        }
    }

    private static ShippedModel of(JsonNode model) {
        List<ModelFile> files = new ArrayList<>();
        model.path("files")
                .forEach(file -> files.add(new ModelFile(
                        file.path("path").asText(), file.path("sha256").asText())));
        return new ShippedModel(
                model.path("name").asText(),
                model.path("width").asInt(),
                labels(model.path("tags")),
                labels(model.path("answers")),
                model.path("max_pieces").asInt(),
                List.copyOf(files));
    }

    private static Map<String, List<String>> labels(JsonNode layers) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> layer : layers.properties()) {
            List<String> names = new ArrayList<>();
            layer.getValue().forEach(name -> names.add(name.asText()));
            labels.put(layer.getKey(), List.copyOf(names));
        }
        return labels;
    }

    /** Scores of all layers of tags that a word has. */
    public int tagCount() {
        return tags.values().stream().mapToInt(List::size).sum();
    }

    /** Where the scores of a layer of tags lie. */
    public Scores tag(String layer) {
        return scores(tags, layer);
    }

    /** Where the scores of a question about pairs lie. */
    public Scores answer(String question) {
        return scores(answers, question);
    }

    private Scores scores(Map<String, List<String>> layers, String layer) {
        int from = 0;
        for (Map.Entry<String, List<String>> one : layers.entrySet()) {
            if (one.getKey().equals(layer)) {
                return new Scores(from, one.getValue());
            }
            from += one.getValue().size();
        }
        throw new ModelException("The model " + name + " has no layer " + layer + ", only " + layers.keySet());
    }

    /** Hash of the weights, which tells the model's version. */
    public String sha256() {
        return file("model.onnx").sha256();
    }

    /** A file's content, checked against its hash. */
    public byte[] bytes(String file) {
        try {
            return read(file(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The model file " + file + " cannot be read", e);
        }
    }

    /** The vocabulary: id by word piece. */
    public Map<String, Object> vocabulary() {
        Map<String, Object> ids = new LinkedHashMap<>();
        new String(bytes("assets/vocab.txt"), StandardCharsets.UTF_8)
                .lines()
                .forEach(piece -> ids.putIfAbsent(piece, ids.size()));
        return ids;
    }

    /** Copies the model below {@code folder}, each file checked against its hash before anything opens it. */
    public Path unpack(Path folder) throws IOException {
        for (ModelFile file : files) {
            Path copy = folder.resolve(file.path());
            Files.createDirectories(copy.getParent());
            Files.write(copy, read(file));
        }
        return folder.resolve(name);
    }

    private ModelFile file(String path) {
        return files.stream()
                .filter(file -> file.path().equals(name + "/" + path))
                .findFirst()
                .orElseThrow(() -> new ModelException("The model " + name + " has no " + path + " in the manifest"));
    }

    private static byte[] read(ModelFile file) throws IOException {
        String resource = "/models/" + file.path();
        try (InputStream in = ShippedModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ModelException(
                        "The model file " + resource + " is missing from the jar; expected SHA-256 " + file.sha256());
            }
            byte[] bytes = in.readAllBytes();
            String found = DigestUtils.sha256Hex(bytes);
            if (!found.equals(file.sha256())) {
                throw new ModelException("The model file " + resource + " was altered: its SHA-256 is " + found
                        + ", expected " + file.sha256());
            }
            return bytes;
        }
    }
}
