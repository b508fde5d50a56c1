package io.demarche.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.text.Tagger;
import io.demarche.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which words go with which position in our labels, for {@link CueWords}.
 *
 * <p>Run as {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.demarche.stance.CueWordCounts
 * -Dexec.args="TEXTS.jsonl src/main/resources/io/demarche/stance/cue-words.tsv"}; TEXTS is what {@code reader/verify.py texts
 * --every} writes.
 */
final class CueWordCounts {
    /** Sentences that seen and expected counts are thought to have more: a rare word has to be seen a few times to weigh. */
    private static final double DOUBT = 5;

    private static final double LEAST_WEIGHT = 0.7;
    private static final int LEAST_COUNT = 8;

    /** A labelled sentence: the lemmas of each word in it that may be a cue. */
    private record Sentence(Set<List<String>> words, Set<Position> positions) {}

    private final List<Sentence> sentences = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        CueWordCounts counts = new CueWordCounts();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode item = json.readTree(line);
            for (JsonNode unit : item.get("units")) {
                counts.add(VerifierRows.span(unit).of(item.get("text").asText()), unit.get("stances"));
            }
        }
        Files.write(Path.of(arguments[1]), counts.lines());
    }

    private void add(String sentence, JsonNode stances) {
        Set<List<String>> words = new HashSet<>();
        for (Token token : Tagger.tag(sentence, 0)) {
            if (token.text().equals(token.lower())
                    && (token.isVerb() || token.tag().matches("NNS?|JJ[RS]?"))) {
                words.add(token.lemmas());
            }
        }
        Set<Position> positions = new HashSet<>();
        stances.forEach(
                stance -> positions.add(Position.valueOf(stance.get("position").asText())));
        sentences.add(new Sentence(words, positions));
    }

    private List<String> lines() {
        Map<String, Integer> forms = new HashMap<>();
        sentences.forEach(sentence ->
                sentence.words().forEach(lemmas -> lemmas.forEach(lemma -> forms.merge(lemma, 1, Integer::sum))));
        Map<String, Integer> byWord = new HashMap<>();
        Map<Position, Integer> byPosition = new EnumMap<>(Position.class);
        Map<Position, Map<String, Integer>> together = new EnumMap<>(Position.class);
        for (Sentence sentence : sentences) {
            Set<String> words = sentence.words().stream()
                    .map(lemmas -> lemmas.stream()
                            .max(Comparator.comparing((String lemma) -> forms.get(lemma))
                                    .thenComparing(String::length, Comparator.reverseOrder()))
                            .orElseThrow())
                    .collect(Collectors.toSet());
            words.forEach(word -> byWord.merge(word, 1, Integer::sum));
            for (Position position : sentence.positions()) {
                byPosition.merge(position, 1, Integer::sum);
                Map<String, Integer> counts = together.computeIfAbsent(position, key -> new HashMap<>());
                words.forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "# position, word, logarithm of how many times as often it stands in sentences with the position; made by"
                        + " CueWordCounts from our labels");
        together.forEach((position, counts) -> new TreeSet<>(counts.keySet()).forEach(word -> {
            double expected = (double) byWord.get(word) * byPosition.get(position) / sentences.size();
            double weight = Math.log((counts.get(word) + DOUBT) / (expected + DOUBT));
            if (counts.get(word) >= LEAST_COUNT && weight >= LEAST_WEIGHT) {
                lines.add(String.format(Locale.ROOT, "%s\t%s\t%.2f", position, word, weight));
            }
        }));
        return lines;
    }
}
