package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who has dealt with whom so far in an article, for the recipient that a sentence leaves unsaid: "The Kremlin rejected the
 * accusation", "urged both sides to show restraint".
 */
final class Discourse {
    /** How many sentences back a deed is still what "the accusation" or "the offer" means. */
    private static final int MEMORY = 3;

    private record Deed(int sentence, Actor actor, Actor recipient) {}

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Actor> actorsByFrequency;
    private Actor lastSubject;
    private int sentenceOfLastSubject;

    /** Takes the references of the whole article and what gives the state or body for which an actor acts. */
    Discourse(List<List<Reference>> references, Function<Actor, Actor> partyOf) {
        Map<String, Actor> parties = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (List<Reference> sentence : references) {
            for (Reference reference : sentence) {
                if (reference.actor().type() != ActorType.MEDIA && reference.use() != Use.PLACE) {
                    Actor party = partyOf.apply(reference.actor());
                    if (!party.isPerson()) {
                        parties.putIfAbsent(party.actorId(), party);
                        counts.merge(party.actorId(), 1, Integer::sum);
                    }
                }
            }
        }
        actorsByFrequency = parties.values().stream()
                .filter(party -> counts.get(party.actorId()) > 1)
                .sorted(Comparator.comparing((Actor party) -> -counts.get(party.actorId())))
                .toList();
    }

    void add(int sentence, Actor actor, Actor recipient) {
        deeds.add(new Deed(sentence, actor, recipient));
    }

    /** Remembers the actor that a clause says something of; people are "he" or "she" and need no memory here. */
    void noteSubject(int sentence, Actor actor) {
        if (!actor.isPerson() && actor.type() != ActorType.MEDIA) {
            lastSubject = actor;
            sentenceOfLastSubject = sentence;
        }
    }

    /** Whom "it" means: what the clauses before, in this sentence or the last, speak of; null when nothing. */
    Actor subjectBefore(int sentence) {
        return sentence - sentenceOfLastSubject <= 1 ? lastSubject : null;
    }

    /** The other side of what an actor does in a sentence: whom it dealt with last, or who acted last; null when nobody. */
    Actor counterpart(Actor actor, int sentence) {
        Actor other = null;
        for (int i = deeds.size() - 1; i >= 0 && sentence - deeds.get(i).sentence() <= MEMORY; i--) {
            Deed deed = deeds.get(i);
            if (deed.recipient() != null && is(deed.actor(), actor)) {
                return deed.recipient();
            }
            if (is(deed.recipient(), actor)) {
                return deed.actor();
            }
            if (other == null && !is(deed.actor(), actor) && sentence - deed.sentence() <= 1) {
                other = deed.actor();
            }
        }
        return other;
    }

    /** The actor that the article is about most, other than this one; null when there is none. */
    Actor mainOther(Actor actor) {
        return others(actor).findFirst().orElse(null);
    }

    /** The state that the article is about most, other than this actor; null when there is none. */
    Actor mainOtherState(Actor actor) {
        return others(actor)
                .filter(other -> other.type() == ActorType.STATE)
                .findFirst()
                .orElse(null);
    }

    private Stream<Actor> others(Actor actor) {
        return actorsByFrequency.stream().filter(other -> !is(other, actor));
    }

    /** The two others who dealt with each other last: "both sides". Empty unless there are two. */
    List<Actor> bothSides(Actor actor) {
        Set<Actor> sides = new LinkedHashSet<>();
        for (int i = deeds.size() - 1; i >= 0 && sides.size() < 2; i--) {
            addSide(sides, deeds.get(i).actor(), actor);
            addSide(sides, deeds.get(i).recipient(), actor);
        }
        for (Actor other : actorsByFrequency) {
            addSide(sides, other, actor);
        }
        return sides.size() < 2 ? List.of() : List.copyOf(sides);
    }

    private static void addSide(Set<Actor> sides, Actor side, Actor actor) {
        boolean known = side == null || sides.stream().anyMatch(other -> is(other, side));
        if (!known && !is(side, actor) && sides.size() < 2 && side.type() != ActorType.BLOC) {
            sides.add(side);
        }
    }

    private static boolean is(Actor one, Actor other) {
        return one != null && one.actorId().equals(other.actorId());
    }
}
