package io.demarche.actors;

import io.demarche.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The organisations of one article by their names and abbreviations. */
final class Organisations {
    private final StateBodies bodies;
    private final Registry registry;
    private static final Pattern SEVERAL_THINGS = Pattern.compile("[A-Z]{2,}s");

    private final Map<String, Actor> organisationByName = new HashMap<>();
    /** Initials of what is no organisation. */
    private final Set<String> things = new HashSet<>();
    /** Names that the text has used of listed bodies, and the names that the list gives them. */
    private final Map<String, Actor> listedByName = new HashMap<>();

    Organisations(StateBodies bodies, Registry registry) {
        this.bodies = bodies;
        this.registry = registry;
    }

    /** Notes the initials of a listed organisation that the text spells out: "Norwegian Red Crescent Society", later "NRCS". */
    void abbreviate(Reference reference, List<Token> tokens) {
        Actor actor = reference.actor();
        if (reference.type() == MentionType.NAME && !actor.isPerson() && actor.type() != ActorType.STATE) {
            String written = PersonalNames.written(tokens, reference.firstToken(), reference.endToken());
            listedByName.put(written, actor);
            listedByName.put(actor.name(), actor);
            String initials = initials(written);
            if (initials.length() > 2) {
                organisationByName.putIfAbsent(initials, actor);
            }
        }
    }

    /**
     * Whom a name that the reader sees at the tokens [first, end) means, by itself or by the initials that its name gives or
     * that stand behind it in brackets: "Harbour Workers' League", then "HWL". "The Norwegian Foreign Ministry", or "the
     * Foreign Ministry" where one state's was named, is the state; where none was, nobody.
     *
     * @param found references of the sentence, adjectives included
     */
    Optional<Actor> named(String written, int first, int end, List<Token> tokens, List<Reference> found) {
        Token last = tokens.get(end - 1);
        String name = ShortNames.withoutArticle(written);
        if (Titles.is("power", last) || Titles.is("power", tokens.get(first))) {
            Optional<Actor> owner = bodyOf(first, end, tokens, found);
            if (owner.isPresent() || (isBareBody(first, end, tokens) && !name.contains(" of "))) {
                return owner;
            }
        }
        if (things.contains(name) || Titles.endsThingsName(last)) {
            things.add(initials(name));
            return Optional.empty(); // "the Northern Sea Corridor", later "NSC"
        }
        boolean cleric = Titles.isHonorific(tokens.get(first)) && last.lower().endsWith("islam"); // Hujjat al-Islam
        if (cleric || OtherNames.isMedium(tokens, first, end)) {
            return Optional.empty();
        }
        if (end == first + 1
                && (Titles.isHonorific(last) || SEVERAL_THINGS.matcher(name).matches())) {
            return Optional.empty(); // "HH the Emir", "UAVs"
        }
        Optional<Actor> spelledOut = spelledOut(first, tokens, found);
        spelledOut.ifPresent(actor -> organisationByName.put(name, actor));
        return spelledOut.or(() -> shortened(name)).or(() -> atHome(name)).or(() -> Optional.of(unlisted(name)));
    }

    /** "Harbour Council", or "Council" alone, where the text has named one listed body with these words in its name. */
    private Optional<Actor> shortened(String name) {
        return organisationByName.containsKey(name) ? Optional.empty() : ShortNames.meant(name, listedByName);
    }

    /** "Supreme Court", where the text is about one state and the list knows its supreme court. */
    private Optional<Actor> atHome(String name) {
        return bodies.home().flatMap(state -> registry.bodyOf(state.actorId(), name));
    }

    /** The state whose ministry or army a name is: it opens with the state's adjective, or the text has named one such body. */
    private Optional<Actor> bodyOf(int first, int end, List<Token> tokens, List<Reference> found) {
        Token last = tokens.get(end - 1);
        Optional<Reference> state = found.stream()
                .filter(one -> one.firstToken() == first && one.actor().type() == ActorType.STATE)
                .findFirst();
        Optional<Reference> owner = found.stream()
                .filter(one -> one.endToken() == first && one.actor().type() == ActorType.STATE)
                .findFirst();
        if (owner.isPresent() && isBareBody(first, end, tokens)) {
            return owner.map(Reference::actor); // "Norwegian |Embassy|"
        }
        if (state.isPresent()) {
            boolean only = tokens.subList(state.get().endToken(), end).stream()
                    .allMatch(token -> token.equals(last) || Titles.isModifier(token));
            return only && Titles.is("power", last) ? state.map(Reference::actor) : Optional.empty();
        }
        return isBareBody(first, end, tokens)
                ? bodies.owner((Titles.is("power", last) ? last : tokens.get(first)).lower())
                : Optional.empty();
    }

    /** "Ministry of Defence", "Foreign Ministry", "Army": it does not say whose. */
    private static boolean isBareBody(int first, int end, List<Token> tokens) {
        Token last = tokens.get(end - 1);
        return Titles.is("power", tokens.get(first))
                || (Titles.is("power", last)
                        && tokens.subList(first, end).stream()
                                .allMatch(token -> token.equals(last)
                                        || Titles.isModifier(token)
                                        || token.lower().equals("the")));
    }

    /** Whose name stands before the bracket that opens before a token. */
    private static Optional<Actor> spelledOut(int first, List<Token> tokens, List<Reference> found) {
        return first < 2 || !tokens.get(first - 1).text().equals("(")
                ? Optional.empty()
                : found.stream()
                        .filter(one -> one.endToken() == first - 1
                                && one.published()
                                && !one.actor().isPerson()
                                && one.actor().type() != ActorType.STATE)
                        .map(Reference::actor)
                        .findFirst();
    }

    private Actor unlisted(String name) {
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
}
