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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The positions that the reader sees between the actors of a sentence, also where no words of the codebook stand. */
final class LearnedStances implements Serializable {
    /** Found by the reader alone. */
    static final String METHOD = "reader";

    private static final double LEAST_CONDITIONAL = 0.3;

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "say", "add", "tell", "state");

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
        int[] ranks = ranks(sentence, tokens, read);
        Map<String, SeenPair> best = new LinkedHashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            Holder holder = holders.get(pairs.get(p).actor());
            Holder named = holders.get(pairs.get(p).recipient());
            Actor recipient =
                    holders.counterpart(pairs.get(p).actor(), pairs.get(p).recipient());
            SeenPair seen = new SeenPair(
                    holder,
                    named,
                    recipient,
                    judge.of(answers.scores()[p]),
                    cue(answers.looks()[p], ranks),
                    answers.thoughts()[p]);
            best.merge(seen.key(), seen, SeenPair::surer);
        }
        return List.copyOf(best.values());
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

    /**
     * What was verified: as the reader judges it where it was asked, with the codebook's finer words (mode, entry, cue) where it finds
     * the position too.
     */
    Finding finding(Sentence sentence, List<Token> tokens, ReadSentence read, StanceVerifier.Verified verified) {
        Candidate candidate = verified.candidate();
        Finding said = candidate.said();
        Finding finding = said;
        if (candidate.seen() != null) {
            Finding seen = finding(sentence, tokens, read, candidate.seen(), candidate.position());
            finding = said == null ? seen : seen.inTheWordsOf(said);
        }
        return finding.towards(candidate.told(), verified.confidence());
    }

    private Finding finding(
            Sentence sentence, List<Token> tokens, ReadSentence read, SeenPair seen, Position position) {
        PairJudge.Judgement judgement = seen.judgement();
        Span look = read.words().get(seen.look());
        Span cue = new Span(sentence.begin() + look.begin(), sentence.begin() + look.end());
        Modality modality = judgement.modality();
        boolean conditional = modality == Modality.CONDITIONAL || judgement.conditional() >= LEAST_CONDITIONAL;
        Span condition = conditional
                ? conditions
                        .near(seen.look(), sentence, tokens, read, position == Position.REJECT)
                        .orElse(null)
                : null;
        if (condition != null && modality != Modality.NEGATED) {
            modality = Modality.CONDITIONAL;
        }
        int first = tokenAt(tokens, cue.begin());
        int end = first + 1;
        for (Holder named : Arrays.asList(seen.holder(), seen.named())) {
            if (named != null && named.reference() != null) {
                first = Math.min(first, named.reference().firstToken());
                end = Math.max(end, named.reference().endToken());
            }
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
                first,
                end,
                cue,
                judgement.confidence(),
                false);
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
