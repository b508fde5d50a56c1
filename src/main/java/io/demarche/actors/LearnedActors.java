package io.demarche.actors;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The actors of one article whom neither the registry nor a title tells: people named without one, and organisations.
 */
final class LearnedActors {
    /** Who is called so by his first name is nobody of the day. */
    private static final Set<String> HOLY = Set.of("Imam", "Prophet", "Saint", "St.", "Hazrat");

    private final ArticlePeople people;
    private final Registry registry;
    private final NameKinds nameKinds;
    private final Organisations organisations;
    private final Outlets outlets = new Outlets();

    LearnedActors(ArticlePeople people, Registry registry, StateBodies bodies, NameKinds nameKinds) {
        this.people = people;
        this.registry = registry;
        this.nameKinds = nameKinds;
        organisations = new Organisations(bodies, registry);
    }

    /** Notes papers, and the people whom a sentence names in full, so that their surnames are known everywhere in the article. */
    void meet(List<LearnedMention> mentions, List<Token> tokens, List<Reference> known) {
        outlets.meet(tokens);
        for (LearnedMention mention : mentions) {
            if (mention.isNameOf("PER")
                    && mention.isTrusted()
                    && PersonalNames.isPlausible(tokens, mention.firstToken(), mention.endToken())
                    && known.stream().noneMatch(mention::overlaps)) {
                String name = PersonalNames.written(tokens, mention.firstToken(), mention.endToken());
                if (name.contains(" ") && people.byFullName(name).isEmpty()) {
                    people.add(person(name), name);
                }
            }
        }
    }

    /** References to names in a sentence that nothing has found so far. */
    List<Reference> names(int sentenceIndex, List<LearnedMention> mentions, List<Token> tokens, List<Reference> found) {
        found.forEach(reference -> organisations.abbreviate(reference, tokens));
        List<Reference> references = new ArrayList<>();
        for (LearnedMention mention : mentions) {
            if (mention.isFree(found) && mention.isTrusted()) {
                named(mention, tokens, found, references).ifPresent(actor -> {
                    references.add(mention.reference(sentenceIndex, tokens, actor));
                    if (actor.isPerson()) {
                        people.mention(actor);
                    }
                });
            }
        }
        return references;
    }

    private Optional<Actor> named(
            LearnedMention mention, List<Token> tokens, List<Reference> found, List<Reference> others) {
        if (mention.type() != MentionType.NAME && mention.type() != MentionType.METONYM) {
            return Optional.empty();
        }
        int end = mention.endToken();
        while (end - 1 > mention.firstToken() && isNoPartOfName(tokens.get(end - 1))) {
            end--;
        }
        String name = PersonalNames.written(tokens, mention.firstToken(), end);
        if (registry.names(name) || outlets.has(name) || !nameKinds.isMostly(name, mention.entity())) {
            return Optional.empty(); // part of another name, a paper, or not of this kind
        }
        boolean saint = mention.firstToken() > 0
                && HOLY.contains(tokens.get(mention.firstToken() - 1).text())
                && !name.contains(" ");
        return switch (mention.entity()) {
            case "PER" ->
                !saint && PersonalNames.isPlausible(tokens, mention.firstToken(), end)
                        ? Optional.of(somebody(name))
                        : Optional.empty();
            case "ORG" ->
                organisations.named(
                        name,
                        mention.firstToken(),
                        end,
                        tokens,
                        Stream.concat(found.stream(), others.stream()).toList());
            default -> Optional.empty();
        };
    }

    private static boolean isNoPartOfName(Token token) {
        boolean lowerCase = token.text().equals(token.lower());
        return NameMatcher.isPossessive(token)
                || (lowerCase && (token.tag().equals("IN") || token.tag().equals("DT")));
    }

    private Actor somebody(String name) {
        Optional<Actor> known = name.contains(" ") ? people.byFullName(name) : people.bySurname(name);
        return known.or(() -> people.lastOfName(name))
                .or(() -> people.byPartOfName(name))
                .or(() -> people.famous(name))
                .orElseGet(() -> {
                    Actor person = person(name);
                    people.add(person, name);
                    return person;
                });
    }

    private static Actor person(String name) {
        return new Actor("p-" + ArticlePeople.slug(name), name, ActorType.PERSON, null, null, false);
    }
}
