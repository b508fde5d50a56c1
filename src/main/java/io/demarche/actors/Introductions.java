package io.demarche.actors;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds people whom a sentence introduces by title: "Iranian Foreign Minister Abbas Araqchi", "Dmitry Peskov, the Kremlin
 * spokesman,", "Foreign Minister Ingrid Solheim of Norway".
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

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "van", "von", "der", "den", "de", "del", "da", "dos", "di", "la", "le", "abu",
            "ben", "ul", "ur", "e", "i");

    private Introductions() {}

    static List<Introduction> find(List<Token> tokens, List<Reference> names) {
        List<Introduction> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = endOfName(tokens, i, names);
            if (end == i) {
                continue;
            }
            Introduction introduction = before(tokens, i, end, names);
            if (introduction == null) {
                introduction = after(tokens, i, end, names);
            }
            if (introduction != null) {
                found.add(introduction);
            }
            i = end - 1;
        }
        return found;
    }

    /** One past the personal name that starts at {@code first}, or {@code first} where none starts. */
    private static int endOfName(List<Token> tokens, int first, List<Reference> names) {
        int end = first;
        for (int i = first; i < tokens.size() && i - first < 7; i++) {
            Token token = tokens.get(i);
            if (isNameWord(token) && !isTaken(i, names)) {
                end = i + 1;
            } else {
                boolean joins = i > first
                        && (PARTICLES.contains(token.lower()) || token.text().equals("-"));
                boolean nameFollows = i + 1 < tokens.size() && isNameWord(tokens.get(i + 1));
                boolean particleFollows =
                        i + 2 < tokens.size() && tokens.get(i + 1).text().equals("-") && isNameWord(tokens.get(i + 2));
                if (!joins || !(nameFollows || particleFollows)) {
                    break;
                }
            }
        }
        return end;
    }

    private static boolean isNameWord(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                && (token.tag().startsWith("NNP")
                        || token.tag().equals("NN")
                        || token.tag().equals("JJ"))
                && !Titles.isHead(token)
                && !Titles.isModifier(token)
                && !Titles.isNoName(token);
    }

    /** A name word inside a state's or body's name is no personal name; a known person's name is one. */
    private static boolean isTaken(int index, List<Reference> names) {
        return names.stream()
                .anyMatch(name -> name.firstToken() <= index
                        && index < name.endToken()
                        && !name.actor().isPerson());
    }

    private static Introduction before(List<Token> tokens, int name, int end, List<Reference> names) {
        int title = Titles.startOfTitle(tokens, name);
        if (title == name) {
            return null;
        }
        Reference affiliation = endingAt(title, tokens, names);
        if (affiliation == null
                && end + 1 < tokens.size()
                && tokens.get(end).lower().equals("of")) {
            affiliation = startingAt(end + 1, tokens, names);
        }
        int first = affiliation != null && affiliation.firstToken() < title ? affiliation.firstToken() : title;
        return introduction(tokens, first, name, end, title, name, affiliation);
    }

    private static Introduction after(List<Token> tokens, int name, int end, List<Reference> names) {
        if (end + 2 >= tokens.size() || !tokens.get(end).text().equals(",") || end - name < 2) {
            return null;
        }
        int start = end + 1;
        if (Set.of("the", "a", "an").contains(tokens.get(start).lower())) {
            start++;
        }
        Reference affiliation = startingAt(start, tokens, names);
        int title = start;
        if (affiliation != null) {
            title = affiliation.endToken();
            if (title < tokens.size() && NameMatcher.isPossessive(tokens.get(title))) {
                title++;
            }
        }
        int endOfTitle = Titles.endOfTitle(tokens, title);
        if (endOfTitle == title) {
            return null;
        }
        if (affiliation == null
                && endOfTitle + 1 < tokens.size()
                && Set.of("of", "for", "at").contains(tokens.get(endOfTitle).lower())) {
            affiliation = startingAt(endOfTitle + 1, tokens, names);
        }
        return affiliation == null ? null : introduction(tokens, name, name, end, title, endOfTitle, affiliation);
    }

    private static Introduction introduction(
            List<Token> tokens, int first, int name, int end, int title, int endOfTitle, Reference affiliation) {
        boolean former = tokens.subList(title, endOfTitle).stream().anyMatch(Titles::isFormer);
        int role = title;
        while (role < endOfTitle - 1
                && (Titles.isFormer(tokens.get(role)) || tokens.get(role).text().equals("-"))) {
            role++;
        }
        return new Introduction(
                first, name, end, written(tokens, name, end), written(tokens, role, endOfTitle), affiliation, former);
    }

    private static Reference endingAt(int end, List<Token> tokens, List<Reference> names) {
        int last = end > 0 && NameMatcher.isPossessive(tokens.get(end - 1)) ? end - 1 : end;
        return names.stream()
                .filter(name -> name.endToken() == last && !name.actor().isPerson())
                .findFirst()
                .orElse(null);
    }

    private static Reference startingAt(int start, List<Token> tokens, List<Reference> names) {
        int first = start < tokens.size() && tokens.get(start).lower().equals("the") ? start + 1 : start;
        return names.stream()
                .filter(name -> name.firstToken() == first && !name.actor().isPerson())
                .findFirst()
                .orElse(null);
    }

    /** The words joined as in the text: one blank where there was white space. */
    private static String written(List<Token> tokens, int first, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first && tokens.get(i).begin() > tokens.get(i - 1).end()) {
                words.append(' ');
            }
            words.append(tokens.get(i).text());
        }
        return words.toString();
    }
}
