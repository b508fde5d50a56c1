package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Actors who are named by what they are: "protesters", "Norwegian fishermen", "the mayor of Bergen", "the dockers' union". What is said
 * must tell them from others of their kind: "the mayor" alone is nobody.
 */
final class Described {
    /** Of a singular noun that names a person. */
    private static final Pattern PERSON = Pattern.compile(".+(er|or|ist|ian|ee|ant|man|woman|mate)");

    private final ArticlePeople people;
    private final StateBodies bodies;

    Described(ArticlePeople people, StateBodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    /** Somebody, or several people, who are named by what they are. */
    Optional<Actor> of(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        if (mention.type() != MentionType.NOMINAL || !mention.isTrusted() || !mention.isFree(found)) {
            return Optional.empty();
        }
        Description words = Description.of(mention, tokens).ofPeople();
        if (words.head() == words.first()) {
            return Optional.empty();
        }
        if (words.meansHome()) {
            return bodies.home();
        }
        return words.noun().tag().endsWith("S") ? several(mention, words, found) : one(mention, words, found);
    }

    private Optional<Actor> several(LearnedMention mention, Description all, List<Reference> found) {
        Description words = all.withoutVagueOwner();
        boolean isNobody = !words.isMore() && Titles.is("vague", words.noun());
        // "the ministers", "the delegations": each of them is an actor of his own
        if (isNobody || Titles.is("sole", words.noun()) || words.isOfSomeState()) {
            return Optional.empty();
        }
        if (words.end() - words.first() == 1 && !isCounted(words.tokens(), words.first())) {
            Optional<Actor> nation = people.nation(words.written());
            if (nation.isPresent()) {
                return nation;
            }
        }
        return Optional.of(actor("g-", words, ActorType.GROUP, countryIn(mention, found)));
    }

    private Optional<Actor> one(LearnedMention mention, Description words, List<Reference> found) {
        if (isNobody(words) || isTitle(mention, words.tokens(), found)) {
            return Optional.empty();
        }
        Token noun = words.noun();
        String country = countryIn(mention, found);
        if (Titles.is("people", noun)) {
            return Optional.of(actor("g-", words, ActorType.GROUP, country));
        }
        if (Titles.isBody(noun)) {
            return Optional.of(actor("o-", words, ActorType.ORGANISATION, country));
        }
        return isPerson(noun) ? Optional.of(actor("p-", words, ActorType.PERSON, country)) : Optional.empty();
    }

    /** Whom the words tell from nobody else, and whom another word of the text names: "the top commander". */
    private static boolean isNobody(Description words) {
        Token noun = words.noun();
        boolean isAny = Titles.is("sole", noun)
                || Titles.is("general", noun)
                || Titles.is("vague", noun)
                || Titles.is("running", noun)
                || (words.isDefinite() && Titles.isHead(noun));
        return !words.isMore()
                || !words.isName()
                || words.hasOwner()
                || words.isOfSomeState()
                || Titles.is("lifeless", noun)
                || Titles.is("power", noun)
                || (isAny && !words.saysWhose());
    }

    private static boolean isTitle(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        return Appositions.describes(mention, tokens, found)
                || Appositions.precedes(mention.endToken(), tokens, found)
                || found.stream()
                        .anyMatch(one -> one.firstToken() == mention.endToken()
                                && one.actor().isPerson());
    }

    private static boolean isPerson(Token noun) {
        return Titles.isHead(noun)
                || Titles.isPrivate(noun)
                || Titles.is("man", noun)
                || Titles.is("woman", noun)
                || Titles.is("person", noun)
                || PERSON.matcher(noun.lower()).matches();
    }

    private static Actor actor(String kind, Description words, ActorType type, String country) {
        String id = kind + ArticlePeople.slug(words.written());
        return new Actor(id.toLowerCase(Locale.ROOT), words.written(), type, country, null, false);
    }

    /** The state or body that is named inside a mention; null where none is. */
    private static String countryIn(LearnedMention mention, List<Reference> found) {
        return found.stream()
                .filter(mention::overlaps)
                .filter(name -> !name.actor().isPerson())
                .findFirst()
                .map(name -> ArticlePeople.countryOf(name.actor()))
                .orElse(null);
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
