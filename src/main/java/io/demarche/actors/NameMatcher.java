package io.demarche.actors;

import io.demarche.text.Part;
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

    private static final Set<String> CITY_WORDS = Set.of(
            "suburb",
            "outskirt",
            "outskirts",
            "city",
            "capital",
            "street",
            "north",
            "south",
            "east",
            "west",
            "district",
            "center",
            "centre",
            "mayor",
            "bishop",
            "resident",
            "people",
            "governorate",
            "province",
            "airport",
            "port",
            "siege",
            "battle",
            "university");
    private static final Set<String> MOTIONS = Set.of(
            "travel",
            "trip",
            "visit",
            "fly",
            "flight",
            "arrive",
            "return",
            "go",
            "come",
            "head",
            "leave",
            "journey",
            "depart",
            "drive",
            "rush",
            "way",
            "back",
            "home",
            "tour",
            "transfer");
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
                reference(sentence, tokens, match.get(), date)
                        .filter(reference -> !isSomebodyElse(reference, sentence, tokens, found))
                        .map(reference -> sharingPlace(reference, tokens, found))
                        .ifPresent(found::add);
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

    /** A surname of the registry inside the full name of another person: "Hunter Biden", "Stoyan Radev-Iliev". */
    private static boolean isSomebodyElse(
            Reference reference, Sentence sentence, List<Token> tokens, List<Reference> found) {
        if (!reference.actor().isPerson() || sentence.part().equals(Part.HEADLINE.label())) {
            return false; // title case makes every word look like a name
        }
        int first = reference.firstToken();
        int end = reference.endToken();
        if (end < tokens.size()
                && Set.of("Jr", "Jr.", "Sr", "Sr.").contains(tokens.get(end).text())) {
            return true;
        }
        if (end - first > 1) {
            return false;
        }
        int given = first - 1;
        if (given > 0 && tokens.get(given).text().equals("-") && PersonalNames.isParticle(tokens.get(given - 1))) {
            given -= 2;
        }
        boolean named = given >= 0
                && isGivenName(tokens.get(given))
                && (found.isEmpty() || found.get(found.size() - 1).endToken() <= given);
        if (named) {
            return tokens.get(given).text().charAt(0)
                    != reference.actor().name().charAt(0);
        }
        int next = end < tokens.size() && isHyphen(tokens.get(end)) && isAttached(tokens, end) ? end + 1 : end;
        return next < tokens.size()
                && (next > end
                        ? tokens.get(next).tag().equals("NNP")
                                && PersonalNames.isNameWord(tokens.get(next))
                                && first > 0
                                && isGivenName(tokens.get(first - 1))
                        : isGivenName(tokens.get(next)));
    }

    private static boolean isGivenName(Token token) {
        return token.tag().equals("NNP") && PersonalNames.isNameWord(token) && !Titles.isHonorific(token);
    }

    private static boolean isAttached(List<Token> tokens, int hyphen) {
        return tokens.get(hyphen - 1).end() == tokens.get(hyphen).begin()
                && hyphen + 1 < tokens.size()
                && tokens.get(hyphen + 1).begin() == tokens.get(hyphen).end();
    }

    /** "in the United States and |Europe|": the second is a place as the first. */
    private static Reference sharingPlace(Reference reference, List<Token> tokens, List<Reference> found) {
        int before = reference.firstToken() - 1;
        if (before > 0 && tokens.get(before).lower().equals("the")) {
            before--;
        }
        Reference last = found.isEmpty() ? null : found.get(found.size() - 1);
        int end = reference.endToken();
        boolean subject = end < tokens.size() && tokens.get(end).isVerb();
        boolean shares = last != null
                && last.use() == Use.PLACE
                && last.endToken() == before
                && Set.of("and", "or").contains(tokens.get(before).lower())
                && reference.use() == Use.AGENT
                && !reference.actor().isPerson()
                && !subject;
        return shares
                ? new Reference(
                        reference.sentenceIndex(),
                        reference.firstToken(),
                        end,
                        reference.span(),
                        reference.actor(),
                        reference.type(),
                        Use.PLACE,
                        reference.type() != MentionType.METONYM && reference.published())
                : reference;
    }

    private static Use use(List<Token> tokens, int first, int end, boolean adjective, boolean metonym) {
        if (adjective) {
            return Use.MODIFIER;
        }
        Token next = end < tokens.size() ? tokens.get(end) : null;
        if (next != null && (isPossessive(next) || (isHyphen(next) && isAttached(tokens, end)))) {
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
        boolean place =
                before >= 0 && (LOCATIVE.contains(tokens.get(before).lower()) || (metonym && isCity(tokens, before)));
        return place ? Use.PLACE : Use.AGENT;
    }

    /** "suburbs of |Paris", "flew to |Moscow", "the capital |Doha", "visited |Beijing". */
    private static boolean isCity(List<Token> tokens, int before) {
        Token token = tokens.get(before);
        if (token.lemmas().stream().anyMatch(CITY_WORDS::contains) || token.hasLemma("visit") && token.isVerb()) {
            return true;
        }
        if (before == 0) {
            return false;
        }
        Token governor = tokens.get(before - 1);
        return token.lower().equals("of")
                ? governor.lemmas().stream().anyMatch(CITY_WORDS::contains)
                : Set.of("to", "from", "for", "through", "via").contains(token.lower())
                        && governor.lemmas().stream().anyMatch(MOTIONS::contains);
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
        return token.text().equals("-")
                || token.text().equals("‑")
                || token.text().equals("–");
    }

    private static boolean isParticiple(Token token) {
        return token.lower().endsWith("ed")
                || Set.of("led", "born", "made", "built", "held", "run", "wide", "style", "affiliated", "friendly")
                        .contains(token.lower());
    }
}
