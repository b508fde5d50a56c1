package io.demarche.stance;

import io.demarche.actors.MentionType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Noun phrases of a sentence, read from the right end to the left. */
final class NounPhrases {
    private static final Set<String> PHRASE_TAGS = Set.of(
            "DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "VBN", "HYPH", "AFX", "$",
            "FW");
    private static final Set<String> PRONOUNS = Words.of("pronouns");

    private final List<Token> tokens;
    private final List<Reference> references;
    private final Reference[] outermostByToken;

    NounPhrases(List<Token> tokens, List<Reference> references) {
        this.tokens = tokens;
        this.references = references;
        outermostByToken = new Reference[tokens.size()];
        references.stream()
                .sorted(Comparator.comparingInt((Reference reference) -> reference.endToken() - reference.firstToken()))
                .forEach(reference -> {
                    for (int i = reference.firstToken(); i < reference.endToken(); i++) {
                        outermostByToken[i] = reference;
                    }
                });
    }

    /** The widest reference over a token, null when none. */
    Reference referenceAt(int token) {
        return outermostByToken[token];
    }

    /** References within [first, end) that are not a part of a wider one, in text order. */
    List<Reference> outermost(int first, int end) {
        List<Reference> found = new ArrayList<>();
        for (int i = Math.max(0, first); i < Math.min(end, tokens.size()); i++) {
            Reference reference = outermostByToken[i];
            if (reference != null
                    && reference.firstToken() == i
                    && reference.endToken() <= end
                    && !found.contains(reference)) {
                found.add(reference);
            }
        }
        return found;
    }

    List<Reference> all() {
        return references;
    }

    boolean isPhraseToken(int index) {
        Token token = tokens.get(index);
        return outermostByToken[index] != null
                || PHRASE_TAGS.contains(token.tag())
                || (token.text().equals("-") && index > 0)
                || (token.tag().equals("VBG")
                        && index + 1 < tokens.size()
                        && tokens.get(index + 1).isNoun()
                        && index > 0
                        && Set.of("DT", "JJ", "PRP$", "POS")
                                .contains(tokens.get(index - 1).tag()));
    }

    /** The phrase whose last token is {@code last}; null where no phrase ends there. */
    Subject endingAt(int last) {
        Token token = tokens.get(last);
        if (outermostByToken[last] == null && PRONOUNS.contains(token.lower())) {
            return new Subject(List.of(), last, last + 1, token.lower());
        }
        if (!isPhraseToken(last) || token.tag().equals("VBN")) {
            return null;
        }
        int first = last;
        while (first > 0 && isPhraseToken(first - 1) && !startsAnother(first)) {
            first--;
        }
        List<Reference> actors = new ArrayList<>();
        headActor(last + 1).ifPresent(actors::add);
        if (!actors.isEmpty()) {
            first = coordinated(first, actors);
        }
        return new Subject(List.copyOf(actors), first, last + 1, null);
    }

    /** A determiner opens a phrase, so what stands before it is another one. */
    private boolean startsAnother(int first) {
        return Set.of("DT", "PRP$").contains(tokens.get(first).tag())
                && outermostByToken[first] == null
                && !tokens.get(first - 1).tag().equals("PDT");
    }

    /** The actor that the phrase ending before {@code end} is, not one that merely modifies its noun. */
    private Optional<Reference> headActor(int end) {
        Reference reference = outermostByToken[end - 1];
        boolean isHead = reference != null
                && reference.endToken() == end
                && (reference.use() == Use.AGENT
                        || reference.type() == MentionType.PRONOUN
                        || (reference.use() == Use.MODIFIER && reference.published()));
        return isHead ? Optional.of(reference) : Optional.empty();
    }

    /** "A, B, and C": another comma stands before the last but one. */
    private boolean isListed(Reference reference) {
        return reference.firstToken() > 0
                && tokens.get(reference.firstToken() - 1).text().equals(",");
    }

    /** Adds what stands before "and" ("Moscow and Tehran"); the new first token. */
    private int coordinated(int first, List<Reference> actors) {
        int start = first;
        while (start >= 2) {
            int joint = start - 1;
            boolean and = tokens.get(joint).lower().equals("and")
                    || tokens.get(joint).lower().equals("or");
            boolean comma = tokens.get(joint).text().equals(",") && actors.size() > 1;
            if (!and && !comma) {
                break;
            }
            boolean commaAnd = and && tokens.get(joint - 1).text().equals(",");
            int before = commaAnd ? joint - 2 : joint - 1;
            Reference reference = before < 0 ? null : outermostByToken[before];
            if (reference == null || reference.endToken() != before + 1 || reference.use() == Use.PLACE) {
                break;
            }
            if (commaAnd && !isListed(reference)) {
                break; // "sent rice to Fiji, and Fiji thanked": a new clause
            }
            actors.add(0, reference);
            start = reference.firstToken();
            while (start > 0 && tokens.get(start - 1).tag().equals("DT")) {
                start--;
            }
        }
        return start;
    }
}
