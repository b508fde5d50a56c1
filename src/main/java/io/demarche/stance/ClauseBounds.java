package io.demarche.stance;

import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says where a clause ends. */
final class ClauseBounds {
    static final Set<String> OPENERS = Words.of("clause-openers");
    private static final Set<String> STOPS = Set.of(";", ":", ".", "?", "!", "“", "”", "—", "–", "--", ")", "\"");
    private static final int LONGEST_CLAUSE = 40;

    private final SentenceSyntax syntax;
    private final List<Token> tokens;

    ClauseBounds(SentenceSyntax syntax) {
        this.syntax = syntax;
        this.tokens = syntax.tokens();
    }

    /** One past the last token of the clause that goes on at {@code from}. */
    int endOf(int from) {
        int limit = Math.min(tokens.size(), from + LONGEST_CLAUSE);
        for (int i = from; i < limit; i++) {
            Token token = tokens.get(i);
            if (STOPS.contains(token.text())) {
                boolean quotedWord = (token.text().equals("“")
                                || token.text().equals("\"")
                                || token.text().equals("”"))
                        && i < from + 12;
                if (!quotedWord) {
                    return i;
                }
            }
            if (token.text().equals(",") && i + 1 < limit && opensClause(i + 1)) {
                return i;
            }
            if (token.tag().equals("CC") && i > from && (startsFinite(i + 1) || isThat(i + 1))) {
                return i;
            }
        }
        return limit;
    }

    private boolean isThat(int index) {
        return index < tokens.size() && tokens.get(index).lower().equals("that");
    }

    private boolean opensClause(int index) {
        Token token = tokens.get(index);
        return OPENERS.contains(token.lower())
                || token.tag().startsWith("W")
                || token.tag().equals("VBG")
                || startsFinite(index)
                || subjectAndVerb(index);
    }

    /** ", he said" or ", Lavrov told reporters": a noun phrase of a few tokens and then a finite verb. */
    private boolean subjectAndVerb(int index) {
        for (int i = index; i < Math.min(tokens.size(), index + 9); i++) {
            Optional<VerbGroup> group = syntax.groupAt(i);
            if (group.isPresent()) {
                return group.get().form() == Form.FINITE && group.get().first() == i && i > index;
            }
            if (tokens.get(i).text().equals(",") || tokens.get(i).tag().equals("CC")) {
                return false;
            }
        }
        return false;
    }

    private boolean startsFinite(int index) {
        int verb = index;
        while (verb < tokens.size() && tokens.get(verb).tag().startsWith("RB")) {
            verb++;
        }
        int at = verb;
        return syntax.verbGroups().stream().anyMatch(group -> group.first() == at && group.form() == Form.FINITE);
    }
}
