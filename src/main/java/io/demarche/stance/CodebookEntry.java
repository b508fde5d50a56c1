package io.demarche.stance;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * One rule of the codebook.
 *
 * @param kind what the cue is
 * @param object lemmas of which one must stand after the cue in its clause; empty for no demand
 * @param objectNot lemmas of which none may stand there
 * @param recipientAfter prepositions after which the recipient stands; empty for any place in the clause
 * @param needsRecipient no stance without a recipient
 * @param takesRecipient false where nobody is on the receiving end
 * @param recipientIsSubject claims: the one of whom the claim is made is the recipient
 * @param reciprocal the recipient takes the same position towards the actor
 * @param sure a stance wherever it fires, whatever the verifier says
 * @param issue issue where the words tell none, null for "other"
 * @param whenNegated what a negation of it says, null when it is the same position, negated
 * @param whenFuture what it says of the future, null for the same position
 */
record CodebookEntry(
        String id,
        Kind kind,
        List<CuePhrase> cues,
        Outcome outcome,
        Set<String> object,
        Set<String> objectNot,
        Set<String> recipientAfter,
        boolean needsRecipient,
        boolean takesRecipient,
        boolean recipientIsSubject,
        boolean reciprocal,
        boolean sure,
        String issue,
        Outcome whenNegated,
        Outcome whenFuture,
        List<Example> examples,
        List<CounterExample> counterExamples)
        implements Serializable {
    /** What kind of word decides. */
    enum Kind {
        /** A verb whose subject is the actor: "Iran rejects talks". */
        VERB,
        /** A noun whose owner is the actor: "Iran's refusal", "issued a warning". */
        NOUN,
        /** An adjective after "be": "is ready to talk". */
        ADJECTIVE,
        /** Words inside reported speech by which the speaker takes the position: "there is no evidence of". */
        CLAIM
    }

    /** The position that a row gets, and how a spreadsheet reads it. */
    record Outcome(Position position, String mode, String cameo, String stance) implements Serializable {}

    /**
     * A sentence that must give this entry's position for the actor, and the recipient where one is named.
     *
     * @param place file and line
     */
    record Example(String text, String actor, String recipient, String place) implements Serializable {
        /** What a stance must be to show the example. */
        String describe() {
            return "a stance of " + actor + (recipient == null ? "" : " towards " + recipient);
        }

        boolean fits(Stance stance) {
            return stance.actor().equals(actor) && (recipient == null || recipient.equals(stance.recipient()));
        }
    }

    /**
     * A sentence that must not give this entry.
     *
     * @param place file and line
     */
    record CounterExample(String text, String place) implements Serializable {}

    /** Whether this entry decided a stance. */
    boolean gave(Stance stance) {
        return stance.method().equals(id);
    }
}
