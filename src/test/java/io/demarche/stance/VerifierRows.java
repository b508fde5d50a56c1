package io.demarche.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.actors.ReferenceFinder;
import io.demarche.actors.RegistryLoader;
import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.job.ArticleAnalyser;
import io.demarche.reader.RawEncoder;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.Verifier;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import io.demarche.text.SentenceBounds;
import io.demarche.text.Span;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the job asks {@link Verifier} in labelled texts, for {@code reader/verify.py} to learn from: the same candidates and features as in
 * a run, answered by the labels.
 *
 * <p>Run as {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.demarche.stance.VerifierRows
 * -Dexec.args="TEXTS.jsonl OUT"}; a line of TEXTS has {@code id}, {@code text} and {@code units}, labelled sentences with
 * {@code begin}, {@code end} and their {@code stances}, whose {@code actor} and {@code recipient} are spans or null. Leaves
 * {@code OUT.jsonl}, a line for each unit, and {@code OUT.f32} with the thoughts of its candidates (384 big-endian numbers each).
 */
final class VerifierRows extends StanceVerifier {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the job asked of a sentence. */
    private record Asked(List<Candidate> candidates, List<Verifier.Features> features) {}

    private final transient List<Asked> asked = new ArrayList<>();
    private final transient DataOutputStream thoughts;
    private final transient ReferenceFinder actors =
            new ReferenceFinder(RegistryLoader.load(List.of(Path.of("conf", "actors.csv"))));
    private final transient StanceFinder stances =
            new StanceFinder(ShippedReading.CODEBOOK, ShippedReading.ISSUES, ShippedReading.SCALE, actors, this);
    private final transient ArticleAnalyser analyser = new ArticleAnalyser(actors, stances);

    private VerifierRows(DataOutputStream thoughts) {
        this.thoughts = thoughts;
    }

    public static void main(String[] arguments) throws IOException {
        Path vectors = Path.of(arguments[1] + ".f32");
        try (RawEncoder encoder = RawEncoder.load();
                DataOutputStream thoughts =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(vectors)))) {
            VerifierRows rows = new VerifierRows(thoughts);
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                lines.addAll(rows.read(JSON.readTree(line), encoder));
            }
            Files.write(Path.of(arguments[1] + ".jsonl"), lines);
        }
    }

    private List<String> read(JsonNode item, RawEncoder encoder) throws IOException {
        String text = item.get("text").asText();
        Article article = new Article(
                item.get("id").asText(), null, text, null, null, null, null, false, new ArticleAnatomy().of(text));
        List<Sentence> sentences = SentenceBounds.sentences(article, List.of(new Span(0, text.length())));
        List<ReadSentence> encoded = sentences.stream()
                .map(sentence -> encoder.read(RawEncoder.parts(sentence.sentence())))
                .toList();
        asked.clear();
        StanceFinder.Reading reading = analyser.read(new SegmentedArticle(article, sentences), encoded);
        analyser.stances(reading);
        List<String> lines = new ArrayList<>();
        for (JsonNode unit : item.get("units")) {
            Span place = span(unit);
            for (int i = 0; i < sentences.size(); i++) {
                if (sentences.get(i).begin() < place.end()
                        && place.begin() < sentences.get(i).end()) {
                    lines.add(JSON.writeValueAsString(
                            row(item, unit, asked.get(i), reading.references().get(i))));
                }
            }
        }
        return lines;
    }

    private Map<String, Object> row(JsonNode item, JsonNode unit, Asked one, List<Reference> references)
            throws IOException {
        List<Integer> held = new ArrayList<>();
        List<Integer> towards = new ArrayList<>();
        for (Candidate candidate : one.candidates()) {
            boolean holds = false;
            boolean meets = false;
            for (JsonNode stance : unit.get("stances")) {
                boolean same = stance.get("position")
                                .asText()
                                .equals(candidate.position().name())
                        && isHolder(candidate, stance.get("actor"), references);
                holds |= same;
                meets |= same && isRecipient(candidate, stance.get("recipient"), references);
            }
            held.add(holds ? 1 : 0);
            towards.add(meets ? 1 : 0);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article", item.get("id").asText());
        row.put("unit", unit.get("begin").asInt());
        row.put("stances", unit.get("stances"));
        row.put(
                "who",
                one.candidates().stream()
                        .map(c -> List.of(
                                c.holder().actorId(),
                                c.position().name(),
                                c.recipientId(),
                                c.found() == null ? "" : c.found().method()))
                        .toList());
        row.put("held", held);
        row.put("towards", towards);
        row.put(
                "numbers",
                one.features().stream().map(Verifier.Features::numbers).toList());
        row.put("kinds", one.features().stream().map(Verifier.Features::kinds).toList());
        for (Verifier.Features features : one.features()) {
            for (float number : features.thought()) {
                thoughts.writeFloat(number);
            }
        }
        return row;
    }

    private boolean isHolder(Candidate candidate, JsonNode place, List<Reference> references) {
        if (place.isNull()) {
            return candidate.seen() != null && candidate.seen().holder().reference() == null;
        }
        return ids(place, references).contains(candidate.holder().actorId());
    }

    private boolean isRecipient(Candidate candidate, JsonNode place, List<Reference> references) {
        return place.isNull()
                ? candidate.recipient() == null
                : ids(place, references).contains(candidate.recipientId());
    }

    /** Whom the words at a place mean, and for whom those act. */
    private Set<String> ids(JsonNode place, List<Reference> references) {
        Span span = new Span(place.get(0).asInt(), place.get(1).asInt());
        Set<String> ids = new HashSet<>();
        for (Reference reference : references) {
            if (reference.span().begin() < span.end()
                    && span.begin() < reference.span().end()) {
                Actor party = actors.party(reference.actor(), null);
                ids.add(reference.actor().actorId());
                ids.add(Objects.requireNonNullElse(party, reference.actor()).actorId());
            }
        }
        return ids;
    }

    /** Where a labelled sentence stands in its text. */
    static Span span(JsonNode unit) {
        return new Span(unit.get("begin").asInt(), unit.get("end").asInt());
    }

    /** Notes the question, one a sentence; what the job does with the answer is nobody's concern here. */
    @Override
    List<Verified> verify(List<Finding> byCodebook, List<SeenPair> judged, int words) {
        List<Candidate> candidates = Candidates.of(byCodebook, judged);
        asked.add(new Asked(candidates, new CandidateFeatures(candidates, judged, words).features()));
        return List.of();
    }
}
