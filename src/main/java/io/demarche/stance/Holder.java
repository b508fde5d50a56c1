package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.reader.WordSpan;

/**
 * Somebody in a sentence who may hold a position or be meant by one.
 *
 * @param reference where the sentence names him, null for who speaks its words without being named in it
 * @param words the same as words of the reader, null likewise
 */
record Holder(Reference reference, Party party, WordSpan words) {
    String id() {
        return party.actor().actorId();
    }
}
