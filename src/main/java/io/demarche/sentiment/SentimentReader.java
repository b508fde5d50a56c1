package io.demarche.sentiment;

import io.demarche.actors.Mention;
import io.demarche.text.Sentence;

/** Turns the reader's scores into rows: how a sentence sounds, and how it treats an actor. */
public final class SentimentReader {
    private SentimentReader() {}

    /**
     * The row of a sentence.
     *
     * @param windowed whether the sentence was too long to be read at once
     */
    public static ScoredSentence sentence(Sentence sentence, SentimentScore score, boolean windowed) {
        return new ScoredSentence(
                sentence.articleId(),
                sentence.sentenceIndex(),
                sentence.begin(),
                sentence.end(),
                sentence.sentence(),
                sentence.part(),
                score.label(),
                score.score(),
                score.negative(),
                score.neutral(),
                score.positive(),
                windowed);
    }

    /** The row of a mention; the score is that of the sentiment towards it. */
    public static ScoredMention mention(Mention mention, SentimentScore score, boolean windowed) {
        return new ScoredMention(
                mention.articleId(),
                mention.sentenceIndex(),
                mention.begin(),
                mention.end(),
                mention.text(),
                mention.actorId(),
                mention.actor(),
                mention.mentionType(),
                score.label(),
                score.score(),
                score.negative(),
                score.neutral(),
                score.positive(),
                mention.actorType(),
                mention.country(),
                mention.role(),
                windowed);
    }
}
