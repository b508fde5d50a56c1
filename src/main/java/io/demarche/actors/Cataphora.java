package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Possessives that open a sentence and mean the subject after them: "For |his| part, Berg agreed". */
final class Cataphora {
    private static final Set<String> PERSONS = Set.of("his", "her");
    private static final Set<String> OTHERS = Set.of("its");

    private Cataphora() {}

    /** Whom a possessive means in an opening phrase that a name follows after the first comma. */
    static Optional<Actor> meant(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        String word = tokens.get(mention.firstToken()).lower();
        boolean person = PERSONS.contains(word);
        if (!(person || OTHERS.contains(word)) || !opens(tokens.get(0))) {
            return Optional.empty();
        }
        int comma = mention.endToken();
        while (comma < tokens.size() && !tokens.get(comma).text().equals(",")) {
            comma++;
        }
        int subject = comma + 1;
        if (subject >= tokens.size()
                || tokens.subList(0, comma).stream().anyMatch(Cataphora::isFinite)
                || found.stream()
                        .anyMatch(one -> one.firstToken() < mention.firstToken()
                                && one.actor().isPerson() == person)) {
            return Optional.empty();
        }
        return found.stream()
                .filter(one -> one.firstToken() == subject
                        || (one.firstToken() == subject + 1 && DefinitePhrases.isDefinite(tokens.get(subject))))
                .filter(one -> one.use() == Use.AGENT && one.actor().isPerson() == person)
                .map(Reference::actor)
                .findFirst();
    }

    private static boolean opens(Token first) {
        return first.tag().equals("IN")
                || first.tag().equals("VBG")
                || first.tag().equals("VBN");
    }

    private static boolean isFinite(Token token) {
        return Set.of("VBD", "VBZ", "VBP", "MD", "``", "''").contains(token.tag());
    }
}
