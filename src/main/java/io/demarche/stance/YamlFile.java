package io.demarche.stance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file read as plain maps, lists and strings, each still knowing its line, so that a wrong entry is reported as
 * "codebook.yaml:12: …". Nothing in the file is ever made into a Java object.
 */
final class YamlFile {
    /** A value of the file and where it stands. */
    record Value(Path file, Node node) {
        String place() {
            return file + ":" + (node.getStartMark().getLine() + 1);
        }

        CodebookException error(String message) {
            return new CodebookException(place() + ": " + message);
        }

        String text() {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw error("expected a text");
        }

        double number() {
            try {
                return Double.parseDouble(text());
            } catch (NumberFormatException e) {
                throw error("expected a number, found '" + text() + "'");
            }
        }

        /** The items of a list; a single text counts as a list of one. */
        List<Value> items() {
            if (node instanceof SequenceNode sequence) {
                List<Value> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(new Value(file, item)));
                return items;
            }
            return List.of(this);
        }

        List<String> texts() {
            return items().stream().map(Value::text).toList();
        }

        /** The fields of a map in the file's order. */
        Map<String, Value> fields() {
            if (!(node instanceof MappingNode mapping)) {
                throw error("expected fields (key: value)");
            }
            Map<String, Value> fields = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Value key = new Value(file, tuple.getKeyNode());
                if (fields.put(key.text(), new Value(file, tuple.getValueNode())) != null) {
                    throw key.error("'" + key.text() + "' is given twice");
                }
            }
            return fields;
        }

        /** The fields; those that are not among {@code known} are problems. */
        Map<String, Value> fields(List<String> known, Problems problems) {
            Map<String, Value> fields = fields();
            fields.forEach((key, value) -> {
                if (!known.contains(key)) {
                    problems.add(value.error("unknown field '" + key + "'; known are " + String.join(", ", known)));
                }
            });
            return fields;
        }
    }

    private YamlFile() {}

    static Value read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root == null) {
                throw new CodebookException(file + ":1: the file is empty");
            }
            return new Value(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CodebookException(file + ":" + line + ": no valid YAML: " + e.getProblem());
        } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // characters that YAML forbids, files that are too large or too deep, escapes that are not finished
            throw new CodebookException(file + ":1: no valid YAML: " + e.getMessage());
        } catch (MalformedInputException e) {
            throw new CodebookException(file + ":1: the file is not in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
