package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.stance.Codebook.Hit;
import io.demarche.stance.CodebookEntry.Kind;
import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads positions from verbs and from adjectives after "be". */
final class VerbCues {
    private static final Set<String> COPULAS = Words.of("copulas");

    private final Codebook codebook;
    private final SentenceSyntax syntax;
    private final List<Token> tokens;
    private final SpeechScope scope;
    private final Parties parties;
    private final Recipients recipients;
    private final FindingBook book;

    VerbCues(SentenceContext context) {
        this.codebook = context.codebook();
        this.syntax = context.syntax();
        this.tokens = syntax.tokens();
        this.scope = context.scope();
        this.parties = context.parties();
        this.recipients = context.recipients();
        this.book = context.book();
    }

    void read(VerbGroup group) {
        Speech speech = scope.at(group.head());
        Subject subject = syntax.subject(group);
        if (subject == null || ModalityReader.isSupposed(tokens, subject.first())) {
            return;
        }
        int end = scope.clip(group.end(), syntax.clauseEnd(group.end()), speech);
        if (group.passive() || group.form() == Form.PARTICIPLE) {
            passive(group, subject, end, speech);
        } else {
            active(group, subject, end, speech);
        }
    }

    private void active(VerbGroup group, Subject subject, int end, Speech speech) {
        Hit hit = CueChoice.of(codebook.hits(Kind.VERB, tokens, group.head()), tokens, end);
        if (hit == null) {
            return;
        }
        Evidence evidence = new Evidence(hit, group, subject.first(), end, speech, 0.9);
        List<Party> actors = parties.of(subject, speech);
        boolean mutual = actors.size() > 1
                && (hit.entry().reciprocal()
                        || hit.entry().outcome().position() == Position.AGREE
                        || saysEachOther(hit.first(), end));
        for (Party party : actors) {
            book.add(
                    evidence,
                    party,
                    mutual ? others(actors, party) : recipients.in(hit.first() + 1, end, hit.entry(), party.actor()));
        }
    }

    private boolean saysEachOther(int first, int end) {
        for (int i = first; i + 1 < end; i++) {
            String words = tokens.get(i).lower() + " " + tokens.get(i + 1).lower();
            if (words.equals("each other") || words.equals("one another")) {
                return true;
            }
        }
        return false;
    }

    /** "Russia and Iran met": each met the others. */
    private static List<Actor> others(List<Party> actors, Party party) {
        return actors.stream()
                .map(Party::actor)
                .filter(actor -> !actor.actorId().equals(party.actor().actorId()))
                .toList();
    }

    /** "was condemned by Iran": the one after "by" acts, the subject is the recipient. */
    private void passive(VerbGroup group, Subject subject, int end, Speech speech) {
        List<Hit> hits = new ArrayList<>(codebook.hits(Kind.VERB, tokens, group.head()));
        hits.addAll(codebook.passiveHits(tokens, group.head(), subject.first(), subject.end()));
        Hit hit = CueChoice.of(hits, tokens, subject, end);
        Optional<Reference> agent = hit == null ? Optional.empty() : agentAfter(Set.of("by"), group.end(), end, syntax);
        if (agent.isEmpty()) {
            return;
        }
        Party party = parties.of(agent.get().actor(), speech);
        List<Actor> to = new ArrayList<>(parties.others(subject, party.actor()));
        if (to.isEmpty()) {
            to.addAll(recipients.in(subject.first(), agent.get().firstToken(), hit.entry(), party.actor()));
        }
        book.add(new Evidence(hit, group, subject.first(), end, speech, 0.85), party, to);
    }

    /** The actor after the first such preposition in the tokens [from, end). */
    static Optional<Reference> agentAfter(Set<String> prepositions, int from, int end, SentenceSyntax syntax) {
        for (int i = from; i < end; i++) {
            if (prepositions.contains(syntax.tokens().get(i).lower())) {
                return syntax.phrases().outermost(i + 1, Math.min(end, i + 8)).stream()
                        .filter(reference -> reference.use() == Use.AGENT)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "is ready to", "was prepared to". */
    void adjective(int index) {
        List<Hit> hits = codebook.hits(Kind.ADJECTIVE, tokens, index);
        if (hits.isEmpty()) {
            return;
        }
        Speech speech = scope.at(index);
        int end = scope.clip(index + 1, syntax.clauseEnd(index + 1), speech);
        Hit hit = CueChoice.of(hits, tokens, end);
        Optional<VerbGroup> copula = hit == null
                ? Optional.empty()
                : syntax.groupAt(index).filter(VerbGroup::passive).or(() -> copulaBefore(index));
        Subject subject = copula.map(syntax::subject).orElse(null);
        if (subject == null || ModalityReader.isSupposed(tokens, subject.first())) {
            return;
        }
        Evidence evidence = new Evidence(hit, copula.get(), subject.first(), end, speech, 0.85);
        for (Party party : parties.of(subject, speech)) {
            book.add(evidence, party, recipients.in(hit.first() + 1, end, hit.entry(), party.actor()));
        }
    }

    private Optional<VerbGroup> copulaBefore(int index) {
        return syntax.groupBefore(index)
                .filter(group -> index - group.end() <= 3)
                .filter(group -> tokens.get(group.head()).lemmas().stream().anyMatch(COPULAS::contains));
    }
}
