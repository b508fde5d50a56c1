package io.demarche.actors;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The actors of one article whom neither the registry nor a title tells: people named without one, organisations, groups
 * of people ("protesters", "Norwegian fishermen").
 */
final class LearnedActors {
    private static final double LEAST_CONFIDENCE = 0.5;
    /** They belong to no name of a group. */
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "some", "many", "several", "most", "all", "his", "her", "its", "their", "our", "my",
            "these", "those", "such", "other", "no");

    private final ArticlePeople people;
    private final Map<String, Actor> organisationByName = new HashMap<>();

    LearnedActors(ArticlePeople people) {
        this.people = people;
    }

    /** Notes the people whom a sentence names in full, so that their surnames are known everywhere in the article. */
    void meet(List<LearnedMention> mentions, List<Token> tokens, List<Reference> known) {
        for (LearnedMention mention : mentions) {
            if (mention.isNameOf("PER") && isTrusted(mention) && known.stream().noneMatch(mention::overlaps)) {
                String name = PersonalNames.written(tokens, mention.firstToken(), mention.endToken());
                if (name.contains(" ") && people.byFullName(name).isEmpty()) {
                    people.add(person(name), name);
                }
            }
        }
    }

    /** References to names in a sentence that nothing has found so far. */
    List<Reference> names(int sentenceIndex, List<LearnedMention> mentions, List<Token> tokens, List<Reference> found) {
        return references(sentenceIndex, mentions, tokens, found, mention -> named(mention, tokens));
    }

    /** References to groups in a sentence, for nominals that nothing has found so far and that mean nobody named before. */
    List<Reference> groups(
            int sentenceIndex, List<LearnedMention> mentions, List<Token> tokens, List<Reference> found) {
        return references(sentenceIndex, mentions, tokens, found, mention -> group(mention, tokens, found));
    }

    private static List<Reference> references(
            int sentenceIndex,
            List<LearnedMention> mentions,
            List<Token> tokens,
            List<Reference> found,
            Function<LearnedMention, Optional<Actor>> actorOf) {
        List<Reference> references = new ArrayList<>();
        for (LearnedMention mention : mentions) {
            boolean isFree = found.stream()
                    .noneMatch(reference -> mention.overlaps(reference)
                            && (reference.published() || reference.actor().type() == ActorType.MEDIA));
            if (isFree && isTrusted(mention)) {
                actorOf.apply(mention)
                        .ifPresent(actor -> references.add(mention.reference(sentenceIndex, tokens, actor)));
            }
        }
        return references;
    }

    private static boolean isTrusted(LearnedMention mention) {
        return mention.confidence() >= LEAST_CONFIDENCE;
    }

    private Optional<Actor> named(LearnedMention mention, List<Token> tokens) {
        if (mention.type() != MentionType.NAME && mention.type() != MentionType.METONYM) {
            return Optional.empty();
        }
        int end = mention.endToken();
        while (end - 1 > mention.firstToken() && NameMatcher.isPossessive(tokens.get(end - 1))) {
            end--;
        }
        String name = PersonalNames.written(tokens, mention.firstToken(), end);
        return switch (mention.entity()) {
            case "PER" -> Optional.of(somebody(name));
            case "ORG" -> Optional.of(organisation(name));
            default -> Optional.empty();
        };
    }

    private Actor somebody(String name) {
        Optional<Actor> known = name.contains(" ") ? people.byFullName(name) : people.bySurname(name);
        return known.or(() -> people.famous(name)).orElseGet(() -> {
            Actor person = person(name);
            people.add(person, name);
            return person;
        });
    }

    private static Actor person(String name) {
        return new Actor("p-" + ArticlePeople.slug(name), name, ActorType.PERSON, null, null, false);
    }

    /** An organisation by its name or by the initials that its name gives: "Harbour Workers' League", then "HWL". */
    private Actor organisation(String written) {
        String name = written.replaceFirst("^(?:[Tt]he|THE) ", "");
        Actor known = organisationByName.get(name);
        if (known == null) {
            known = new Actor("o-" + ArticlePeople.slug(name), name, ActorType.ORGANISATION, null, null, false);
            organisationByName.put(name, known);
            String initials = initials(name);
            if (initials.length() > 2) {
                organisationByName.putIfAbsent(initials, known);
            }
        }
        return known;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** Several people who are named by what they are; a single one ("a senator") is nobody in particular. */
    private Optional<Actor> group(LearnedMention mention, List<Token> tokens, List<Reference> found) {
        if (mention.type() != MentionType.NOMINAL) {
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
        if (!plural || (!said && Titles.is("vague", tokens.get(head - 1)))) {
            return Optional.empty();
        }
        if (end - first == 1) {
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
}
