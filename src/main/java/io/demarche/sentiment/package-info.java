/**
 * How a sentence sounds and how an actor is written about in it.
 *
 * <p>In: sentences and mentions. Out: {@link io.demarche.sentiment.ScoredSentence} and {@link io.demarche.sentiment.ScoredMention}. The models ship in the jar and are verified before they are opened.
 */
package io.demarche.sentiment;
