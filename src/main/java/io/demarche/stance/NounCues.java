package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.stance.Codebook.Hit;
import io.demarche.stance.CodebookEntry.Kind;
import io.demarche.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads positions from nouns: "Iran's refusal", "strikes by Israel", "issued a warning". */
final class NounCues {
    private static final Set<String> SUPPORT_VERBS = Words.of("support-verbs");

    private final Codebook codebook;
    private final SentenceSyntax syntax;
    private final List<Token> tokens;
    private final SpeechScope scope;
    private final Parties parties;
    private final Recipients recipients;
    private final FindingBook book;

    NounCues(SentenceContext context) {
        this.codebook = context.codebook();
        this.syntax = context.syntax();
        this.tokens = syntax.tokens();
        this.scope = context.scope();
        this.parties = context.parties();
        this.recipients = context.recipients();
        this.book = context.book();
    }

    void read(int index) {
        List<Hit> hits = codebook.hits(Kind.NOUN, tokens, index);
        if (hits.isEmpty()) {
            return;
        }
        Speech speech = scope.at(index);
        int end = scope.clip(index + 1, syntax.clauseEnd(index + 1), speech);
        Hit hit = CueChoice.of(hits, tokens, end);
        if (hit == null) {
            return;
        }
        int first = startOfPhrase(index);
        Optional<VerbGroup> support = supportVerb(first);
        Optional<Reference> owner = owner(first, index)
                .or(() -> VerbCues.agentAfter(
                        hit.entry().recipientAfter().contains("from") ? Set.of("by") : Set.of("by", "from"),
                        index + 1,
                        Math.min(end, index + 8),
                        syntax));
        if (owner.isPresent()) {
            Evidence evidence = new Evidence(hit, support.orElse(null), first, end, speech, 0.75);
            add(evidence, parties.of(owner.get().actor(), speech));
        } else if (support.isPresent() && !support.get().passive()) {
            Subject subject = syntax.subject(support.get());
            if (subject != null && !ModalityReader.isSupposed(tokens, subject.first())) {
                Evidence evidence = new Evidence(hit, support.get(), subject.first(), end, speech, 0.75);
                parties.of(subject, speech).forEach(party -> add(evidence, party));
            }
        }
    }

    private void add(Evidence evidence, Party party) {
        Hit hit = evidence.hit();
        book.add(evidence, party, recipients.in(hit.first() + 1, evidence.end(), hit.entry(), party.actor()));
    }

    private int startOfPhrase(int noun) {
        int first = noun;
        while (first > 0 && syntax.phrases().isPhraseToken(first - 1)) {
            first--;
        }
        return first;
    }

    /** "issued" before "a warning": its subject warns. */
    private Optional<VerbGroup> supportVerb(int first) {
        return syntax.groupBefore(first)
                .filter(group -> group.end() == first || group.end() == first - 1)
                .filter(syntax::isTold)
                .filter(group -> tokens.get(group.head()).lemmas().stream().anyMatch(SUPPORT_VERBS::contains));
    }

    private Optional<Reference> owner(int first, int noun) {
        return syntax.phrases().all().stream()
                .filter(reference -> reference.firstToken() >= first && reference.endToken() <= noun)
                .filter(reference -> reference.use() != Use.PLACE && owns(reference))
                .max(Comparator.comparingInt(Reference::endToken));
    }

    /** "Iran's war", "Iranian war" and "U.S. war" are fought by them; "the Ukraine war" need not be. */
    private boolean owns(Reference reference) {
        String last = tokens.get(reference.endToken() - 1).text();
        boolean possessive = reference.endToken() < tokens.size()
                && tokens.get(reference.endToken()).tag().equals("POS");
        return possessive || !reference.published() || last.equals(last.toUpperCase(Locale.ROOT));
    }
}
