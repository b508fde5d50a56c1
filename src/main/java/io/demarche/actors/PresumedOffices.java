package io.demarche.actors;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Offices that nobody but the list tells, of which the text turns out to speak: "Trump … the president". */
final class PresumedOffices {
    private PresumedOffices() {}

    /** The references of each sentence, with those in office for sure whom some nominal calls by their office. */
    static List<List<Reference>> settled(List<List<Reference>> references, List<List<Token>> tokens) {
        Set<String> told = new HashSet<>();
        for (int s = 0; s < references.size(); s++) {
            for (Reference reference : references.get(s)) {
                if (reference.actor().presumed() && isCalledByOffice(reference, tokens.get(s))) {
                    told.add(reference.actor().actorId());
                }
            }
        }
        if (told.isEmpty()) {
            return references;
        }
        List<List<Reference>> settled = new ArrayList<>();
        for (List<Reference> sentence : references) {
            settled.add(sentence.stream()
                    .map(reference -> told.contains(reference.actor().actorId())
                            ? reference.of(reference.actor().asTold())
                            : reference)
                    .toList());
        }
        return settled;
    }

    private static boolean isCalledByOffice(Reference reference, List<Token> tokens) {
        return reference.type() == MentionType.NOMINAL
                && tokens.subList(reference.firstToken(), reference.endToken()).stream()
                        .anyMatch(token -> Offices.isKindOf(
                                token.lower(), reference.actor().role()));
    }
}
