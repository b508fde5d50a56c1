package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** Titles that only say what somebody is who is named beside them: they are no mention of their own. */
final class Appositions {
    private static final Set<String> DETERMINERS = Set.of("the", "this", "a", "an", "its", "his", "her", "their");

    private static final int MAX_COMPLEMENT = 8;

    private Appositions() {}

    static boolean describes(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        return mention.type() == MentionType.NOMINAL
                && follows(mention.firstToken(), mention.endToken(), tokens, found);
    }

    /**
     * "Liv Dahl, |the deputy minister|", "Liv Dahl, who is |the minister|", "Liv Dahl is |the minister|"; not "asked about Liv
     * Dahl, |the minister| said".
     */
    static boolean follows(int phrase, int end, List<Token> tokens, List<Reference> found) {
        int before = phrase - 1;
        if (before >= 0 && DETERMINERS.contains(tokens.get(before).lower())) {
            before--;
        }
        if (before < 1) {
            return false;
        }
        if (tokens.get(before).text().equals(",")) {
            return endsPerson(before, found) && !acts(end, tokens);
        }
        boolean linked = tokens.get(before).hasLemma("be");
        return linked && (tokens.get(before - 1).lower().equals("who") || endsPerson(before, found));
    }

    /** Whether a title that ends before a token has its holder's name after it: "Norway's Minister |of Trade, Liv Dahl|". */
    static boolean precedes(int end, List<Token> tokens, List<Reference> found) {
        int comma = end;
        while (comma < tokens.size() && comma - end < MAX_COMPLEMENT && isOfComplement(tokens.get(comma))) {
            comma++;
        }
        int name = comma + 1;
        return comma < tokens.size()
                && tokens.get(comma).text().equals(",")
                && found.stream()
                        .anyMatch(one -> one.firstToken() == name && one.actor().isPerson());
    }

    /** The "U.S." of "U.S. Senator Ann Lee" is part of a title; that of "Norway's minister Liv Dahl" is a mention. */
    static boolean opensTitle(Reference name, List<Token> tokens, List<Reference> found) {
        boolean possessive = name.endToken() < tokens.size() && NameMatcher.isPossessive(tokens.get(name.endToken()));
        return !possessive
                && found.stream()
                        .anyMatch(one -> one.firstToken() == name.firstToken()
                                && one.actor().isPerson()
                                && one.type() == MentionType.NAME);
    }

    private static boolean isOfComplement(Token token) {
        return token.isNoun()
                || token.tag().equals("DT")
                || token.tag().equals("IN")
                || token.tag().equals("CC")
                || token.tag().startsWith("JJ");
    }

    private static boolean acts(int end, List<Token> tokens) {
        int next = end;
        while (next < tokens.size() && tokens.get(next).tag().startsWith("RB")) {
            next++;
        }
        return next < tokens.size()
                && (NameMatcher.isPossessive(tokens.get(next))
                        || Set.of("VBD", "VBZ", "VBP", "MD")
                                .contains(tokens.get(next).tag()));
    }

    private static boolean endsPerson(int end, List<Reference> found) {
        return found.stream()
                .anyMatch(one -> one.endToken() == end && one.actor().isPerson() && one.type() == MentionType.NAME);
    }
}
