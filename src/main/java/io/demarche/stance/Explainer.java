package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.stance.Explanation.Cue;
import io.demarche.stance.Explanation.Held;
import io.demarche.stance.Explanation.Meant;
import io.demarche.stance.Explanation.Rejected;
import io.demarche.stance.Explanation.Word;
import io.demarche.stance.StanceVerifier.Verified;
import io.demarche.text.Quotation;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an article once more as {@link StanceFinder} does, and notes what it goes by. */
final class Explainer {
    private final Codebook codebook;
    private final LearnedStances learned;
    private final StanceVerifier verifier;
    private final Function<Actor, Actor> partyOf;
    private final int year;

    Explainer(
            Codebook codebook,
            LearnedStances learned,
            StanceVerifier verifier,
            Function<Actor, Actor> partyOf,
            int year) {
        this.verifier = verifier;
        this.codebook = codebook;
        this.learned = learned;
        this.partyOf = partyOf;
        this.year = year;
    }

    List<Explanation> explain(StanceFinder.Reading reading, List<List<Speech>> speeches, List<Stance> stances) {
        Discourse discourse = new Discourse(reading.references(), partyOf);
        List<Explanation> explanations = new ArrayList<>();
        for (int s = 0; s < reading.sentences().size(); s++) {
            int index = reading.sentences().get(s).sentenceIndex();
            List<Token> tokens = reading.tokens().get(s);
            List<Reference> references = reading.references().get(s);
            List<Finding> findings = new SentenceReader(
                            codebook, tokens, references, speeches.get(s), partyOf, discourse, s, year)
                    .read();
            List<Cue> cues = new ArrayList<>();
            List<List<String>> cuesByToken =
                    new CueTrace(codebook, tokens, references, speeches.get(s), findings).addTo(cues);
            List<SeenPair> seen = reading.encoded().isEmpty()
                    ? List.of()
                    : learned.judged(
                            reading.sentences().get(s),
                            tokens,
                            reading.encoded().get(s),
                            references,
                            speeches.get(s),
                            partyOf);
            explanations.add(new Explanation(
                    reading.sentences().get(s).sentence(),
                    words(tokens, references, speeches.get(s), cuesByToken),
                    cues,
                    stances.stream()
                            .filter(stance -> stance.sentenceIndex() == index)
                            .map(stance -> new Held(stance, probability(stance, seen)))
                            .toList(),
                    reading.encoded().isEmpty()
                            ? List.of()
                            : rejected(verifier.verify(findings, seen, tokens.size()))));
        }
        return explanations;
    }

    private static List<Word> words(
            List<Token> tokens, List<Reference> references, List<Speech> speeches, List<List<String>> cues) {
        SpeechScope scope = new SpeechScope(tokens, speeches);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int at = i;
            words.add(new Word(
                    token.text(),
                    token.tag(),
                    token.lemmas(),
                    references.stream()
                            .filter(reference -> reference.firstToken() <= at && at < reference.endToken())
                            .map(Explainer::meant)
                            .toList(),
                    layer(token, speeches, scope.at(i), scope.isAlleged(i)),
                    cues.get(i)));
        }
        return words;
    }

    private static Meant meant(Reference reference) {
        return new Meant(
                reference.actor().actorId(),
                reference.type().label(),
                reference.use().name().toLowerCase(Locale.ROOT),
                reference.published());
    }

    private static String layer(Token token, List<Speech> speeches, Speech around, boolean isAlleged) {
        List<String> layers = new ArrayList<>();
        if (isAlleged) {
            layers.add("alleged");
        }
        if (around != null) {
            Actor speaker = around.speaker();
            layers.add(label(around.quotation().kind()) + " by " + (speaker == null ? "?" : speaker.actorId()));
        }
        for (Speech speech : speeches) {
            if (holds(speech.quotation().cue(), token)) {
                layers.add("says");
            } else if (holds(speech.quotation().source(), token)) {
                layers.add("speaker");
            }
        }
        return String.join(", ", layers.stream().distinct().toList());
    }

    private static String label(Quotation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean holds(Span span, Token token) {
        return span != null && span.begin() <= token.begin() && token.begin() < span.end();
    }

    private static Double probability(Stance stance, List<SeenPair> seen) {
        return seen.stream()
                .filter(pair -> pair.holder().id().equals(stance.actorId())
                        && Objects.equals(id(pair.recipient()), stance.recipientId()))
                .map(pair -> pair.judgement().positions().get(Position.valueOf(stance.position())))
                .findFirst()
                .orElse(null);
    }

    private static String id(Actor actor) {
        return actor == null ? null : actor.actorId();
    }

    /** Each position once, towards whom it was likeliest. */
    private static List<Rejected> rejected(List<Verified> verified) {
        Set<String> taken = verified.stream()
                .filter(Verified::isTaken)
                .map(one -> one.candidate().key())
                .collect(Collectors.toSet());
        Map<String, Verified> likeliest = verified.stream()
                .filter(one -> !taken.contains(one.candidate().key()))
                .collect(Collectors.toMap(
                        one -> one.candidate().key(), one -> one, Explainer::likelier, LinkedHashMap::new));
        return likeliest.values().stream()
                .map(Explainer::rejected)
                .sorted(Comparator.comparingDouble(Rejected::confidence).reversed())
                .toList();
    }

    private static Verified likelier(Verified one, Verified other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    private static Rejected rejected(Verified one) {
        Candidate candidate = one.candidate();
        return new Rejected(
                candidate.holder().name(),
                candidate.position(),
                candidate.recipient() == null ? null : candidate.recipient().name(),
                candidate.found() == null ? null : candidate.found().method(),
                candidate.seen() == null ? null : candidate.probability(),
                one.confidence());
    }
}
