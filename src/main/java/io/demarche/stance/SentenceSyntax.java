package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who does what in one sentence: verb groups, their subjects, and where their clauses end. */
final class SentenceSyntax {
    private static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "if",
            "because",
            "while",
            "although",
            "though",
            "whether",
            "unless",
            "since",
            "after",
            "before",
            "until",
            "as",
            "when",
            "once",
            "than",
            "where",
            "whereas",
            "so");
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "ask",
            "urge",
            "call",
            "press",
            "order",
            "tell",
            "force",
            "compel",
            "want",
            "allow",
            "invite",
            "expect",
            "request",
            "warn",
            "push",
            "persuade",
            "encourage",
            "enable",
            "require",
            "permit",
            "oblige",
            "pressure",
            "beg",
            "instruct",
            "forbid",
            "ban",
            "cause",
            "lead",
            "help",
            "advise",
            "pressurise",
            "let",
            "get");
    /** "sent a letter calling for talks": the one who sends it calls. */
    private static final Set<String> TEXTS = Set.of(
            "letter",
            "statement",
            "message",
            "resolution",
            "speech",
            "note",
            "declaration",
            "post",
            "communique",
            "decree",
            "order",
            "report",
            "address",
            "tweet",
            "memo",
            "motion",
            "law",
            "bill");

    private static final Set<String> FACTUAL_PREPOSITIONS = Set.of("by", "after", "since", "in", "while", "before");
    /** What should be done is not told as done; the codebook's claims read it as a demand. */
    private static final Set<String> OBLIGATIONS = Set.of("should", "must", "ought", "need");

    private static final Set<String> FUTURE_ADJECTIVES = Set.of("set", "due", "about", "scheduled", "expected");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "week",
            "month",
            "year",
            "weekend",
            "night",
            "morning",
            "evening",
            "afternoon",
            "day",
            "summer",
            "winter",
            "spring",
            "autumn",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> TIME_MODIFIERS = Set.of(
            "last",
            "this",
            "next",
            "earlier",
            "late",
            "early",
            "the",
            "previous",
            "past",
            "same",
            "on",
            "in",
            "during",
            "later",
            "that");
    private static final Set<String> CLAUSE_OPENERS = Set.of(
            "while",
            "although",
            "though",
            "whereas",
            "as",
            "after",
            "saying",
            "adding",
            "but",
            "and",
            "or",
            "which",
            "who",
            "whose",
            "where",
            "because",
            "since",
            "according",
            "including");
    private static final Set<String> STOPS = Set.of(";", ":", ".", "?", "!", "“", "”", "—", "–", "--", ")", "\"");
    private static final int LONGEST_CLAUSE = 40;

    private final List<Token> tokens;
    private final NounPhrases phrases;
    private final List<VerbGroup> groups;

    SentenceSyntax(List<Token> tokens, List<Reference> references) {
        this.tokens = tokens;
        this.phrases = new NounPhrases(tokens, references);
        this.groups = VerbGroups.of(tokens);
    }

    List<Token> tokens() {
        return tokens;
    }

    NounPhrases phrases() {
        return phrases;
    }

    List<VerbGroup> verbGroups() {
        return groups;
    }

    /** The verb group that has this token, or empty. */
    Optional<VerbGroup> groupAt(int token) {
        return groups.stream()
                .filter(group -> group.first() <= token && token < group.end())
                .findFirst();
    }

    Optional<VerbGroup> groupBefore(int token) {
        return groups.stream().filter(group -> group.end() <= token).reduce((first, second) -> second);
    }

    /**
     * Whether the text tells the verb as done or to be done, and not as what somebody is asked, accused or afraid of:
     * that is what the verb above it decides.
     */
    boolean isTold(VerbGroup group) {
        return switch (group.form()) {
            case FINITE -> group.modal() == null || !OBLIGATIONS.contains(group.modal());
            case INFINITIVE ->
                governor(group)
                        .filter(above -> ModalityReader.isTransparent(tokens.get(above.head())) && isTold(above))
                        .filter(above -> isJoined(above.end(), group.first()))
                        .isPresent();
            case PARTICIPLE ->
                group.end() < tokens.size() && tokens.get(group.end()).lower().equals("by");
            case GERUND -> isToldGerund(group.first() - 1);
        };
    }

    /** "is set to visit" goes on; "is willing to visit" and "has the right to visit" are for the adjective or noun to tell. */
    private boolean isJoined(int from, int end) {
        return tokens.subList(from, end).stream()
                .allMatch(token -> token.tag().startsWith("RB") || FUTURE_ADJECTIVES.contains(token.lower()));
    }

    private boolean isToldGerund(int before) {
        if (before < 0) {
            return true;
        }
        String word = tokens.get(before).lower();
        Reference reference = phrases.referenceAt(before);
        boolean says = tokens.get(before).lemmas().stream().anyMatch(TEXTS::contains);
        return says
                || word.equals(",")
                || word.equals("and")
                || FACTUAL_PREPOSITIONS.contains(word)
                || (reference != null && reference.use() == Use.AGENT);
    }

    /** The verb group above an infinitive. */
    Optional<VerbGroup> governor(VerbGroup infinitive) {
        return groupBefore(infinitive.first());
    }

    /** What the verb says something of; for a passive verb, the one to whom it is done. Null when not found. */
    Subject subject(VerbGroup group) {
        return subject(group, 0);
    }

    private Subject subject(VerbGroup group, int depth) {
        if (depth > 6) {
            return null;
        }
        if (group.form() == Form.INFINITIVE) {
            Optional<VerbGroup> above = governor(group);
            if (above.isEmpty()) {
                return null;
            }
            if (tokens.get(above.get().head()).lemmas().stream().anyMatch(OBJECT_CONTROL::contains)) {
                List<Reference> objects =
                        phrases.outermost(/* first= */ above.get().end(), /* end= */ group.first());
                if (!objects.isEmpty()) {
                    Reference object = objects.get(0);
                    return new Subject(List.of(object), object.firstToken(), object.endToken(), null);
                }
            }
            return subject(above.get(), depth + 1);
        }
        if (group.form() == Form.GERUND) {
            Subject own = gerundSubject(group);
            return own != null ? own : ofMainVerb(group, depth);
        }
        return leftOf(group, depth);
    }

    private Subject gerundSubject(VerbGroup group) {
        int before = group.first() - 1;
        Reference reference = before < 0 ? null : phrases.referenceAt(before);
        return reference != null && reference.use() == Use.AGENT ? phrases.endingAt(before) : null;
    }

    private Subject ofMainVerb(VerbGroup group, int depth) {
        Optional<VerbGroup> main = groups.stream()
                .filter(other -> other.form() == Form.FINITE && other.end() <= group.first())
                .reduce((first, second) -> second)
                .or(() -> groups.stream()
                        .filter(other -> other.form() == Form.FINITE && other.first() > group.first())
                        .findFirst());
        return main.map(verb -> subject(verb, depth + 1)).orElse(null);
    }

    private Subject leftOf(VerbGroup group, int depth) {
        int k = group.first() - 1;
        boolean adjacent = true;
        while (k >= 0) {
            Token token = tokens.get(k);
            int beforeTime = beforeTime(k);
            if (beforeTime < k) {
                k = beforeTime;
            } else if (token.tag().startsWith("RB")
                    || token.text().equals("”")
                    || token.text().equals("\"")) {
                k--;
            } else if (token.text().equals(",")
                    || token.text().equals(")")
                    || token.text().equals("—")
                    || token.text().equals("–")) {
                int open = openingOf(k);
                if (open < 0) {
                    return coordinated(group, depth);
                }
                k = open - 1;
                adjacent = true;
            } else if (token.tag().equals("CC")) {
                return coordinated(group, depth);
            } else if (token.tag().startsWith("W")
                    || (token.lower().equals("that")
                            && k > 0
                            && tokens.get(k - 1).isNoun())) {
                int noun = k > 0 && tokens.get(k - 1).text().equals(",") ? k - 2 : k - 1;
                return noun < 0 ? null : phrases.endingAt(noun);
            } else {
                Subject phrase = phrases.endingAt(k);
                if (phrase == null) {
                    return null;
                }
                int before = phrase.first() - 1;
                if (before < 0) {
                    return phrase;
                }
                Token left = tokens.get(before);
                boolean preposition = left.tag().equals("IN") || left.tag().equals("TO");
                if (preposition && !(adjacent && SUBORDINATORS.contains(left.lower()))) {
                    k = before - 1;
                    adjacent = false;
                } else {
                    Optional<VerbGroup> above = groupAt(before);
                    if (above.isPresent()
                            && above.get().form() != Form.FINITE
                            && above.get().first() > 0) {
                        k = above.get().first() - 1; // "efforts to revive the pact failed": the pact is no subject
                        adjacent = false;
                    } else {
                        return phrase;
                    }
                }
            }
        }
        return null;
    }

    /** The token before "on Tuesday" or "last week" that ends at {@code last}; {@code last} where no time ends there. */
    private int beforeTime(int last) {
        if (!TIMES.contains(tokens.get(last).lower())) {
            return last;
        }
        int first = last;
        while (first > 0
                && (TIME_MODIFIERS.contains(tokens.get(first - 1).lower())
                        || tokens.get(first - 1).tag().equals("CD"))) {
            first--;
        }
        return first > 0 ? first - 1 : last;
    }

    /** "Iran condemned the raid, rejected talks and vowed …": the verbs share a subject. */
    private Subject coordinated(VerbGroup group, int depth) {
        if (group.form() != Form.FINITE && group.form() != Form.PARTICIPLE) {
            return null;
        }
        return groups.stream()
                .filter(other -> other.end() <= group.first()
                        && (other.form() == Form.FINITE || group.form() == Form.PARTICIPLE))
                .reduce((first, second) -> second)
                .map(other -> subject(other, depth + 1))
                .orElse(null);
    }

    /** Where the insertion that closes at {@code close} opens, -1 where the mark closes none. */
    private int openingOf(int close) {
        String mark = tokens.get(close).text();
        for (int i = close - 1; i > 0 && close - i < 30; i--) {
            String text = tokens.get(i).text();
            boolean opens = mark.equals(")") ? text.equals("(") : text.equals(mark);
            if (opens) {
                int first = i + 1;
                boolean relative = tokens.get(first).tag().startsWith("W")
                        || CLAUSE_OPENERS.contains(tokens.get(first).lower());
                boolean verb = groups.stream()
                        .anyMatch(
                                group -> group.form() == Form.FINITE && group.first() >= first && group.end() <= close);
                return relative || !verb ? i : -1;
            }
        }
        return -1;
    }

    /** One past the last token of the clause that goes on at {@code from}. */
    int clauseEnd(int from) {
        int limit = Math.min(tokens.size(), from + LONGEST_CLAUSE);
        for (int i = from; i < limit; i++) {
            Token token = tokens.get(i);
            if (STOPS.contains(token.text())) {
                boolean quotedWord = (token.text().equals("“")
                                || token.text().equals("\"")
                                || token.text().equals("”"))
                        && i < from + 12;
                if (!quotedWord) {
                    return i;
                }
            }
            if (token.text().equals(",") && i + 1 < limit && opensClause(i + 1)) {
                return i;
            }
            if (token.tag().equals("CC") && i > from && (startsFinite(i + 1) || isThat(i + 1))) {
                return i;
            }
        }
        return limit;
    }

    private boolean isThat(int index) {
        return index < tokens.size() && tokens.get(index).lower().equals("that");
    }

    private boolean opensClause(int index) {
        Token token = tokens.get(index);
        return CLAUSE_OPENERS.contains(token.lower())
                || token.tag().startsWith("W")
                || token.tag().equals("VBG")
                || startsFinite(index)
                || subjectAndVerb(index);
    }

    /** ", he said" or ", Lavrov told reporters": a noun phrase of a few tokens and then a finite verb. */
    private boolean subjectAndVerb(int index) {
        for (int i = index; i < Math.min(tokens.size(), index + 9); i++) {
            Optional<VerbGroup> group = groupAt(i);
            if (group.isPresent()) {
                return group.get().form() == Form.FINITE && group.get().first() == i && i > index;
            }
            if (tokens.get(i).text().equals(",") || tokens.get(i).tag().equals("CC")) {
                return false;
            }
        }
        return false;
    }

    private boolean startsFinite(int index) {
        int verb = index;
        while (verb < tokens.size() && tokens.get(verb).tag().startsWith("RB")) {
            verb++;
        }
        int at = verb;
        return groups.stream().anyMatch(group -> group.first() == at && group.form() == Form.FINITE);
    }
}
