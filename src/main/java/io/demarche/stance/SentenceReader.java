package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.List;
import java.util.function.Function;

/** Reads the positions taken in one sentence. */
final class SentenceReader {
    private final SentenceContext context;
    private final VerbCues verbs;
    private final NounCues nouns;
    private final ClaimCues claims;

    /** Takes the year of publication, 0 when unknown, for what is history. */
    SentenceReader(
            Codebook codebook,
            List<Token> tokens,
            List<Reference> references,
            List<Speech> speeches,
            Function<Actor, Actor> partyOf,
            Discourse discourse,
            int sentenceIndex,
            int year) {
        SentenceSyntax syntax = new SentenceSyntax(tokens, references);
        SpeechScope scope = new SpeechScope(tokens, speeches);
        Parties parties = new Parties(tokens, scope, partyOf, discourse, sentenceIndex);
        FindingBook book = new FindingBook(syntax, scope, discourse, sentenceIndex, year);
        Recipients recipients = new Recipients(syntax, partyOf);
        context = new SentenceContext(codebook, syntax, scope, parties, recipients, book);
        verbs = new VerbCues(context);
        nouns = new NounCues(context);
        claims = new ClaimCues(context);
    }

    List<Finding> read() {
        SentenceSyntax syntax = context.syntax();
        for (VerbGroup group : syntax.verbGroups()) {
            noteSubject(group);
            if (syntax.isTold(group) && !context.scope().isAlleged(group.head())) {
                verbs.read(group);
            }
        }
        for (int i = 0; i < syntax.tokens().size(); i++) {
            if (syntax.tokens().get(i).isNoun()) {
                nouns.read(i);
            }
            verbs.adjective(i);
            claims.read(i);
        }
        return context.book().findings();
    }

    /** What else reads this sentence may go by. */
    SentenceContext context() {
        return context;
    }

    /** What a later "it" refers to: only what the reporter's own clauses speak of. */
    private void noteSubject(VerbGroup group) {
        if (group.form() == Form.FINITE && context.scope().at(group.head()) == null) {
            Subject subject = context.syntax().subject(group);
            if (subject != null) {
                context.parties().note(subject);
            }
        }
    }
}
