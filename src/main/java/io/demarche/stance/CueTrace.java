package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.stance.Codebook.Hit;
import io.demarche.stance.CodebookEntry.Kind;
import io.demarche.stance.Explanation.Cue;
import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where cues of the codebook stand in a sentence, what came of each, and what the others lack. */
final class CueTrace {
    private final Codebook codebook;
    private final List<Token> tokens;
    private final SentenceSyntax syntax;
    private final SpeechScope scope;
    private final List<Finding> findings;

    /** Takes what the codebook found in the sentence. */
    CueTrace(
            Codebook codebook,
            List<Token> tokens,
            List<Reference> references,
            List<Speech> speeches,
            List<Finding> findings) {
        this.codebook = codebook;
        this.tokens = tokens;
        this.syntax = new SentenceSyntax(tokens, references);
        this.scope = new SpeechScope(tokens, speeches);
        this.findings = findings;
    }

    /** Adds the cues in text order, and tells which entries have one that begins at each token. */
    List<List<String>> addTo(List<Cue> cues) {
        List<List<String>> entries = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<Cue> here = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                addAt(kind, i, here);
            }
            entries.add(here.stream().map(Cue::entry).distinct().toList());
            cues.addAll(here);
        }
        return entries;
    }

    private void addAt(Kind kind, int token, List<Cue> cues) {
        if (kind == Kind.NOUN && !tokens.get(token).isNoun()) {
            return;
        }
        List<Hit> hits = new ArrayList<>(codebook.hits(kind, tokens, token));
        Optional<VerbGroup> group =
                kind == Kind.VERB ? syntax.groupAt(token).filter(verbs -> verbs.head() == token) : Optional.empty();
        Subject subject = group.filter(verbs -> verbs.passive() || verbs.form() == Form.PARTICIPLE)
                .map(syntax::subject)
                .orElse(null);
        if (subject != null) {
            for (Hit hit : codebook.passiveHits(tokens, token, subject.first(), subject.end())) {
                if (hits.stream().noneMatch(other -> other.entry().equals(hit.entry()))) {
                    hits.add(hit);
                }
            }
        }
        if (hits.isEmpty()) {
            return;
        }
        int from = group.map(VerbGroup::end).orElse(token + 1);
        int end = scope.clip(from, syntax.clauseEnd(from), scope.at(token));
        Hit best = CueChoice.of(hits, tokens, subject, end);
        for (Hit hit : hits) {
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.method().equals(hit.entry().id())
                            && finding.cue().begin() == tokens.get(token).begin())
                    .toList();
            cues.add(new Cue(
                    tokens.subList(hit.first(), hit.end()).stream()
                            .map(Token::text)
                            .collect(Collectors.joining(" ")),
                    hit.entry().id(),
                    hit.cue().written(),
                    hit.entry().outcome().position(),
                    !own.isEmpty(),
                    own.isEmpty() ? whyNot(hit, best, group, subject, end) : fired(own)));
        }
    }

    private static String fired(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.party().actor().name()
                        + (finding.recipient() == null
                                ? ""
                                : " towards " + finding.recipient().name()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** In the order in which a cue is asked. */
    private String whyNot(Hit hit, Hit best, Optional<VerbGroup> group, Subject passive, int end) {
        if (hit.entry().kind() == Kind.VERB && group.isEmpty()) {
            return "not the main verb of a verb group";
        }
        if (group.isPresent() && !syntax.isTold(group.get())) {
            return "not told as done, denied or announced";
        }
        if (group.isPresent() && scope.isAlleged(hit.first())) {
            return "inside an allegation";
        }
        if (hit.entry().kind() == Kind.CLAIM
                && (scope.at(hit.first()) == null || scope.at(hit.first()).speaker() == null)) {
            return "outside a known speaker's words";
        }
        String objection = CueChoice.objection(hit, tokens, passive, end);
        if (objection != null) {
            return objection;
        }
        if (best != null && !best.equals(hit)) {
            return "gives way to " + best.entry().id();
        }
        if (hit.entry().kind() == Kind.NOUN) {
            return "no known owner or light verb";
        }
        return hit.entry().needsRecipient() ? "no known actor, or no recipient" : "no known actor in its place";
    }
}
