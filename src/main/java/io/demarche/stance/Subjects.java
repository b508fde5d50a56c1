package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the verbs of a sentence say something of: across insertions, relative clauses, times and coordination. */
final class Subjects {
    private static final Set<String> SUBORDINATORS = Words.of("subordinators");
    private static final Set<String> OBJECT_CONTROL = Words.of("object-control");
    private static final Set<String> TIMES = Words.of("times");
    private static final Set<String> TIME_MODIFIERS = Words.of("time-modifiers");

    private final SentenceSyntax syntax;
    private final List<Token> tokens;
    private final NounPhrases phrases;
    private final List<VerbGroup> groups;

    Subjects(SentenceSyntax syntax) {
        this.syntax = syntax;
        this.tokens = syntax.tokens();
        this.phrases = syntax.phrases();
        this.groups = syntax.verbGroups();
    }

    /** What the verb says something of; for a passive verb, the one to whom it is done. Null when not found. */
    Subject of(VerbGroup group) {
        return subject(group, 0);
    }

    private Subject subject(VerbGroup group, int depth) {
        if (depth > 6) {
            return null;
        }
        if (group.form() == Form.INFINITIVE) {
            Optional<VerbGroup> above = syntax.governor(group);
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
                    Optional<VerbGroup> above = syntax.groupAt(before);
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
                        || ClauseBounds.OPENERS.contains(tokens.get(first).lower());
                boolean verb = groups.stream()
                        .anyMatch(
                                group -> group.form() == Form.FINITE && group.first() >= first && group.end() <= close);
                return relative || !verb ? i : -1;
            }
        }
        return -1;
    }
}
