package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.stance.CodebookEntry.Outcome;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The positions that the reader sees between the actors of a sentence, also where no words of the codebook stand. */
final class LearnedStances implements Serializable {
    /** Found by the reader alone. */
    static final String METHOD = "reader";

    private static final double LEAST_CONDITIONAL = 0.3;

    private final Heads heads = new Heads();
    private final PairJudge judge = new PairJudge();
    private final Conditions conditions = new Conditions();
    private final PloverScale scale;

    LearnedStances(PloverScale scale) {
        this.scale = scale;
    }

    /** What is asked about the actors of a sentence, each pair once, whatever the answer. */
    List<SeenPair> judged(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            List<Reference> references,
            List<Speech> speeches,
            Function<Actor, Actor> partyOf) {
        Holders holders = Holders.of(sentence, tokens, read, references, speeches, partyOf);
        List<Heads.Pair> pairs = holders.pairs();
        if (pairs.isEmpty()) {
            return List.of();
        }
        Heads.Answers answers = heads.answers(read, holders.spans(), pairs);
        Map<String, SeenPair> best = new LinkedHashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            Holder holder = holders.get(pairs.get(p).actor());
            Holder named = holders.get(pairs.get(p).recipient());
            Actor recipient =
                    holders.counterpart(pairs.get(p).actor(), pairs.get(p).recipient());
            SeenPair seen = new SeenPair(
                    holder, named, recipient, judge.of(answers.scores()[p]), answers.looks()[p], answers.thoughts()[p]);
            best.merge(seen.key(), seen, SeenPair::surer);
        }
        return List.copyOf(best.values());
    }

    /**
     * What was verified: as the reader judges it where it was asked, with the codebook's finer words (mode, entry, cue) where it finds
     * the position too.
     */
    Finding finding(Sentence sentence, SentenceContext context, ReadSentence read, StanceVerifier.Verified verified) {
        Candidate candidate = verified.candidate();
        Finding said = candidate.said();
        Finding finding = said;
        if (candidate.seen() != null) {
            Finding seen = finding(sentence, context, read, candidate.seen(), candidate.position());
            finding = said == null ? seen : seen.inTheWordsOf(said);
        }
        return finding.towards(candidate.told(), verified.confidence());
    }

    private Finding finding(
            Sentence sentence, SentenceContext context, ReadSentence read, SeenPair seen, Position position) {
        PairJudge.Judgement judgement = seen.judgement();
        SeenEvidence evidence = SeenEvidence.of(seen, position, sentence, read, context);
        Modality modality = judgement.modality();
        boolean conditional = modality == Modality.CONDITIONAL || judgement.conditional() >= LEAST_CONDITIONAL;
        Span condition = conditional
                ? conditions
                        .near(evidence.look(), sentence, context.syntax(), read, position == Position.REJECT)
                        .orElse(null)
                : null;
        if (condition != null && modality != Modality.NEGATED) {
            modality = Modality.CONDITIONAL;
        }
        return new Finding(
                METHOD,
                judgement.issue(),
                new Outcome(position, null, null, scale.reads(position)),
                seen.holder().party(),
                seen.recipient(),
                modality,
                condition,
                judgement.attribution(),
                evidence.first(),
                evidence.end(),
                evidence.cue(),
                judgement.confidence(),
                false);
    }
}
