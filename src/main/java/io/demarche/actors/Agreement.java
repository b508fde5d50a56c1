package io.demarche.actors;

import io.demarche.reader.Antecedents;
import io.demarche.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which actors a pronoun or a definite nominal can mean, by number and by kind. */
final class Agreement {
    private static final Set<String> ONE_PERSON =
            Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
    private static final Set<String> MASCULINE = Set.of("he", "him", "his", "himself");
    private static final Set<String> POSSESSIVE = Set.of("his", "her");
    private static final Set<String> NO_PERSON = Set.of("it", "its", "itself");
    private static final Set<String> SEVERAL = Set.of("they", "them", "their", "theirs", "themselves");
    /** They mean who speaks or is spoken to, whom the mentions before do not tell. */
    private static final Set<String> SPEECH =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours");
    /** They are part of the noun phrase before them. */
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");

    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "some", "another", "other", "one", "two", "three", "several", "any", "many", "all", "no");

    /** The pronoun; empty for a nominal. */
    private final String word;

    /** Whether the words are "his country" or "her government". */
    private final boolean ofOwner;

    private final boolean honorific;
    private final boolean indefinite;
    /** Main noun of a nominal; null where it has none, and for pronouns. */
    private final Token head;

    private final boolean plural;
    /** Country of the actor whose adjective stands inside the words: "|Norlandic| magazine"; null where none does. */
    private final String country;

    /**
     * @param found references of its sentence, adjectives included
     */
    Agreement(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        int first = mention.firstToken();
        String opening = tokens.get(first).lower();
        boolean pronoun =
                mention.type() == MentionType.PRONOUN || (mention.endToken() == first + 1 && isThirdPerson(opening));
        Token noun = NominalPhrase.mainNoun(first, mention.endToken(), tokens);
        ofOwner = !pronoun && POSSESSIVE.contains(opening) && noun != null && Titles.is("power", noun);
        word = pronoun || ofOwner ? opening : "";
        honorific = pronoun && Titles.isHonorific(tokens.get(first));
        indefinite = INDEFINITE.contains(opening)
                || (first > 0 && INDEFINITE.contains(tokens.get(first - 1).lower()));
        head = mention.type() == MentionType.NOMINAL && word.isEmpty() ? noun : null;
        plural = head != null && NominalPhrase.isPlural(head);
        country = found.stream()
                .filter(mention::overlaps)
                .filter(reference -> !reference.published() && reference.actor().type() == ActorType.STATE)
                .map(reference -> ArticlePeople.countryOf(reference.actor()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a reference names its actor by words in the plural: "Norwegian officials", "they". */
    static boolean isSeveral(Reference reference, List<Token> tokens) {
        if (reference.type() == MentionType.PRONOUN) {
            return SEVERAL.contains(tokens.get(reference.firstToken()).lower());
        }
        Token noun = NominalPhrase.mainNoun(reference.firstToken(), reference.endToken(), tokens);
        return !reference.actor().isPerson() && noun != null && NominalPhrase.isPlural(noun);
    }

    /** "m" or "f" where a title or a word of kinship tells it of a person: "Mrs. Dahl", "his daughter Liv"; else empty. */
    static String gender(Reference reference, List<Token> tokens) {
        if (!reference.actor().isPerson() || reference.type() != MentionType.NAME) {
            return "";
        }
        List<Token> words = tokens.subList(Math.max(0, reference.firstToken() - 1), reference.endToken());
        return words.stream().anyMatch(token -> Titles.is("woman", token))
                ? "f"
                : words.stream().anyMatch(token -> Titles.is("man", token)) ? "m" : "";
    }

    /** Whether the words can mean somebody whom the text has named before. */
    boolean refersBack() {
        return word.isEmpty()
                ? head != null && !Titles.is("lifeless", head) && !indefinite
                : !honorific && !SPEECH.contains(word) && !RELATIVE.contains(word);
    }

    /** Whether the words mean the state of the person whom they refer back to: "his country". */
    boolean meansState() {
        return ofOwner;
    }

    /** "m" or "f" for a pronoun that tells, else empty. */
    String gender() {
        return MASCULINE.contains(word) ? "m" : ONE_PERSON.contains(word) ? "f" : "";
    }

    boolean isNominal() {
        return head != null;
    }

    /** As {@link Antecedents.Features} counts what the words are. */
    int words() {
        if (word.isEmpty()) {
            return plural ? 5 : 4;
        }
        return MASCULINE.contains(word) ? 0 : ONE_PERSON.contains(word) ? 1 : NO_PERSON.contains(word) ? 2 : 3;
    }

    /** As {@link Antecedents.Features} counts whether the main noun names an actor. */
    int named(Actor actor) {
        if (head == null) {
            return 0;
        }
        return isNamedByHead(actor)
                ? 1
                : actor.role() != null && actor.role().toLowerCase(Locale.ROOT).contains(head.lower()) ? 2 : 0;
    }

    /** Whether an actor is to be weighed at all: "he" is a person, "it" is none. */
    boolean weighs(Actor actor) {
        return switch (actor.type()) {
            case PERSON -> !NO_PERSON.contains(word) && !(isOne() && Titles.isBody(head));
            case GROUP -> !ONE_PERSON.contains(word) && !NO_PERSON.contains(word) && !isOne();
            default -> !ONE_PERSON.contains(word) && !(isOne() && Titles.isHead(head));
        };
    }

    /** Whether an actor can be meant whose last mention was one of several or not. */
    boolean allows(Actor actor, boolean several) {
        if (SEVERAL.contains(word)) {
            return several || isMany(actor);
        }
        if (head == null) {
            return true;
        }
        boolean unknown = actor.isPerson() && actor.country() == null;
        if (country != null && !unknown && !country.equals(actor.actorId()) && !country.equals(actor.country())) {
            return false;
        }
        if (plural) {
            return allowsSeveral(actor, several);
        }
        if (Titles.is("power", head)) {
            return actor.type() == ActorType.STATE || isNamedByHead(actor);
        }
        if (Titles.isHead(head)) {
            return actor.role() == null || Titles.is("general", head) || Titles.isMember(head) || holds(actor.role());
        }
        return switch (actor.type()) {
            case STATE -> Titles.isAgent(head);
            case BLOC -> isNamedByHead(actor);
            default -> true;
        };
    }

    private boolean allowsSeveral(Actor actor, boolean several) {
        boolean official = Titles.isAgent(head) && (!Titles.isHead(head) || Titles.is("general", head));
        return switch (actor.type()) {
            case GROUP -> isNamedByHead(actor);
            case STATE -> official && !Titles.is("power", head); // "the nations" are no single one
            case PERSON -> false;
            case BLOC -> Titles.isAgent(head) || Titles.is("vague", head) || isNamedByHead(actor);
            case ARMED_GROUP, PARTY -> true;
            case LEGISLATURE -> Titles.isMember(head);
            default -> official && several;
        };
    }

    private static boolean isThirdPerson(String word) {
        return ONE_PERSON.contains(word) || NO_PERSON.contains(word) || SEVERAL.contains(word);
    }

    private boolean isOne() {
        return head != null && !plural;
    }

    private boolean holds(String role) {
        return head.lemmas().stream()
                .anyMatch(
                        title -> Offices.isHighest(title) ? Offices.fits(title, role) : Offices.isKindOf(title, role));
    }

    private boolean isNamedByHead(Actor actor) {
        String name = actor.name().toLowerCase(Locale.ROOT);
        return name.contains(head.lower());
    }

    private static boolean isMany(Actor actor) {
        return switch (actor.type()) {
            case GROUP, BLOC, ARMED_GROUP, PARTY -> true;
            default -> false;
        };
    }
}
