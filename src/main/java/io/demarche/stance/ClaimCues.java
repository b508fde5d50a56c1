package io.demarche.stance;

import io.demarche.stance.Codebook.Hit;
import io.demarche.stance.CodebookEntry.Kind;
import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** Reads positions that a speaker takes by saying something: "there is no evidence of", "Israel must withdraw". */
final class ClaimCues {
    private static final Set<String> SELF = Set.of("i", "we");

    private final Codebook codebook;
    private final SentenceSyntax syntax;
    private final List<Token> tokens;
    private final SpeechScope scope;
    private final Parties parties;
    private final Recipients recipients;
    private final FindingBook book;

    ClaimCues(SentenceContext context) {
        this.codebook = context.codebook();
        this.syntax = context.syntax();
        this.tokens = syntax.tokens();
        this.scope = context.scope();
        this.parties = context.parties();
        this.recipients = context.recipients();
        this.book = context.book();
    }

    void read(int index) {
        List<Hit> hits = codebook.hits(Kind.CLAIM, tokens, index);
        Speech speech = hits.isEmpty() ? null : scope.at(index);
        if (speech == null || speech.speaker() == null) {
            return;
        }
        int end = scope.clip(index + 1, syntax.clauseEnd(index + 1), speech);
        Hit hit = CueChoice.of(hits, tokens, end);
        if (hit == null) {
            return;
        }
        Party party = parties.of(speech.speaker(), null);
        VerbGroup group =
                syntax.groupAt(index).or(() -> syntax.groupBefore(index)).orElse(null);
        int first = scope.startOf(speech);
        Evidence evidence = new Evidence(hit, group, first, end, speech, 0.7);
        Subject subject = group == null ? null : syntax.subject(group);
        if (!hit.entry().recipientIsSubject()) {
            boolean ofSelf = subject != null && subject.pronoun() != null && SELF.contains(subject.pronoun());
            if (ofSelf && hit.entry().outcome().position() == Position.ACCUSE) {
                return; // "we were wrong"
            }
            book.add(evidence, party, recipients.in(first, end, hit.entry(), party.actor()));
            return;
        }
        if (subject != null) {
            book.add(evidence, party, parties.others(subject, party.actor()));
        }
    }
}
