package io.demarche.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts an ONNX graph down to what some of its outputs need: ONNX Runtime computes all that a graph has, whatever is asked for.
 * Reads the file as protocol buffers are written, fields of a number and a content; graphs within nodes are not looked into.
 */
final class GraphCut {
    /** Numbers of fields, as onnx.proto has them. */
    private static final int MODEL_GRAPH = 7;

    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int TENSOR_NAME = 8;
    private static final int VALUE_NAME = 1;

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_FIRST = 2;
    private static final int FOUR_BYTES = 5;

    /** @param whole with its number and length; {@code content} without */
    private record Field(int number, ByteBuffer whole, ByteBuffer content) {}

    private GraphCut() {}

    /** The model with these outputs alone, and the nodes, weights and inputs that they need. */
    static byte[] to(Set<String> outputs, byte[] model) {
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        for (Field field : fields(ByteBuffer.wrap(model))) {
            if (field.number() == MODEL_GRAPH) {
                byte[] graph = graph(outputs, fields(field.content()));
                writeVarint((MODEL_GRAPH << 3) | LENGTH_FIRST, cut);
                writeVarint(graph.length, cut);
                cut.writeBytes(graph);
            } else {
                cut.writeBytes(bytes(field.whole()));
            }
        }
        return cut.toByteArray();
    }

    private static byte[] graph(Set<String> outputs, List<Field> graph) {
        Set<String> needed = new HashSet<>(outputs);
        Deque<Field> kept = new ArrayDeque<>();
        for (int i = graph.size() - 1; i >= 0; i--) { // a node stands behind those whose results it takes
            Field field = graph.get(i);
            if (field.number() == GRAPH_NODE) {
                List<Field> node = fields(field.content());
                if (names(node, NODE_OUTPUT).stream().anyMatch(needed::contains)) {
                    needed.addAll(names(node, NODE_INPUT));
                    kept.addFirst(field);
                }
            }
        }
        Predicate<Field> isKept = field -> switch (field.number()) {
            case GRAPH_NODE -> false;
            case GRAPH_INITIALIZER -> needed.containsAll(names(fields(field.content()), TENSOR_NAME));
            case GRAPH_INPUT -> needed.containsAll(names(fields(field.content()), VALUE_NAME));
            case GRAPH_OUTPUT -> outputs.containsAll(names(fields(field.content()), VALUE_NAME));
            default -> true;
        };
        graph.stream().filter(isKept).forEach(kept::addLast);
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        kept.forEach(field -> cut.writeBytes(bytes(field.whole())));
        return cut.toByteArray();
    }

    private static List<String> names(List<Field> fields, int number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .map(field -> UTF_8.decode(field.content().duplicate()).toString())
                .toList();
    }

    private static List<Field> fields(ByteBuffer message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer rest = message.duplicate();
        while (rest.hasRemaining()) {
            int begin = rest.position();
            int key = (int) readVarint(rest);
            int length =
                    switch (key & 7) {
                        case VARINT -> lengthOfVarint(rest.duplicate());
                        case EIGHT_BYTES -> Long.BYTES;
                        case LENGTH_FIRST -> (int) readVarint(rest);
                        case FOUR_BYTES -> Integer.BYTES;
                        default -> throw new ModelException("The graph is no ONNX file: field of type " + (key & 7));
                    };
            int content = rest.position();
            rest.position(content + length);
            fields.add(new Field(key >>> 3, rest.slice(begin, content + length - begin), rest.slice(content, length)));
        }
        return fields;
    }

    private static int lengthOfVarint(ByteBuffer rest) {
        int begin = rest.position();
        readVarint(rest);
        return rest.position() - begin;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static long readVarint(ByteBuffer rest) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = rest.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static void writeVarint(int number, ByteArrayOutputStream out) {
        int rest = number;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
