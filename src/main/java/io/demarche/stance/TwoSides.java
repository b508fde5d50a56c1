package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** The other of "the two countries", which a sentence on what two states have in common need not name. */
final class TwoSides {
    private static final Set<String> PAIR = Set.of("two", "both");
    private static final Set<String> SIDES =
            Set.of("country", "nation", "state", "side", "neighbor", "neighbour", "government", "capital");
    private static final Set<String> SHARED = Set.of("bilateral", "mutual");
    private static final Set<Position> COMMON =
            Set.of(Position.AGREE, Position.CONSULT, Position.SUPPORT, Position.COOPERATE, Position.REQUEST);
    private static final int MOST_WORDS = 3;

    private TwoSides() {}

    /** A finding of one state towards nobody, where its sentence is about two, towards the other one. */
    static Finding completed(Finding finding, List<Token> tokens, Discourse discourse) {
        Actor actor = finding.party().actor();
        if (finding.recipient() != null
                || actor.type() != ActorType.STATE
                || !COMMON.contains(finding.outcome().position())
                || !isOfTwo(tokens)) {
            return finding;
        }
        return finding.towards(discourse.mainOtherState(actor));
    }

    private static boolean isOfTwo(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (SHARED.contains(tokens.get(i).lower())) {
                return true;
            }
            if (PAIR.contains(tokens.get(i).lower())
                    && tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + MOST_WORDS)).stream()
                            .anyMatch(token -> token.lemmas().stream().anyMatch(SIDES::contains))) {
                return true;
            }
        }
        return false;
    }
}
