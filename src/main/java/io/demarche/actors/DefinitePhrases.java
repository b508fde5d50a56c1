package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "the foreign minister", "the president of Iran", "the ministry": whom the article has named so before. */
final class DefinitePhrases {
    private static final Set<String> DEFINITE = Set.of("the", "this");
    /** What a state has in its own capital only. */
    private static final Set<String> SEATED = Set.of("ministry", "government", "presidency");

    private final List<Token> tokens;
    private final ArticlePeople people;
    private final StateBodies bodies;
    private final FoundReferences found;

    DefinitePhrases(List<Token> tokens, ArticlePeople people, StateBodies bodies, FoundReferences found) {
        this.tokens = tokens;
        this.people = people;
        this.bodies = bodies;
        this.found = found;
    }

    static boolean isDefinite(Token token) {
        return DEFINITE.contains(token.lower());
    }

    /** Adds what the phrase that starts at a token refers to. */
    void read(int index) {
        if (!isDefinite(tokens.get(index))) {
            return;
        }
        int end = Titles.endOfTitle(tokens, index + 1);
        if (end == index + 1) {
            body(index);
            return;
        }
        boolean modifies = end < tokens.size() && tokens.get(end).isNoun();
        if (NominalPhrase.isPlural(tokens.get(end - 1))
                || !found.isFree(end - 1)
                || modifies
                || Appositions.follows(index, end, tokens, found.list())) {
            return;
        }
        String title = PersonalNames.written(tokens, index + 1, end);
        boolean complement = end < tokens.size() && tokens.get(end).lower().equals("of");
        Optional<Reference> of = complement
                ? found.list().stream()
                        .filter(name -> !name.actor().isPerson() && startsAt(name, end + 1) && isWhole(name))
                        .findFirst()
                : Optional.empty();
        if (complement && of.isEmpty()) {
            return; // an office of something unknown
        }
        Optional<Actor> person = of.isPresent() ? people.byOffice(of.get().actor(), title) : people.lastInOffice(title);
        boolean former = tokens.subList(index, end).stream().anyMatch(Titles::isFormer);
        person.or(() -> former
                        ? Optional.empty()
                        : of.map(body -> people.officer(body.actor(), written(body), title, found.sentenceIndex())))
                .ifPresent(actor -> found.add(index, end, index, actor, MentionType.NOMINAL, Use.AGENT));
    }

    /** A body as the text calls it: the "Norwegian fish board" is not the whole of Norway. */
    private String written(Reference body) {
        return body.type() == MentionType.NOMINAL
                ? PersonalNames.written(tokens, body.firstToken(), body.endToken())
                : body.actor().name();
    }

    /** Not the "Norway" of "the director of Norway's film union", nor the "Norwegian" of "the head of Norwegian Railways". */
    private boolean isWhole(Reference name) {
        return name.endToken() >= tokens.size()
                || !(NameMatcher.isPossessive(tokens.get(name.endToken()))
                        || tokens.get(name.endToken()).isNoun());
    }

    private boolean startsAt(Reference name, int token) {
        return name.firstToken() == token
                || (name.firstToken() == token + 1 && tokens.get(token).lower().equals("the"));
    }

    /** "the ministry", "the foreign ministry", "the regime". */
    private void body(int index) {
        int end = index + 1;
        while (end + 1 < tokens.size()
                && end - index < 4
                && Titles.isModifier(tokens.get(end))
                && tokens.get(end + 1).isNoun()) {
            end++;
        }
        if (end >= tokens.size()
                || !found.isFree(end)
                || (end + 1 < tokens.size() && tokens.get(end + 1).isNoun())) {
            return;
        }
        boolean ofAnother =
                end + 1 < tokens.size() && tokens.get(end + 1).lower().equals("of");
        Token body = tokens.get(end);
        Optional<Actor> owner = ofAnother ? Optional.empty() : inCapital(end).or(() -> bodies.owner(body.lower()));
        if (owner.isPresent()) {
            found.add(index, end + 1, index, owner.get(), MentionType.NOMINAL, Use.AGENT);
        }
    }

    /** The state whose the ministry in Oslo is; an embassy in Oslo is another's. */
    private Optional<Actor> inCapital(int body) {
        boolean seated = SEATED.contains(tokens.get(body).lower())
                && body + 2 < tokens.size()
                && tokens.get(body + 1).lower().equals("in");
        return seated
                ? found.list().stream()
                        .filter(name -> name.firstToken() == body + 2
                                && name.type() == MentionType.METONYM
                                && name.actor().type() == ActorType.STATE)
                        .map(Reference::actor)
                        .findFirst()
                : Optional.empty();
    }
}
