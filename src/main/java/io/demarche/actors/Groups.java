package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Groups of people who are named by what they are: "protesters", "Norwegian fishermen". */
final class Groups {
    /** They belong to no name of a group. */
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "some", "many", "several", "most", "all", "his", "her", "its", "their", "our", "my",
            "these", "those", "such", "other", "no");

    private final ArticlePeople people;

    Groups(ArticlePeople people) {
        this.people = people;
    }

    /** Several people who are named by what they are; a single one ("a senator") is nobody in particular. */
    Optional<Actor> of(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        if (mention.type() != MentionType.NOMINAL || !mention.isTrusted() || !mention.isFree(found)) {
            return Optional.empty();
        }
        int first = mention.firstToken();
        while (first < mention.endToken() - 1
                && DETERMINERS.contains(tokens.get(first).lower())) {
            first++;
        }
        int end = mention.endToken();
        while (end > first && !tokens.get(end - 1).isNoun()) {
            end--; // "members of the": what follows is a mention of its own
        }
        int head = first;
        while (head < end && !tokens.get(head).tag().equals("IN")) {
            head++;
        }
        boolean plural = head > first && tokens.get(head - 1).tag().endsWith("S");
        boolean ownedByNobody = head - first > 2
                && NameMatcher.isPossessive(tokens.get(first + 1))
                && Titles.is("vague", tokens.get(first)); // "the country's experts"
        if (ownedByNobody) {
            first += 2;
        }
        boolean said = head - first > 1 || end > head;
        if (!plural || (!said && Titles.is("vague", tokens.get(head - 1))) || isNoGroup(tokens, first, head)) {
            return Optional.empty();
        }
        if (end - first == 1 && !isCounted(tokens, first)) {
            Optional<Actor> nation = people.nation(tokens.get(first).text());
            if (nation.isPresent()) {
                return nation;
            }
        }
        Optional<Reference> owner = found.stream()
                .filter(mention::overlaps)
                .filter(name -> !name.actor().isPerson())
                .findFirst();
        String country =
                owner.map(name -> ArticlePeople.countryOf(name.actor())).orElse(null);
        String name = PersonalNames.written(tokens, first, end);
        String id = "g-" + ArticlePeople.slug(name);
        return Optional.of(new Actor(id.toLowerCase(Locale.ROOT), name, ActorType.GROUP, country, null, false));
    }

    /** "the ministers", "the delegations": each of them is an actor of his own. "Security forces" are those of some state. */
    private static boolean isNoGroup(List<Token> tokens, int first, int head) {
        Token noun = tokens.get(head - 1);
        boolean ofSomeState = Titles.isAgent(noun)
                && tokens.subList(first, head - 1).stream()
                        .allMatch(token ->
                                Titles.isModifier(token) || token.lower().equals("armed"));
        return Titles.is("sole", noun) || ofSomeState;
    }

    /** "400 |Norwegians|", "thousands of |Norwegians|", "ordinary |Norwegians|" are some people, not their state. */
    private static boolean isCounted(List<Token> tokens, int first) {
        if (first == 0) {
            return false;
        }
        Token before = tokens.get(first - 1);
        return before.tag().equals("CD")
                || before.tag().startsWith("JJ")
                || (before.lower().equals("of")
                        && first > 1
                        && tokens.get(first - 2).isNoun());
    }
}
