package io.demarche.stance;

import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the words around a verb how far a position is taken, and on which condition. */
final class ModalityReader {
    private static final Set<String> TRANSPARENT = Words.of("transparent");
    private static final Set<String> FUTURE_GOVERNORS =
            Set.of("go", "expect", "set", "plan", "intend", "schedule", "prepare");
    private static final Set<String> FUTURE_MODALS = Set.of("will", "shall");
    private static final Set<String> HYPOTHETICAL_MODALS = Set.of("could", "might", "may", "can");
    private static final List<List<String>> CONDITIONS = List.of(
            List.of("only", "if"),
            List.of("only", "when"),
            List.of("only", "after"),
            List.of("if"),
            List.of("unless"),
            List.of("as", "long", "as"),
            List.of("so", "long", "as"),
            List.of("provided", "that"),
            List.of("providing", "that"),
            List.of("on", "condition", "that"),
            List.of("on", "the", "condition", "that"),
            List.of("on", "condition"),
            List.of("in", "exchange", "for"),
            List.of("in", "return", "for"),
            List.of("until"),
            List.of("based", "on"),
            List.of("on", "the", "basis", "of"),
            List.of("subject", "to"),
            List.of("in", "case"),
            List.of("should"));
    /** These name a condition only inside the clause of the position: "talks based on respect". */
    private static final Set<String> CLOSE = Set.of("based", "under", "in", "subject");

    private static final Set<String> WHETHER_VERBS = Words.of("whether-verbs");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> PAST_MARKS = Set.of("previously", "formerly", "ago", "historically");

    private ModalityReader() {}

    /** Verbs below which an infinitive tells what is done: "continued to supply", "is expected to visit". */
    static boolean isTransparent(Token head) {
        return head.lemmas().stream().anyMatch(TRANSPARENT::contains);
    }

    /**
     * @param reported whether the verb stands in reported speech, where "would" is the future of the past
     * @param published year of the article, 0 when unknown
     */
    static Modality of(SentenceSyntax syntax, VerbGroup group, boolean reported, int published) {
        if (group == null) {
            return Modality.ASSERTED;
        }
        if (isHistorical(syntax, group, published)) {
            return Modality.HISTORICAL;
        }
        String modal = group.modal();
        VerbGroup above = group.form() == VerbGroup.Form.INFINITIVE
                ? syntax.governor(group).orElse(null)
                : null;
        boolean negated = group.negated() || (above != null && above.negated());
        if (negated) {
            return Modality.NEGATED;
        }
        if (modal == null && above != null) {
            Token head = syntax.tokens().get(above.head());
            if (head.lemmas().stream().anyMatch(FUTURE_GOVERNORS::contains)) {
                return Modality.FUTURE;
            }
            modal = above.modal();
        }
        if (modal == null) {
            return Modality.ASSERTED;
        }
        if (FUTURE_MODALS.contains(modal) || (modal.equals("would") && reported)) {
            return Modality.FUTURE;
        }
        return HYPOTHETICAL_MODALS.contains(modal) || modal.equals("would") ? Modality.HYPOTHETICAL : Modality.ASSERTED;
    }

    private static boolean isHistorical(SentenceSyntax syntax, VerbGroup group, int published) {
        List<Token> tokens = syntax.tokens();
        boolean past = tokens.get(group.head()).tag().equals("VBD")
                || tokens.get(group.head()).tag().equals("VBN")
                || group.form() == VerbGroup.Form.GERUND;
        if (!past || group.modal() != null) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Matcher year = YEAR.matcher(token.text());
            if (year.matches() && i > 0 && (published == 0 || Integer.parseInt(token.text()) < published)) {
                String before = tokens.get(i - 1).lower();
                boolean month = tokens.get(i - 1).tag().equals("NNP") && i > 1;
                if (before.equals("in") || before.equals("during") || month) {
                    return true;
                }
            }
            if (PAST_MARKS.contains(token.lower()) && !recent(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** "two days ago" is news; "three years ago" is history. */
    private static boolean recent(List<Token> tokens, int ago) {
        return tokens.get(ago).lower().equals("ago")
                && (ago == 0 || !Set.of("year", "decade", "century").contains(lastLemma(tokens.get(ago - 1))));
    }

    private static String lastLemma(Token token) {
        return token.lemmas().get(token.lemmas().size() - 1);
    }

    /** Whether the verb stands in a question ("asked whether …") or is itself a condition ("if Iran attacks"). */
    static boolean isSupposed(List<Token> tokens, int subjectFirst) {
        int before = subjectFirst - 1;
        while (before >= 0
                && (tokens.get(before).tag().startsWith("RB")
                        || tokens.get(before).tag().equals("DT"))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        String word = tokens.get(before).lower();
        return word.equals("whether") || word.equals("if") || word.equals("unless") || word.equals("should");
    }

    /**
     * The condition's words in the tokens [first, end) of a sentence: from "if", "as long as", "under pressure" to the
     * end of its clause.
     *
     * @param clauseEnd one past the clause of the position
     * @param refusal whether the position is a refusal, which alone can hold "under pressure"
     */
    static Optional<Span> condition(SentenceSyntax syntax, int first, int end, int clauseEnd, boolean refusal) {
        List<Token> tokens = syntax.tokens();
        for (int i = first; i < end; i++) {
            int length = conditionAt(tokens, i, end, refusal);
            boolean far = i >= clauseEnd && CLOSE.contains(tokens.get(i).lower());
            if (length > 0 && !far) {
                int last = conditionEnd(syntax, i, length, end);
                return Optional.of(
                        new Span(tokens.get(i).begin(), tokens.get(last - 1).end()));
            }
        }
        return Optional.empty();
    }

    private static int conditionEnd(SentenceSyntax syntax, int first, int length, int end) {
        List<Token> tokens = syntax.tokens();
        int last = Math.min(end, syntax.clauseEnd(first + length));
        for (int i = first + length; i < last; i++) {
            if (tokens.get(i).text().equals(",")
                    && (first == 0 || (i + 1 < last && syntax.groupAt(i + 1).isPresent()))) {
                return i;
            }
        }
        return last;
    }

    private static int conditionAt(List<Token> tokens, int at, int end, boolean refusal) {
        if (refusal
                && tokens.get(at).lower().equals("under")
                && at + 1 < end
                && containsAny(
                        tokens,
                        at + 1,
                        Math.min(end, at + 5),
                        Set.of("pressure", "threat", "duress", "sanction", "fire", "coercion", "blackmail", "force"))) {
            return 1;
        }
        for (List<String> words : CONDITIONS) {
            if (stands(words, tokens, at, end)) {
                boolean inverted = words.get(0).equals("should")
                        && !(at == 0 && tokens.size() > 1 && tokens.get(1).isNoun());
                boolean asked = words.get(0).equals("if")
                        && at > 0
                        && tokens.get(at - 1).lemmas().stream().anyMatch(WHETHER_VERBS::contains);
                boolean until = words.get(0).equals("until") && !refusal;
                return inverted || asked || until ? 0 : words.size();
            }
        }
        return 0;
    }

    private static boolean containsAny(List<Token> tokens, int first, int end, Set<String> lemmas) {
        return tokens.subList(first, end).stream()
                .anyMatch(token -> token.lemmas().stream().anyMatch(lemmas::contains));
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at, int end) {
        if (at + words.size() > end) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).lower().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
