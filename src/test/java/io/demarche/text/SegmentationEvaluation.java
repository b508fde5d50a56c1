package io.demarche.text;

import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import io.demarche.corpus.Article;
import io.demarche.corpus.Region;
import io.demarche.corpus.RegionKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures where sentences end against a treebank: Spark NLP's detector alone and with {@link SentenceBounds}. The
 * sentences of a document are joined by one blank, so a heading that ends without a stop cannot be found.
 *
 * <p>Run as {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.demarche.text.SegmentationEvaluation -Dexec.args=en_ewt-ud-dev.conllu}.
 */
final class SegmentationEvaluation {
    private int shared;
    private int found;
    private int gold;

    private SegmentationEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        SentenceDetector detector = new SentenceDetector();
        Map<String, SegmentationEvaluation> counts = new TreeMap<>();
        for (Treebank.Document document : Treebank.documents(Path.of(arguments[0]))) {
            String text = String.join(" ", document.sentences());
            Set<Integer> gold = new HashSet<>();
            int end = -1;
            for (String sentence : document.sentences()) {
                end += 1 + sentence.length();
                gold.add(end);
            }
            List<Span> detected = Stream.of(detector.tag(text))
                    .map(sentence -> new Span(sentence.start(), sentence.end() + 1))
                    .toList();
            Set<Integer> detectedEnds = detected.stream().map(Span::end).collect(Collectors.toSet());
            Region whole = new Region(RegionKind.BODY, 0, text.length());
            Article article = new Article("a", null, text, null, null, null, "a.txt", false, List.of(whole));
            Set<Integer> repairedEnds = SentenceBounds.sentences(article, detected).stream()
                    .map(Sentence::end)
                    .collect(Collectors.toSet());
            for (String genre : List.of("all", document.genre())) {
                counts.computeIfAbsent(genre + " detector alone", key -> new SegmentationEvaluation())
                        .add(detectedEnds, gold);
                counts.computeIfAbsent(genre + " repaired", key -> new SegmentationEvaluation())
                        .add(repairedEnds, gold);
            }
        }
        counts.forEach((name, count) -> System.out.println(name + ": " + count));
    }

    private void add(Set<Integer> ends, Set<Integer> goldEnds) {
        shared += (int) ends.stream().filter(goldEnds::contains).count();
        found += ends.size();
        gold += goldEnds.size();
    }

    @Override
    public String toString() {
        double precision = shared / (double) found;
        double recall = shared / (double) gold;
        return "precision %.3f, recall %.3f, F1 %.3f, n %d"
                .formatted(precision, recall, 2 * precision * recall / (precision + recall), gold);
    }
}
