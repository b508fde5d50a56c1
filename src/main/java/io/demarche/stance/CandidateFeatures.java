package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.MentionType;
import io.demarche.actors.Reference;
import io.demarche.reader.Verifier;
import io.demarche.reader.Verifier.Features;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the verifier is told of the candidates of a sentence: of each on its own, and beside the others. */
final class CandidateFeatures {
    // What is one of several has the number of its place here: the verifier has learned them in this order.
    private static final List<Position> POSITIONS = List.of(
            Position.AGREE,
            Position.CONSULT,
            Position.SUPPORT,
            Position.CONCEDE,
            Position.COOPERATE,
            Position.AID,
            Position.RETREAT,
            Position.REQUEST,
            Position.ACCUSE,
            Position.REJECT,
            Position.THREATEN,
            Position.PROTEST,
            Position.SANCTION,
            Position.MOBILIZE,
            Position.COERCE,
            Position.ASSAULT,
            Position.DENY);
    private static final List<Modality> MODALITIES = List.of(
            Modality.ASSERTED,
            Modality.NEGATED,
            Modality.CONDITIONAL,
            Modality.FUTURE,
            Modality.HYPOTHETICAL,
            Modality.HISTORICAL);
    private static final List<Attribution> ATTRIBUTIONS =
            List.of(Attribution.DIRECT_QUOTE, Attribution.INDIRECT_QUOTE, Attribution.NARRATED);
    private static final List<MentionType> MENTIONS =
            List.of(MentionType.NAME, MentionType.NOMINAL, MentionType.PRONOUN, MentionType.METONYM);
    private static final List<ActorType> ACTORS = List.of(
            ActorType.STATE,
            ActorType.ORGANISATION,
            ActorType.AGENCY,
            ActorType.PARTY,
            ActorType.ARMED_GROUP,
            ActorType.BLOC,
            ActorType.COMPANY,
            ActorType.LEGISLATURE,
            ActorType.COURT,
            ActorType.PERSON,
            ActorType.GROUP,
            ActorType.MEDIA);

    private static final float MANY = 10;
    /** Where the reader was not asked. */
    private static final float[] NO_THOUGHT = new float[Verifier.THOUGHT];

    private final List<Candidate> all;
    private final List<SeenPair> judged;
    private final int words;

    /** Takes all candidates of a sentence, whatever the reader was asked, and how many tokens the sentence has. */
    CandidateFeatures(List<Candidate> all, List<SeenPair> judged, int words) {
        this.all = all;
        this.judged = judged;
        this.words = words;
    }

    List<Features> features() {
        return all.stream()
                .map(one -> new Features(
                        numbers(one),
                        kinds(one),
                        one.seen() == null ? NO_THOUGHT : one.seen().thought()))
                .toList();
    }

    private float[] numbers(Candidate one) {
        SeenPair seen = one.seen();
        double[][] parts = {
            {one.probability(), seen == null ? 0 : seen.judgement().confidence(), towardsAnybody(one)},
            beside(one, Candidate::probability),
            {
                seen == null ? 0 : seen.judgement().forIt(),
                seen == null ? 0 : seen.judgement().against(),
                seen == null ? 0 : seen.judgement().conditional(),
                one.certainty()
            },
            beside(one, Candidate::certainty),
            {
                all.stream().filter(other -> other.isOfOne(one)).count() / MANY,
                all.size() / MANY / 2,
                judged.stream().map(pair -> pair.holder().id()).distinct().count() / MANY,
                words / MANY / MANY,
                apart(one) / MANY / MANY
            }
        };
        double[] numbers = Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
        float[] small = new float[numbers.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = (float) numbers[i];
        }
        return small;
    }

    /** The most that is said of the same position towards others, of other positions of the holder, of the position of other holders. */
    private double[] beside(Candidate one, ToDoubleFunction<Candidate> of) {
        Predicate<Candidate> same = other -> other.isOfOne(one) && !other.isTowardsOne(one);
        Predicate<Candidate> ofHolder = other -> other.isOfOneHolder(one) && !other.isOfOne(one);
        Predicate<Candidate> ofOthers = other -> !other.isOfOneHolder(one) && other.position() == one.position();
        Predicate<Candidate> towardsOne = other -> other.isTowardsOne(one);
        return new double[] {
            most(same, of),
            most(same.and(other -> other.recipient() == null), of),
            most(ofHolder.and(towardsOne), of),
            most(ofHolder, of),
            most(ofOthers.and(towardsOne), of),
            most(ofOthers, of)
        };
    }

    /** Probability that the holder takes the position towards anybody or nobody, if his pairs were independent. */
    private double towardsAnybody(Candidate one) {
        return 1
                - judged.stream()
                        .filter(pair -> pair.holder().id().equals(one.holder().actorId()))
                        .mapToDouble(pair -> 1 - pair.probability(one.position()))
                        .reduce(1, (first, second) -> first * second);
    }

    private double most(Predicate<Candidate> which, ToDoubleFunction<Candidate> of) {
        return all.stream().filter(which).mapToDouble(of).max().orElse(0);
    }

    /** Tokens from the holder to the recipient, negative where the recipient stands first. */
    private static float apart(Candidate one) {
        Reference holder = one.seen() == null ? null : one.seen().holder().reference();
        Reference recipient = one.seen() == null || one.seen().named() == null
                ? null
                : one.seen().named().reference();
        return holder == null || recipient == null ? 0 : recipient.firstToken() - holder.firstToken();
    }

    private long[] kinds(Candidate one) {
        SeenPair seen = one.seen();
        return new long[] {
            POSITIONS.indexOf(one.position()),
            seen == null ? 0 : 1 + MODALITIES.indexOf(seen.judgement().modality()),
            seen == null ? 0 : 1 + ATTRIBUTIONS.indexOf(seen.judgement().attribution()),
            seen == null ? 0 : named(seen.holder()),
            one.recipient() == null ? 0 : seen == null ? 1 : 1 + named(seen.named()),
            type(one.holder()),
            type(one.recipient()),
            one.found() == null ? 0 : 1 + MODALITIES.indexOf(one.found().modality()),
            one.found() == null ? 0 : 1 + ATTRIBUTIONS.indexOf(one.found().attribution()),
            one.seen() != null && one.seen().holder().party().speaker() != null ? 1 : 0,
            one.seen() != null && one.seen().judgement().position() == one.position() ? 1 : 0,
        };
    }

    /** How the sentence names somebody: 1 not at all, from 2 as the types of mentions. */
    private static long named(Holder holder) {
        return holder.reference() == null
                ? 1
                : 2 + MENTIONS.indexOf(holder.reference().type());
    }

    private static long type(Actor actor) {
        return actor == null ? 0 : 1 + ACTORS.indexOf(actor.type());
    }
}
