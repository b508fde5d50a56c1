package io.demarche.text;

import com.johnsnowlabs.nlp.annotators.pos.perceptron.AveragedPerceptron;
import io.demarche.text.Perceptron.Weights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.mutable.Builder;

/**
 * A trained averaged perceptron as gzipped text, because Spark NLP's own format is Java-serialised and needs a session.
 *
 * <p>First line: the tags. Second line: the words that {@link TaggingFeatures} knows. Then one line for each word that has one tag: word, TAB, tag. An empty line. Then one line
 * for each feature: feature, TAB, {@code tag:weight} with blanks between; a weight is in hundredths.
 */
final class PerceptronFile {
    private static final float UNIT = 100;

    private PerceptronFile() {}

    static Perceptron read(InputStream file) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            String[] tags = reader.readLine().split(" ");
            Set<String> known = Set.of(reader.readLine().split(" "));
            Map<String, String> tagByWord = new HashMap<>();
            for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
                int tab = line.indexOf('\t');
                tagByWord.put(line.substring(0, tab), line.substring(tab + 1));
            }
            List<String> tagList = List.of(tags);
            Map<String, Weights> weightsByFeature = new HashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.lastIndexOf('\t');
                String[] entries = line.substring(tab + 1).split(" ");
                byte[] numbers = new byte[entries.length];
                float[] values = new float[entries.length];
                for (int i = 0; i < entries.length; i++) {
                    int colon = entries[i].lastIndexOf(':');
                    numbers[i] = (byte) tagList.indexOf(entries[i].substring(0, colon));
                    values[i] = Integer.parseInt(entries[i].substring(colon + 1)) / UNIT;
                }
                weightsByFeature.put(line.substring(0, tab), new Weights(numbers, values));
            }
            return new Perceptron(tags, immutable(tagByWord), known, weightsByFeature);
        }
    }

    /**
     * Leaves out weights that hardly count.
     *
     * @param minWeight smallest absolute weight that is kept
     */
    static void write(AveragedPerceptron perceptron, Set<String> known, double minWeight, OutputStream file)
            throws IOException {
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)) {
            writer.write(String.join(" ", perceptron.tags()) + "\n");
            writer.write(String.join(" ", new TreeSet<>(known)) + "\n");
            for (var entry : new TreeMap<>(java(perceptron.taggedWordBook())).entrySet()) {
                writer.write(entry.getKey() + "\t" + entry.getValue() + "\n");
            }
            writer.write("\n");
            for (var entry : new TreeMap<>(java(perceptron.featuresWeight())).entrySet()) {
                StringBuilder weights = new StringBuilder();
                new TreeMap<>(java(entry.getValue())).forEach((tag, weight) -> {
                    double value = (Double) weight;
                    if (Math.abs(value) >= minWeight) {
                        weights.append(weights.isEmpty() ? "" : " ")
                                .append(tag)
                                .append(':')
                                .append(Math.round(value * UNIT));
                    }
                });
                if (!weights.isEmpty()) {
                    writer.write(entry.getKey() + "\t" + weights + "\n");
                }
            }
        }
    }

    private static <K, V> Map<K, V> java(scala.collection.immutable.Map<K, V> map) {
        return JavaConverters.mapAsJavaMapConverter(map).asJava();
    }

    private static <K, V> scala.collection.immutable.Map<K, V> immutable(Map<K, V> map) {
        Builder<Tuple2<K, V>, scala.collection.immutable.Map<K, V>> builder =
                scala.collection.immutable.Map$.MODULE$.newBuilder();
        map.forEach((key, value) -> builder.$plus$eq(new Tuple2<>(key, value)));
        return builder.result();
    }
}
