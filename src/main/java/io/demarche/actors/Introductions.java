package io.demarche.actors;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds people whom a sentence introduces by title: "Iranian Foreign Minister Abbas Araqchi", "Dmitry Peskov, the Kremlin
 * spokesman,", "its chairman, Zurab Kiknadze,", "Foreign Minister Ingrid Solheim of Norway".
 */
final class Introductions {
    /**
     * A name with its title.
     *
     * @param first index of the first token of the whole phrase, nationality included
     * @param name index of the first token of the name
     * @param end one past the name
     * @param role the title as written, without "former"
     * @param affiliation reference that says for whom, null when the phrase does not say
     */
    record Introduction(
            int first, int name, int end, String fullName, String role, Reference affiliation, boolean former) {}

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their");
    private static final int MAX_APPOSITION = 9;

    private final List<Token> tokens;
    private final List<Reference> names;

    private Introductions(List<Token> tokens, List<Reference> names) {
        this.tokens = tokens;
        this.names = names;
    }

    static List<Introduction> find(List<Token> tokens, List<Reference> names) {
        return new Introductions(tokens, names).find();
    }

    private List<Introduction> find() {
        List<Introduction> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = PersonalNames.endOfName(tokens, i, names);
            if (end == i) {
                continue;
            }
            Introduction before = before(i, end);
            Introduction after = before == null || before.affiliation() == null ? after(i, end) : null;
            if (after != null) {
                found.add(after);
            } else if (before != null) {
                found.add(before);
            }
            i = end - 1;
        }
        return found;
    }

    private Introduction before(int name, int end) {
        int last = Titles.startOfHonorifics(tokens, name);
        if (last > 1
                && tokens.get(last - 1).lower().equals("exile")
                && tokens.get(last - 2).lower().equals("in")) {
            last -= 2;
        }
        TitlePhrase phrase = TitlePhrase.endingAt(last, tokens, names);
        if (phrase == null && last < name && Titles.isHead(tokens.get(name - 1))) {
            phrase = TitlePhrase.endingAt(name, tokens, names);
        }
        if (phrase == null
                && last > 1
                && end - name > 1
                && tokens.get(last - 1).text().equals(",")) {
            phrase = beforeComma(last - 1);
        }
        if (phrase == null) {
            return null;
        }
        Reference affiliation = phrase.affiliation();
        if (affiliation == null
                && end + 1 < tokens.size()
                && tokens.get(end).lower().equals("of")) {
            affiliation = TitlePhrase.affiliationAt(end + 1, tokens, names);
        }
        int scope = phrase.first() > 0 && Titles.isFormer(tokens.get(phrase.first() - 1))
                ? phrase.first() - 1
                : phrase.first();
        return introduction(phrase.first(), scope, name, end, phrase.title(), phrase.end(), affiliation);
    }

    /** "the agency's director general, Lucia Ferrando": only one definite person can be so named. */
    private TitlePhrase beforeComma(int comma) {
        TitlePhrase phrase = TitlePhrase.endingAt(comma, tokens, names);
        Token head = tokens.get(comma - 1);
        if (phrase == null || !Titles.isHead(head) || head.tag().endsWith("S")) {
            return null;
        }
        int first = phrase.first();
        while (first > 0 && comma - first < MAX_APPOSITION && isNounPhraseWord(tokens.get(first - 1))) {
            first--;
        }
        boolean definite = phrase.affiliation() != null
                || (first > 0 && DETERMINERS.contains(tokens.get(first - 1).lower()));
        return definite ? phrase : null;
    }

    private Introduction after(int name, int end) {
        if (end + 2 >= tokens.size() || !tokens.get(end).text().equals(",") || end - name < 2) {
            return null;
        }
        int start = DETERMINERS.contains(tokens.get(end + 1).lower()) ? end + 2 : end + 1;
        Reference affiliation = null;
        int title = -1;
        int endOfTitle = -1;
        for (int i = start; i < tokens.size() && i - start < MAX_APPOSITION; ) {
            Reference reference = TitlePhrase.affiliationAt(i, tokens, names);
            if (reference != null && reference.firstToken() == i && endOfTitle < 0) {
                affiliation = reference;
                title = -1;
                i = reference.endToken();
                continue;
            }
            int next = nextAffiliation(i + 1);
            int endHere = Titles.endOfTitle(tokens, i);
            if (endOfTitle < 0 && next < endHere) {
                i = next;
            } else if (endHere > i) {
                title = title < 0 ? i : title;
                endOfTitle = endHere;
                i = endHere;
            } else if (isNounPhraseWord(tokens.get(i)) && endOfTitle < 0) {
                i++;
            } else {
                break;
            }
        }
        if (endOfTitle < 0) {
            return null;
        }
        Reference of = affiliation == null ? complement(endOfTitle) : affiliation;
        return of == null && !isKnown(name, end) ? null : introduction(name, start, name, end, title, endOfTitle, of);
    }

    private boolean isKnown(int name, int end) {
        return names.stream().anyMatch(one -> one.isPersonWithin(name, end));
    }

    private int nextAffiliation(int start) {
        return names.stream()
                .filter(name -> !name.actor().isPerson() && name.firstToken() >= start)
                .mapToInt(Reference::firstToken)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** "secretary |of| Iran's Supreme National Security Council", "spokesman |for| the Iranian Foreign Ministry". */
    private Reference complement(int endOfTitle) {
        if (endOfTitle + 1 >= tokens.size()) {
            return null;
        }
        String joint = tokens.get(endOfTitle).lower();
        boolean spokesman = tokens.get(endOfTitle - 1).lower().startsWith("spokes");
        return joint.equals("of") || joint.equals("at") || (joint.equals("for") && spokesman)
                ? TitlePhrase.affiliationAt(endOfTitle + 1, tokens, names)
                : null;
    }

    private static boolean isNounPhraseWord(Token token) {
        return token.isNoun()
                || token.tag().startsWith("JJ")
                || token.tag().equals("VBG")
                || token.tag().equals("CD")
                || token.text().equals("-")
                || NameMatcher.isPossessive(token);
    }

    private Introduction introduction(
            int first, int scope, int name, int end, int title, int endOfTitle, Reference affiliation) {
        boolean former = tokens.subList(scope, endOfTitle).stream().anyMatch(Titles::isFormer);
        int role = title;
        while (role < endOfTitle - 1
                && (Titles.isFormer(tokens.get(role)) || tokens.get(role).text().equals("-"))) {
            role++;
        }
        return new Introduction(
                first,
                name,
                end,
                PersonalNames.written(tokens, name, end),
                PersonalNames.written(tokens, role, endOfTitle),
                affiliation,
                former);
    }
}
