package io.demarche.actors;

import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            Optional<Registry.Match> match = match(tokens, i);
            if (match.isEmpty() || opensLongerName(match.get(), tokens)) {
                i++;
            } else {
                reference(sentence, tokens, match.get(), date)
                        .filter(reference -> !OtherNames.isSomebodyElse(reference, sentence, tokens, found))
                        .filter(reference -> !isOfOther(reference, tokens, found))
                        .map(reference -> Uses.sharingPlace(reference, tokens, found))
                        .ifPresent(found::add);
                i = match.get().endToken();
            }
        }
        return found;
    }

    private Optional<Registry.Match> match(List<Token> tokens, int first) {
        Optional<Registry.Match> match = registry.matchAt(tokens, first);
        return match.filter(name -> describes(name, tokens)).isPresent()
                ? registry.matchAt(tokens.subList(0, match.get().endToken() - 1), first)
                : match;
    }

    /** The "Norwegian |military|" of "Norwegian military aid" is not the army. */
    private static boolean describes(Registry.Match name, List<Token> tokens) {
        int end = name.endToken();
        return end - name.firstToken() > 1
                && tokens.get(end - 1).lower().equals("military")
                && end < tokens.size()
                && tokens.get(end).isNoun();
    }

    /** The "the |West|" of "the West |Asia|": its last word begins a name that goes on behind it. */
    private boolean opensLongerName(Registry.Match match, List<Token> tokens) {
        int last = match.endToken() - 1;
        return last == match.firstToken() + 1
                && tokens.get(match.firstToken()).lower().equals("the")
                && registry.matchAt(tokens, last)
                        .filter(behind -> behind.endToken() > match.endToken())
                        .isPresent();
    }

    /** "Norway's |Foreign Office|", "Norwegian |National Guard|": what the list knows as another state's. */
    private static boolean isOfOther(Reference body, List<Token> tokens, List<Reference> found) {
        boolean house = body.type() == MentionType.METONYM && body.actor().type() == ActorType.STATE;
        String state = house
                ? body.actor().actorId()
                : isBody(body.actor()) ? body.actor().country() : null;
        if (state == null || found.isEmpty()) {
            return false;
        }
        Reference owner = found.get(found.size() - 1);
        boolean possessive = owner.endToken() < tokens.size() && isPossessive(tokens.get(owner.endToken()));
        int next = possessive ? owner.endToken() + 1 : owner.endToken();
        return next == body.firstToken()
                && (possessive || !house)
                && owner.actor().type() == ActorType.STATE
                && !owner.actor().actorId().equals(state);
    }

    private static boolean isBody(Actor actor) {
        return actor.type() == ActorType.AGENCY
                || actor.type() == ActorType.LEGISLATURE
                || actor.type() == ActorType.COURT;
    }

    private Optional<Reference> reference(Sentence sentence, List<Token> tokens, Registry.Match match, LocalDate date) {
        int first = match.firstToken();
        int end = match.endToken();
        if (OtherNames.isPartOfAnotherName(tokens, first, end) || OtherNames.isMedium(tokens, first, end)) {
            return Optional.empty();
        }
        Actor actor = registry.actor(match.actorId(), date);
        if (isOfAnother(actor, end, tokens) || isOfficeFor(actor, end, tokens)) {
            return Optional.empty();
        }
        MentionType type = match.kind() == Registry.AliasKind.METONYM ? MentionType.METONYM : MentionType.NAME;
        boolean adjective = match.kind() == Registry.AliasKind.ADJECTIVE;
        boolean metonym = match.kind() == Registry.AliasKind.METONYM;
        Use use = Uses.of(tokens, first, end, adjective, metonym);
        boolean place = use == Use.PLACE || (actor.type() == ActorType.BLOC && Uses.isMereRegion(tokens, first, end));
        boolean published = !adjective && !(metonym && place) && actor.type() != ActorType.MEDIA;
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

    /** "the director of the Western Europe |Department|": an office named after what it deals with. */
    private static boolean isOfficeFor(Actor actor, int end, List<Token> tokens) {
        return actor.type() == ActorType.BLOC
                && end < tokens.size()
                && Set.of("Department", "Affairs", "Bureau", "Desk", "Division")
                        .contains(tokens.get(end).text());
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
