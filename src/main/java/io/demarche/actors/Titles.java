package io.demarche.actors;

import io.demarche.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of offices and of bodies that act for a state, from {@code titles.txt}. */
final class Titles {
    private static final Map<String, Set<String>> WORDS = words();
    private static final Set<String> FORMER = Set.of("former", "ex", "late", "outgoing", "deposed", "ousted", "then");

    /** Who leads the opposition, or a parliament and its committees, speaks for himself. */
    private static final Set<String> NOT_THE_STATES =
            Set.of("opposition", "parliament", "majlis", "knesset", "senate", "congress", "house of", "duma");

    /** Of roles, also of those that a list gives; a parliament's speaker is not among them, who often speaks for his state. */
    private static final Set<String> OWN_NAME = Set.of(
            "opposition", "exiled", "shadow", "house speaker", "majority leader", "minority leader", "grand ayatollah");

    private static final Set<String> OF_OFFICE = Set.of("state", "staff", "defense", "defence", "government");

    private static final Set<String> GENERALS = Set.of(
            "secretary",
            "director",
            "attorney",
            "consul",
            "inspector",
            "governor",
            "prosecutor",
            "solicitor",
            "surgeon");

    private Titles() {}

    static boolean isHead(Token token) {
        return is("head", token);
    }

    static boolean isAgent(Token token) {
        return is("agent", token);
    }

    static boolean isModifier(Token token) {
        return WORDS.get("modifier").contains(token.lower());
    }

    static boolean isNoName(Token token) {
        return WORDS.get("not-name").contains(token.text());
    }

    /** "Ayatollah", "Mr.", "General": may stand between an office and a name, is part of neither. */
    static boolean isHonorific(Token token) {
        return WORDS.get("honorific").contains(token.text());
    }

    /** Where the honorifics that end before {@code end} start; the General of a Secretary General is none. */
    static int startOfHonorifics(List<Token> tokens, int end) {
        int start = end;
        while (start > 0 && isHonorific(tokens.get(start - 1))) {
            start--;
        }
        boolean general = start < end
                && start > 0
                && tokens.get(start).text().equals("General")
                && GENERALS.contains(tokens.get(start - 1).lower());
        return general ? start + 1 : start;
    }

    /** "Organization", "Square": ends the name of something that is no person. */
    static boolean isThing(Token token) {
        return WORDS.get("thing").contains(token.text());
    }

    /** An analyst or an activist speaks for nobody but himself. */
    static boolean isPrivate(Token token) {
        return is("private", token);
    }

    /** Whether the holder of a title speaks for his state or organisation. */
    static boolean isOffice(String role) {
        String title = role.toLowerCase(Locale.ROOT);
        String head = lastWord(title);
        return NOT_THE_STATES.stream().noneMatch(title::contains)
                && !WORDS.get("private").contains(head)
                && !WORDS.get("member").contains(head);
    }

    /** Whether it is the role of somebody who speaks for himself: a senator, a candidate, who leads the opposition. */
    static boolean isInOwnName(String role) {
        String title = role.toLowerCase(Locale.ROOT);
        return OWN_NAME.stream().anyMatch(title::contains)
                || WORDS.get("member").contains(lastWord(title))
                || WORDS.get("running").contains(lastWord(title));
    }

    /** "official", "diplomat": what may be said of any holder of an office. */
    static boolean isGeneral(String title) {
        return WORDS.get("general").contains(lastWord(title.toLowerCase(Locale.ROOT)));
    }

    /** Whether a title is that of somebody who was sent: an envoy may be called a representative or a coordinator. */
    static boolean isEnvoy(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[ -]")).anyMatch(WORDS.get("envoy")::contains);
    }

    /** Whether the holder of a title is one of many in a body. */
    static boolean isMembership(String role) {
        return WORDS.get("member").contains(lastWord(role.toLowerCase(Locale.ROOT)));
    }

    static String lastWord(String title) {
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /** "chief", "head", "commander". */
    static boolean isLeader(String word) {
        return WORDS.get("leading").contains(word);
    }

    /** Whether a name is a first name that very many have. */
    static boolean isGivenName(String name) {
        return WORDS.get("given").contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is one of the family names that stand before the given name: "Wang Yi". */
    static boolean isFamilyNameFirst(String word) {
        return WORDS.get("family-first").contains(word);
    }

    /** Whether a word ends the name of a treaty, a meeting, a road: of no organisation. */
    static boolean endsThingsName(Token token) {
        return WORDS.get("no-body").contains(token.text());
    }

    /** "country", "ministry", "group": never a person. */
    static boolean isBody(Token token) {
        return is("body", token);
    }

    /** "administration", "regime", "officials": whom a head of government leads. */
    static boolean isGovernment(Token token) {
        return is("government", token);
    }

    /** "lawmaker", "senator": one of many in a body, who speaks for himself. */
    static boolean isMember(Token token) {
        return is("member", token);
    }

    static boolean isFormer(Token token) {
        return FORMER.contains(token.lower());
    }

    /**
     * Where the title that ends before {@code end} starts: "Russian |presidential spokesman| Dmitry"; {@code end} itself when
     * there is none.
     */
    static int startOfTitle(List<Token> tokens, int end) {
        int start = end;
        boolean head = false;
        for (int i = end - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            boolean joins = i + 1 < end
                    && i > 0
                    && (token.text().equals("-")
                            || token.lower().equals("of")
                            || token.lower().equals("for"))
                    && (isHead(tokens.get(i - 1)) || isModifier(tokens.get(i - 1)));
            if (isHead(token)) {
                head = true;
                start = i;
            } else if (isModifier(token)) {
                start = i;
            } else if (!joins) {
                break;
            }
        }
        return head ? start : end;
    }

    /** One past the title that starts at {@code start}, {@code start} itself when there is none. */
    static int endOfTitle(List<Token> tokens, int start) {
        int end = start;
        for (int i = start; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isHead(token)) {
                end = i + 1;
            } else if (!isModifier(token) && !token.text().equals("-")) {
                if (!ofOffice(tokens, i)) {
                    break;
                }
                end = i + 2;
                i++;
            }
        }
        return end;
    }

    /** The "of" in "secretary of state" and "chief of staff". */
    static boolean ofOffice(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index).lower().equals("of")
                && OF_OFFICE.contains(tokens.get(index + 1).lower());
    }

    /** "Airport", "Times": after a state or city these make a name of something else. */
    static boolean endsOtherName(Token token) {
        return WORDS.get("name-end").contains(token.text());
    }

    static boolean is(String kind, Token token) {
        Set<String> words = WORDS.get(kind);
        return token.lemmas().stream().anyMatch(words::contains);
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        try (var in = Titles.class.getResourceAsStream("titles.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                words.put(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 1).trim().split(" +")).stream()
                                .collect(Collectors.toUnmodifiableSet()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("titles.txt cannot be read", e);
        }
        return words;
    }
}
