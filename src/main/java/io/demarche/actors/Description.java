package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/**
 * The words of a mention that name it.
 *
 * @param first its first token without determiners
 * @param head one past its main noun
 * @param end one past its last noun: what follows, as in "members of the", is a mention of its own
 */
record Description(List<Token> tokens, int first, int head, int end) {
    /** They belong to no name of an actor. */
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "some", "many", "several", "most", "all", "his", "her", "its", "their", "our", "my",
            "these", "those", "such", "other", "no", "another", "this", "that");

    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");

    /** "A group of |dockers|", "dozens of |dockers|": it is they who act. */
    private static final Set<String> OF_PEOPLE = Set.of("group", "number", "crowd", "band", "handful");

    /** What has more words is no name. */
    private static final int MOST_WORDS = 6;

    private static final Set<String> FORCES =
            Set.of("police", "authorities", "army", "military", "forces", "troops", "soldiers");

    static Description of(LearnedMention mention, List<Token> tokens) {
        int first = mention.firstToken();
        while (first < mention.endToken() - 1
                && DETERMINERS.contains(tokens.get(first).lower())) {
            first++;
        }
        int end = mention.endToken();
        while (end > first && !tokens.get(end - 1).isNoun()) {
            end--;
        }
        int head = first;
        while (head < end && !tokens.get(head).tag().equals("IN")) {
            head++;
        }
        return new Description(tokens, first, head, end);
    }

    Token noun() {
        return tokens.get(head - 1);
    }

    /** "A |group of dockers|": the dockers. */
    Description ofPeople() {
        boolean isOfPeople = head > first
                && OF_PEOPLE.contains(noun().lower())
                && end - head > 1
                && tokens.get(head).lower().equals("of")
                && NominalPhrase.isPlural(tokens.get(end - 1));
        return isOfPeople ? new Description(tokens, head + 1, end, end) : this;
    }

    /** No "65-year-old", no "those who left", and not the title of a committee that fills a line. */
    boolean isName() {
        return noun().isNoun()
                && end - first <= MOST_WORDS
                && tokens.subList(first, end).stream()
                        .noneMatch(token -> token.tag().equals("CD")
                                || token.tag().startsWith("W")
                                || token.text().chars().anyMatch(Character::isDigit));
    }

    boolean isDefinite() {
        return first > 0 && DefinitePhrases.isDefinite(tokens.get(first - 1));
    }

    /** Whether more is said than the noun. */
    boolean isMore() {
        return head - first > 1 || end > head;
    }

    boolean hasOwner() {
        return first > 0 && OWNERS.contains(tokens.get(first - 1).lower());
    }

    /** "the country's experts": nobody's, and in the words that are left a group. */
    Description withoutVagueOwner() {
        boolean vague = head - first > 2
                && NameMatcher.isPossessive(tokens.get(first + 1))
                && Titles.is("vague", tokens.get(first));
        return vague ? new Description(tokens, first + 2, head, end) : this;
    }

    /** "Security |forces|", "riot |police|", "embassy |staff|": those of some state. */
    boolean isOfSomeState() {
        return Titles.isAgent(noun())
                && tokens.subList(first, head - 1).stream()
                        .allMatch(token -> Titles.isModifier(token)
                                || Titles.isAgent(token)
                                || token.lower().equals("armed")
                                || token.lower().equals("riot"));
    }

    /** "The police", "security forces": those of the state that the article is about. */
    boolean meansHome() {
        return isOfSomeState() && !hasOwner() && FORCES.contains(noun().lower());
    }

    /** "mayor |of Bergen|", "|Bergen| mayor". */
    boolean saysWhose() {
        return end > head
                || tokens.subList(first, head - 1).stream()
                        .anyMatch(token -> token.tag().startsWith("NNP") || NameMatcher.isPossessive(token));
    }

    String written() {
        return PersonalNames.written(tokens, first, end);
    }
}
