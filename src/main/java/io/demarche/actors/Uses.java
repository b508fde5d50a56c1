package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** What part a registry name plays: who acts, what modifies, where something is. */
final class Uses {
    private static final Set<String> LOCATIVE = Set.of(
            "in", "at", "near", "inside", "into", "across", "throughout", "around", "outside", "within", "above");
    private static final Set<String> DIRECTION = Set.of(
            "the",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "downtown",
            "north",
            "south",
            "east",
            "west",
            "neighbouring",
            "neighboring",
            "mainland");

    private static final Set<String> OF_PLACES = Set.of("to", "from", "of", "for", "through", "via", "over", "on");
    private static final Set<String> PLURAL_VERBS = Set.of("have", "are", "were", "do");
    /** Verbs whose object is a place. */
    private static final Set<String> GOING = Set.of("visit", "leave", "depart", "reach", "enter", "tour", "capture");

    /** Words between one of going and the preposition of its end. */
    private static final int MOST_BETWEEN = 8;

    private Uses() {}

    static Use of(List<Token> tokens, int first, int end, boolean adjective, boolean metonym) {
        if (adjective) {
            return Use.MODIFIER;
        }
        Token next = end < tokens.size() ? tokens.get(end) : null;
        if (next != null
                && (NameMatcher.isPossessive(next)
                        || (NameMatcher.isHyphen(next) && NameMatcher.isAttached(tokens, end)))) {
            return Use.MODIFIER;
        }
        if (metonym && (isPlace(tokens, first, true) || endsInGathering(tokens, end))) {
            return Use.PLACE;
        }
        if (next != null && next.tag().startsWith("NN") && !next.tag().startsWith("NNP")) {
            return Use.MODIFIER;
        }
        if (isDetermined(tokens, first) && isQualifiedNoun(tokens, end)) {
            return Use.MODIFIER;
        }
        return isPlace(tokens, first, metonym) ? Use.PLACE : Use.AGENT;
    }

    private static boolean isPlace(List<Token> tokens, int first, boolean metonym) {
        int before = beforeDirection(tokens, first);
        return before >= 0 && (LOCATIVE.contains(tokens.get(before).lower()) || (metonym && isCity(tokens, before)));
    }

    /** "Oslo |talks|", "an Oslo |police station|": what is held or stands there. */
    private static boolean endsInGathering(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size() && tokens.get(end).isNoun()) {
            end++;
        }
        return end > start
                && (Titles.is("gathering", tokens.get(start)) || Titles.is("gathering", tokens.get(end - 1)));
    }

    /** The last token before the words of direction in front of a name: "|in| the northern". */
    private static int beforeDirection(List<Token> tokens, int first) {
        int before = first - 1;
        while (before >= 0 && DIRECTION.contains(tokens.get(before).lower())) {
            before--;
        }
        return before;
    }

    /** "exports to |Europe|", "the peoples of |Africa|": a part of the world that is neither subject nor object. */
    static boolean isMereRegion(List<Token> tokens, int first, int end) {
        int before = beforeDirection(tokens, first);
        boolean subject = end < tokens.size()
                && (tokens.get(end).isVerb() || tokens.get(end).tag().equals("MD"));
        return before >= 0 && OF_PLACES.contains(tokens.get(before).lower()) && !subject;
    }

    /** "the 2015 |Iran": a name with an article, or a number before it, is rarely the noun itself. */
    private static boolean isDetermined(List<Token> tokens, int first) {
        return first > 0
                && (tokens.get(first - 1).tag().equals("DT")
                        || tokens.get(first - 1).tag().equals("CD")
                        || tokens.get(first - 1).tag().startsWith("JJ"));
    }

    private static boolean isQualifiedNoun(List<Token> tokens, int start) {
        return start + 1 < tokens.size()
                && tokens.get(start).tag().equals("JJ")
                && !tokens.get(start).lower().equals("last")
                && !tokens.get(start).lower().equals("next")
                && tokens.get(start + 1).tag().startsWith("NN");
    }

    /** "suburbs of |Paris", "flew to |Moscow", "the capital |Doha", "visited |Beijing". */
    private static boolean isCity(List<Token> tokens, int before) {
        Token token = tokens.get(before);
        if (Titles.is("city", token) || (token.isVerb() && GOING.stream().anyMatch(token::hasLemma))) {
            return true;
        }
        if (before == 0) {
            return false;
        }
        Token governor = tokens.get(before - 1);
        return switch (token.lower()) {
            case "of" -> Titles.is("city", governor);
            case "," -> governor.lower().equals("capital");
            case "from" -> Titles.is("motion", governor) || Titles.isMember(governor) || isMoving(tokens, before);
            case "to", "for", "through", "via" -> Titles.is("motion", governor) || isMoving(tokens, before);
            default -> false;
        };
    }

    /** "the visit of the minister |to|", "left Oslo |for|": a word of going stands before the preposition, and no other verb. */
    private static boolean isMoving(List<Token> tokens, int preposition) {
        for (int i = preposition - 1; i >= 0 && preposition - i <= MOST_BETWEEN; i--) {
            Token token = tokens.get(i);
            if (GOING.stream().anyMatch(token::hasLemma) || Titles.is("travel", token)) {
                return true;
            }
            if (token.isVerb() || !Character.isLetterOrDigit(token.text().codePointAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** "in the United States and |Europe|": the second is a place as the first. */
    static Reference sharingPlace(Reference reference, List<Token> tokens, List<Reference> found) {
        int before = reference.firstToken() - 1;
        if (before > 0 && tokens.get(before).lower().equals("the")) {
            before--;
        }
        Reference last = found.isEmpty() ? null : found.get(found.size() - 1);
        int end = reference.endToken();
        boolean subject = end < tokens.size()
                && tokens.get(end).isVerb()
                && !PLURAL_VERBS.contains(tokens.get(end).lower()); // "members in Paris and London have"
        boolean shares = last != null
                && last.use() == Use.PLACE
                && last.endToken() == before
                && Set.of("and", "or").contains(tokens.get(before).lower())
                && reference.use() == Use.AGENT
                && !reference.actor().isPerson()
                && !subject;
        return shares
                ? new Reference(
                        reference.sentenceIndex(),
                        reference.firstToken(),
                        end,
                        reference.span(),
                        reference.actor(),
                        reference.type(),
                        Use.PLACE,
                        reference.type() != MentionType.METONYM && reference.published())
                : reference;
    }
}
