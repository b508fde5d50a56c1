package io.demarche.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A model that ships in the jar, described by {@code models/manifest.json}.
 *
 * @param name folder below {@code models/}
 * @param labels classes in the order of the logits
 * @param marker word set before and after the actor's mention, null for a model without a target
 * @param maxPieces longest input in word pieces, [CLS] and [SEP] included
 * @param files what the model consists of, with the hash of each
 */
public record ShippedModel(String name, List<String> labels, String marker, int maxPieces, List<ModelFile> files) {
    /** One file of a model; the path is relative to {@code models/}. */
    public record ModelFile(String path, String sha256) {}

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
        List<String> labels = new ArrayList<>();
        model.path("labels").forEach(label -> labels.add(label.asText()));
        List<ModelFile> files = new ArrayList<>();
        model.path("files")
                .forEach(file -> files.add(new ModelFile(
                        file.path("path").asText(), file.path("sha256").asText())));
        return new ShippedModel(
                model.path("name").asText(),
                List.copyOf(labels),
                model.at("/marker/word").isTextual() ? model.at("/marker/word").asText() : null,
                model.path("max_pieces").asInt(),
                List.copyOf(files));
    }

    /** Hash of the weights, which tells the model's version. */
    public String sha256() {
        return files.stream()
                .filter(file -> file.path().endsWith(".onnx"))
                .map(ModelFile::sha256)
                .findFirst()
                .orElseThrow(() -> new ModelException("The model " + name + " has no .onnx file in the manifest"));
    }

    /** Copies the model below {@code folder}, each file checked against its hash before anything opens it. */
    public Path unpack(Path folder) throws IOException {
        for (ModelFile file : files) {
            String resource = "/models/" + file.path();
            Path copy = folder.resolve(file.path());
            Files.createDirectories(copy.getParent());
            try (InputStream in = ShippedModel.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new ModelException("The model file " + resource
                            + " is missing from the jar; expected SHA-256 " + file.sha256());
                }
                byte[] bytes = in.readAllBytes();
                String found = HexFormat.of().formatHex(sha256(bytes));
                if (!found.equals(file.sha256())) {
                    throw new ModelException("The model file " + resource + " was altered: its SHA-256 is " + found
                            + ", expected " + file.sha256());
                }
                Files.write(copy, bytes);
            }
        }
        return folder.resolve(name);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java platform", e);
        }
    }
}
