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
    private static final Set<String> OPPOSING = Set.of("pro", "anti", "non", "post", "pre", "trans", "ex", "un");
    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "inside", "across", "throughout", "around", "outside", "within", "above");
    private static final Set<String> DIRECTION = Set.of(
            "the",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "downtown",
            "north",
            "south",
            "east",
            "west",
            "neighbouring",
            "neighboring",
            "mainland");
    /** After a place name these make a name of something else: "Tehran University", "China Daily". */
    private static final Set<String> OTHER_THING = Set.of(
            "University",
            "Times",
            "Daily",
            "Post",
            "Bank",
            "Airport",
            "Street",
            "Stadium",
            "Square",
            "Cup",
            "League",
            "Airlines",
            "Airways",
            "Exchange",
            "Museum",
            "Club",
            "FC",
            "Institute",
            "College",
            "School",
            "Hospital",
            "Avenue",
            "Road",
            "Province",
            "Herald",
            "Tribune",
            "Journal",
            "Review",
            "Olympics",
            "Marathon",
            "Sea",
            "Gulf",
            "Canal",
            "River",
            "Island",
            "Islands",
            "Strip",
            "Peninsula",
            "Ocean");

    private static final Set<String> AMBIGUOUS_NAMES = Set.of("Jordan", "Chad", "Georgia", "Israel", "Cyprus");
    private static final Set<String> GATHERING = Set.of(
            "talk",
            "meeting",
            "summit",
            "conference",
            "agreement",
            "accord",
            "convention",
            "protocol",
            "process",
            "round",
            "forum",
            "declaration",
            "airport",
            "metro",
            "time",
            "region",
            "suburb",
            "resident");

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
                reference(sentence, tokens, match.get(), date).ifPresent(found::add);
                i = match.get().endToken();
            }
        }
        return found;
    }

    private Optional<Reference> reference(Sentence sentence, List<Token> tokens, Registry.Match match, LocalDate date) {
        int first = match.firstToken();
        int end = match.endToken();
        if (isPartOfAnotherName(tokens, first, end)) {
            return Optional.empty();
        }
        Actor actor = registry.actor(match.actorId(), date);
        MentionType type = match.kind() == Registry.AliasKind.METONYM ? MentionType.METONYM : MentionType.NAME;
        boolean adjective = match.kind() == Registry.AliasKind.ADJECTIVE;
        boolean metonym = match.kind() == Registry.AliasKind.METONYM;
        Use use = use(tokens, first, end, adjective, metonym);
        boolean published = !adjective && !(metonym && use == Use.PLACE) && actor.type() != ActorType.MEDIA;
        Span span = new Span(tokens.get(first).begin(), tokens.get(end - 1).end());
        return Optional.of(new Reference(sentence.sentenceIndex(), first, end, span, actor, type, use, published));
    }

    private static Use use(List<Token> tokens, int first, int end, boolean adjective, boolean metonym) {
        if (adjective) {
            return Use.MODIFIER;
        }
        Token next = end < tokens.size() ? tokens.get(end) : null;
        if (next != null
                && (isPossessive(next) || next.text().equals("-") || next.text().equals("–"))) {
            return Use.MODIFIER;
        }
        if (next != null && metonym && next.lemmas().stream().anyMatch(GATHERING::contains)) {
            return Use.PLACE;
        }
        if (next != null && next.tag().startsWith("NN") && !next.tag().startsWith("NNP")) {
            return Use.MODIFIER;
        }
        int before = first - 1;
        while (before >= 0 && DIRECTION.contains(tokens.get(before).lower())) {
            before--;
        }
        return before >= 0 && LOCATIVE.contains(tokens.get(before).lower()) ? Use.PLACE : Use.AGENT;
    }

    static boolean isPossessive(Token token) {
        return token.lower().equals("'s")
                || token.lower().equals("’s")
                || ((token.text().equals("'") || token.text().equals("’"))
                        && token.tag().equals("POS"));
    }

    private static boolean isPartOfAnotherName(List<Token> tokens, int first, int end) {
        Token next = end < tokens.size() ? tokens.get(end) : null;
        boolean single = end - first == 1;
        if (next != null && OTHER_THING.contains(next.text())) {
            return true;
        }
        if (first > 1 && tokens.get(first - 1).text().equals("-")) {
            String prefix = tokens.get(first - 2).lower();
            if (OPPOSING.contains(prefix)) {
                return true;
            }
        }
        if (next != null && isHyphen(next) && end + 1 < tokens.size() && isParticiple(tokens.get(end + 1))) {
            return true; // U.S.-led, Iran-backed
        }
        return single
                && AMBIGUOUS_NAMES.contains(tokens.get(first).text())
                && next != null
                && next.tag().equals("NNP")
                && Character.isUpperCase(next.text().charAt(0))
                && !Titles.isHead(next)
                && !Titles.isModifier(next);
    }

    private static boolean isHyphen(Token token) {
        return token.text().equals("-") || token.text().equals("‑");
    }

    private static boolean isParticiple(Token token) {
        return token.lower().endsWith("ed")
                || Set.of("led", "born", "made", "built", "held", "run", "wide", "style", "affiliated", "friendly")
                        .contains(token.lower());
    }
}
