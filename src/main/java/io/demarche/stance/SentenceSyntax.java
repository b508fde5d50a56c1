package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who does what in one sentence: verb groups, their subjects, and where their clauses end. */
final class SentenceSyntax {
    /** "sent a letter calling for talks": the one who sends it calls. */
    private static final Set<String> TEXTS = Words.of("texts");

    private static final Set<String> FACTUAL_PREPOSITIONS = Set.of("by", "after", "since", "in", "while", "before");
    /** What should be done is not told as done; the codebook's claims read it as a demand. */
    private static final Set<String> OBLIGATIONS = Set.of("should", "must", "ought", "need");

    private static final Set<String> FUTURE_ADJECTIVES = Set.of("set", "due", "about", "scheduled", "expected");

    private final List<Token> tokens;
    private final NounPhrases phrases;
    private final List<VerbGroup> groups;
    private final Subjects subjects;
    private final ClauseBounds clauses;

    SentenceSyntax(List<Token> tokens, List<Reference> references) {
        this.tokens = tokens;
        this.phrases = new NounPhrases(tokens, references);
        this.groups = VerbGroups.of(tokens);
        this.subjects = new Subjects(this);
        this.clauses = new ClauseBounds(this);
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
        return subjects.of(group);
    }

    /** One past the last token of the clause that goes on at {@code from}. */
    int clauseEnd(int from) {
        return clauses.endOf(from);
    }
}
