package io.demarche.stance;

/**
 * A main verb with its auxiliaries, adverbs and negation: "has not yet agreed", "to lift", "being held".
 *
 * @param first index of the first token in the sentence
 * @param head index of the main verb
 * @param end one past the last token
 * @param modal lower-case modal verb ("will", "must"), null when none
 */
record VerbGroup(
        int first, int head, int end, Form form, boolean passive, boolean negated, String modal, boolean perfect) {
    /** What the group can be in its clause. */
    enum Form {
        FINITE,
        INFINITIVE,
        GERUND,
        PARTICIPLE
    }
}
