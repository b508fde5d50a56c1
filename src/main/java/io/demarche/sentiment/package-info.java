/**
 * How a sentence sounds and how an actor is written about in it.
 *
 * <p>In: sentences and mentions, with the scores of the reader. Out: {@link io.demarche.sentiment.ScoredSentence} and {@link io.demarche.sentiment.ScoredMention}.
 */
package io.demarche.sentiment;
