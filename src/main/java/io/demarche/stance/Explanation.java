package io.demarche.stance;

import java.util.List;

/**
 * What stands in a sentence, what came of it, and why other things did not.
 *
 * @param sentence the words
 * @param words one item a token
 * @param cues where words of the codebook stand, in text order
 * @param held the stances, in the order of the table
 * @param rejected pairs of actors between whom the learned model sees no position; those that come nearest first
 */
public record Explanation(String sentence, List<Word> words, List<Cue> cues, List<Held> held, List<Rejected> rejected) {
    public Explanation {
        words = List.copyOf(words);
        cues = List.copyOf(cues);
        held = List.copyOf(held);
        rejected = List.copyOf(rejected);
    }

    /**
     * A token.
     *
     * @param tag Penn Treebank part of speech
     * @param lemmas the forms that a cue may have for it
     * @param references actors meant here, the longest phrase first
     * @param speech reported speech around it with its speaker, or its part in reporting; empty in the reporter's words
     * @param cues entries whose cue begins here
     */
    public record Word(
            String text, String tag, List<String> lemmas, List<Meant> references, String speech, List<String> cues) {}

    /**
     * Who is meant.
     *
     * @param kind name, nominal, pronoun or metonym
     * @param use agent, modifier or place
     * @param isMention whether it is a row of the mentions table
     */
    public record Meant(String actorId, String kind, String use, boolean isMention) {}

    /**
     * A cue of the codebook that stands in the sentence.
     *
     * @param words the words where it stands
     * @param entry id of its entry
     * @param written the cue as the codebook has it
     * @param fired whether it gave a finding
     * @param why what came of it, or what was missing
     */
    public record Cue(String words, String entry, String written, Position position, boolean fired, String why) {}

    /**
     * A stance.
     *
     * @param reader probability of this position for this pair by the learned model; null where it was not asked
     */
    public record Held(Stance stance, Double reader) {}

    /**
     * A position that was possible and was judged not to be held.
     *
     * @param recipient null for nobody
     * @param entry id of the codebook's entry that finds it, null where none does
     * @param reader probability by the learned model; null where it was not asked
     * @param confidence probability that it is held towards this recipient, as judged by both together
     */
    public record Rejected(
            String actor, Position position, String recipient, String entry, Double reader, double confidence) {}
}
