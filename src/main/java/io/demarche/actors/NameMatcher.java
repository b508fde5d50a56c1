package io.demarche.actors;

import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the registry's names in a sentence and says what part they play in their noun phrase. */
final class NameMatcher {

    private final Registry registry;

    NameMatcher(Registry registry) {
        this.registry = registry;
    }

    /** In token order, without overlap; media outlets are included, so that callers can drop what names them. */
    List<Reference> find(Sentence sentence, List<Token> tokens, LocalDate date) {
        List<Reference> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Registry.Match> match = registry.matchAt(tokens, i);
            if (match.isEmpty()) {
                i++;
            } else {
                reference(sentence, tokens, match.get(), date)
                        .filter(reference -> !OtherNames.isSomebodyElse(reference, sentence, tokens, found))
                        .map(reference -> Uses.sharingPlace(reference, tokens, found))
                        .ifPresent(found::add);
                i = match.get().endToken();
            }
        }
        return found;
    }

    private Optional<Reference> reference(Sentence sentence, List<Token> tokens, Registry.Match match, LocalDate date) {
        int first = match.firstToken();
        int end = match.endToken();
        if (OtherNames.isPartOfAnotherName(tokens, first, end)) {
            return Optional.empty();
        }
        Actor actor = registry.actor(match.actorId(), date);
        if (isOfAnother(actor, end, tokens)) {
            return Optional.empty();
        }
        MentionType type = match.kind() == Registry.AliasKind.METONYM ? MentionType.METONYM : MentionType.NAME;
        boolean adjective = match.kind() == Registry.AliasKind.ADJECTIVE;
        boolean metonym = match.kind() == Registry.AliasKind.METONYM;
        Use use = Uses.of(tokens, first, end, adjective, metonym);
        boolean published = !adjective && !(metonym && use == Use.PLACE) && actor.type() != ActorType.MEDIA;
        int shown = first;
        while (actor.isPerson() && shown < end - 1 && Titles.isHonorific(tokens.get(shown))) {
            shown++;
        }
        Span span = new Span(tokens.get(shown).begin(), tokens.get(end - 1).end());
        return Optional.of(new Reference(sentence.sentenceIndex(), first, end, span, actor, type, use, published));
    }

    /** "Security Council |of Norhaven|": a namesake of the organisation that the list knows. */
    private boolean isOfAnother(Actor actor, int end, List<Token> tokens) {
        if (actor.type() != ActorType.ORGANISATION
                || end + 1 >= tokens.size()
                || !tokens.get(end).lower().equals("of")) {
            return false;
        }
        int owner = tokens.get(end + 1).lower().equals("the") ? end + 2 : end + 1;
        return owner < tokens.size()
                && Character.isUpperCase(tokens.get(owner).text().codePointAt(0))
                && registry.matchAt(tokens, owner)
                        .filter(match -> match.kind() == Registry.AliasKind.NAME)
                        .isEmpty();
    }

    static boolean isPossessive(Token token) {
        return token.lower().equals("'s")
                || token.lower().equals("’s")
                || ((token.text().equals("'") || token.text().equals("’"))
                        && token.tag().equals("POS"));
    }

    static boolean isHyphen(Token token) {
        return token.text().equals("-")
                || token.text().equals("‑")
                || token.text().equals("–");
    }

    /** Whether a hyphen stands between two words without white space. */
    static boolean isAttached(List<Token> tokens, int hyphen) {
        return tokens.get(hyphen - 1).end() == tokens.get(hyphen).begin()
                && hyphen + 1 < tokens.size()
                && tokens.get(hyphen + 1).begin() == tokens.get(hyphen).end();
    }
}
