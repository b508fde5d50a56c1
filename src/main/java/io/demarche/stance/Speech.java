package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.text.Quotation;

/**
 * Reported speech in a sentence, with its speaker.
 *
 * @param speaker who speaks, null where nobody known is named
 */
record Speech(Quotation quotation, Actor speaker) {
    Attribution attribution() {
        return quotation.kind() == Quotation.Kind.DIRECT ? Attribution.DIRECT_QUOTE : Attribution.INDIRECT_QUOTE;
    }
}
