package io.demarche.actors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.reader.Antecedents;
import io.demarche.reader.RawEncoder;
import io.demarche.reader.ReadSentence;
import io.demarche.text.Sentence;
import io.demarche.text.SentenceBounds;
import io.demarche.text.Span;
import io.demarche.text.Tagger;
import io.demarche.text.Token;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the job asks {@link Antecedents} in labelled texts, for {@code reader/coref.py} to learn from: the same mentions, candidates
 * and features as in a run, answered by the labels.
 *
 * <p>Run as {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.demarche.actors.AntecedentRows
 * -Dexec.args="TEXTS.jsonl OUT"}; a line of TEXTS has {@code id}, {@code text} and {@code mentions} as {@code [begin, end, key]},
 * the key null where nobody is meant. Leaves {@code OUT.jsonl}, a question a line, and {@code OUT.f32} with the vectors of each
 * question, that of the anaphor first (384 big-endian numbers each).
 */
final class AntecedentRows extends Antecedents {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A mention that was labelled. */
    private record Labelled(Span span, String key) {}

    private final transient List<Map<String, Object>> rows = new ArrayList<>();
    private final transient DataOutputStream vectors;
    private transient String id;
    private transient List<Labelled> labels = List.of();

    private AntecedentRows(DataOutputStream vectors) {
        this.vectors = vectors;
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[1] + ".f32");
        try (RawEncoder encoder = RawEncoder.load();
                DataOutputStream vectors = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            AntecedentRows rows = new AntecedentRows(vectors);
            ReferenceFinder finder =
                    new ReferenceFinder(RegistryLoader.load(List.of(Path.of("conf", "actors.csv"))), rows);
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                rows.read(JSON.readTree(line), finder, encoder);
            }
            List<String> lines = new ArrayList<>();
            for (Map<String, Object> row : rows.rows) {
                lines.add(JSON.writeValueAsString(row));
            }
            Files.write(Path.of(arguments[1] + ".jsonl"), lines, StandardCharsets.UTF_8);
        }
    }

    private void read(JsonNode item, ReferenceFinder finder, RawEncoder encoder) {
        id = item.get("id").asText();
        labels = new ArrayList<>();
        for (JsonNode mention : item.get("mentions")) {
            labels.add(new Labelled(
                    new Span(mention.get(0).asInt(), mention.get(1).asInt()),
                    mention.get(2).isNull() ? null : mention.get(2).asText()));
        }
        String text = item.get("text").asText();
        Article article = new Article(id, null, text, null, null, null, null, false, new ArticleAnatomy().of(text));
        List<Sentence> sentences = SentenceBounds.sentences(article, List.of(new Span(0, text.length())));
        List<List<Token>> tokens = sentences.stream()
                .map(sentence -> Tagger.tag(sentence.sentence(), sentence.begin()))
                .toList();
        List<ReadSentence> encoded = sentences.stream()
                .map(sentence -> encoder.read(RawEncoder.parts(sentence.sentence())))
                .toList();
        finder.find(article, sentences, tokens, encoded);
    }

    /** Sure of the nearest candidate that the labels call the same, or of none; so what follows is read in the light of the truth. */
    @Override
    public double[] probabilities(Question question) {
        double[] answer = new double[question.candidates().size() + 1];
        Optional<Labelled> anaphor = label(question.span());
        List<Boolean> right = question.candidates().stream()
                .map(candidate -> anaphor.isPresent()
                        && anaphor.get().key() != null
                        && label(candidate.span())
                                .filter(one ->
                                        Objects.equals(one.key(), anaphor.get().key()))
                                .isPresent())
                .toList();
        int nearest = right.indexOf(true);
        answer[nearest < 0 ? answer.length - 1 : nearest] = 1;
        if (anaphor.isPresent()) {
            rows.add(Map.of(
                    "article", id,
                    "begin", question.span().begin(),
                    "end", question.span().end(),
                    "right", right,
                    "features",
                            question.candidates().stream()
                                    .map(candidate -> candidate.features().numbers())
                                    .toList()));
            write(question.vector());
            question.candidates().forEach(candidate -> write(candidate.vector()));
        }
        return answer;
    }

    private Optional<Labelled> label(Span span) {
        return labels.stream()
                .filter(one -> one.span().begin() < span.end()
                        && span.begin() < one.span().end())
                .findFirst();
    }

    private void write(float[] vector) {
        IntStream.range(0, vector.length).forEach(i -> {
            try {
                vectors.writeFloat(vector[i]);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
    }
}
