package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.Reference;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.ReadSentences;
import io.demarche.reader.ShippedModel;
import io.demarche.reader.TaggedSpan;
import io.demarche.reader.Tags;
import io.demarche.reader.WordSpan;
import io.demarche.stance.CodebookEntry.Outcome;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The positions that the reader sees between the actors of a sentence, also where no words of the codebook stand. */
final class LearnedStances implements Serializable {
    /** Found by the reader alone. */
    static final String METHOD = "reader";

    /** Actors of one sentence that are asked about; what has more is a list. */
    private static final int MOST_ACTORS = 14;
    /** A position counts from here; the best threshold on the dev part of the labelled corpus. */
    private static final double LEAST_CONFIDENCE = 0.6;
    /** A second position of the same pair counts from here. */
    private static final double LEAST_SECOND = 0.35;

    /** Below it a codebook's finding is not believed; chosen on the dev part as well. */
    private static final double DOUBT = 0.03;

    private static final double LEAST_CONDITIONAL = 0.3;

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "say", "add", "tell", "state");

    record Holder(Reference reference, Party party, WordSpan words) {}

    /** Two parties, by the mentions of them that speak for a position most. */
    record Seen(Holder holder, Holder recipient, PairJudge.Judgement judgement, int look) {
        boolean takesPosition() {
            return judgement.confidence() >= LEAST_CONFIDENCE;
        }
    }

    private final Heads heads = new Heads();
    private final PairJudge judge = new PairJudge();
    private final Tags conditions = new Tags(ShippedModel.named(ReadSentences.MODEL), "condition");
    private final PloverScale scale;

    LearnedStances(PloverScale scale) {
        this.scale = scale;
    }

    /** What is asked about the actors of a sentence, each pair once, whatever the answer. */
    List<Seen> judged(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            List<Reference> references,
            List<Speech> speeches,
            Function<Actor, Actor> partyOf) {
        SpeechScope scope = new SpeechScope(tokens, speeches);
        List<Holder> holders = holders(sentence, tokens, read, references, scope, partyOf);
        if (holders.isEmpty()) {
            return List.of();
        }
        List<Heads.Pair> pairs = pairs(holders);
        Heads.Answers answers =
                heads.answer(read, holders.stream().map(Holder::words).toList(), pairs);
        int[] ranks = ranks(sentence, tokens, read);
        Map<String, Seen> best = new LinkedHashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            Holder holder = holders.get(pairs.get(p).actor());
            int number = pairs.get(p).recipient();
            Holder recipient = number == Heads.NOBODY ? null : holders.get(number);
            Seen seen = new Seen(holder, recipient, judge.of(answers.pairs()[p]), cue(answers.looks()[p], ranks));
            best.merge(key(holder, recipient), seen, LearnedStances::surer);
        }
        return List.copyOf(best.values());
    }

    /** What the actors of a sentence do to each other, each position of a pair once. */
    List<Finding> find(Sentence sentence, List<Token> tokens, ReadSentence read, List<Seen> judged) {
        if (judged.isEmpty()) {
            return List.of();
        }
        List<TaggedSpan> conditional = conditions.spans(read);
        List<Finding> findings = new ArrayList<>();
        for (Seen seen : judged) {
            if (seen.takesPosition()) {
                seen.judgement().positions().forEach((position, probability) -> {
                    if (position == seen.judgement().position() || probability >= LEAST_SECOND) {
                        findings.add(finding(sentence, tokens, read, seen, position, conditional));
                    }
                });
            }
        }
        return findings;
    }

    /** Whether the reader, asked about the actor of a finding, sees hardly any of its position, towards whomever. */
    static boolean doubts(Finding finding, List<Seen> judged) {
        List<Seen> ofActor = judged.stream()
                .filter(seen -> id(seen.holder()).equals(finding.party().actor().actorId()))
                .toList();
        return !ofActor.isEmpty()
                && ofActor.stream()
                        .allMatch(seen -> seen.judgement()
                                        .positions()
                                        .get(finding.outcome().position())
                                < DOUBT);
    }

    private static List<Holder> holders(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            List<Reference> references,
            SpeechScope scope,
            Function<Actor, Actor> partyOf) {
        List<Holder> holders = new ArrayList<>();
        Parties parties = new Parties(tokens, scope, partyOf, null, sentence.sentenceIndex());
        for (Reference reference : references) {
            if (reference.published() && reference.actor().type() != ActorType.MEDIA && holders.size() < MOST_ACTORS) {
                WordSpan words = read.covering(
                        reference.span().begin() - sentence.begin(),
                        reference.span().end() - sentence.begin());
                Party party = parties.of(reference.actor(), scope.at(reference.firstToken()));
                holders.add(new Holder(reference, party, words));
            }
        }
        return holders;
    }

    /** Everybody towards everybody of another party, and towards nobody. */
    private static List<Heads.Pair> pairs(List<Holder> holders) {
        List<Heads.Pair> pairs = new ArrayList<>();
        for (int a = 0; a < holders.size(); a++) {
            pairs.add(new Heads.Pair(a, Heads.NOBODY));
            for (int b = 0; b < holders.size(); b++) {
                if (!id(holders.get(a)).equals(id(holders.get(b)))) {
                    pairs.add(new Heads.Pair(a, b));
                }
            }
        }
        return pairs;
    }

    private static String id(Holder holder) {
        return holder.party().actor().actorId();
    }

    private static String key(Holder holder, Holder recipient) {
        return id(holder) + " " + (recipient == null ? "" : id(recipient));
    }

    private static Seen surer(Seen one, Seen other) {
        return other.judgement().confidence() > one.judgement().confidence() ? other : one;
    }

    /** Which words of a sentence can be a cue: a verb that says something before a noun, a noun before any other. */
    private static int[] ranks(Sentence sentence, List<Token> tokens, ReadSentence read) {
        int[] ranks = new int[read.words().size()];
        for (int i = 0; i < ranks.length; i++) {
            Token token = tokens.get(
                    tokenAt(tokens, sentence.begin() + read.words().get(i).begin()));
            boolean says = token.isVerb()
                    && !token.tag().equals("MD")
                    && token.lemmas().stream().noneMatch(AUXILIARIES::contains);
            ranks[i] = says ? 2 : token.isNoun() ? 1 : 0;
        }
        return ranks;
    }

    /** The word that a pair looks at most among those of the highest rank; a look is at most 1. */
    private static int cue(float[] looks, int[] ranks) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < looks.length; i++) {
            double weight = looks[i] + ranks[i];
            if (weight > most) {
                most = weight;
                best = i;
            }
        }
        return best;
    }

    private Finding finding(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            Seen seen,
            Position position,
            List<TaggedSpan> conditional) {
        PairJudge.Judgement judgement = seen.judgement();
        Span look = read.words().get(seen.look());
        Span cue = new Span(sentence.begin() + look.begin(), sentence.begin() + look.end());
        Modality modality = judgement.modality();
        Span condition = null;
        if (modality == Modality.CONDITIONAL || judgement.conditional() >= LEAST_CONDITIONAL) {
            condition = conditional.stream()
                    .min(Comparator.comparingInt(span -> Math.abs(span.words().first() - seen.look())))
                    .map(span -> read.characters(span.words()))
                    .map(span -> new Span(sentence.begin() + span.begin(), sentence.begin() + span.end()))
                    .orElse(null);
        }
        int first = Math.min(seen.holder().reference().firstToken(), tokenAt(tokens, cue.begin()));
        int end = Math.max(seen.holder().reference().endToken(), tokenAt(tokens, cue.begin()) + 1);
        if (seen.recipient() != null) {
            first = Math.min(first, seen.recipient().reference().firstToken());
            end = Math.max(end, seen.recipient().reference().endToken());
        }
        Actor recipient =
                seen.recipient() == null ? null : seen.recipient().party().actor();
        return new Finding(
                METHOD,
                judgement.issue(),
                new Outcome(position, null, null, scale.reads(position)),
                seen.holder().party(),
                recipient,
                modality,
                condition,
                judgement.attribution(),
                first,
                end,
                cue,
                judgement.confidence());
    }

    private static int tokenAt(List<Token> tokens, int place) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).end() > place) {
                return i;
            }
        }
        return tokens.size() - 1;
    }
}
