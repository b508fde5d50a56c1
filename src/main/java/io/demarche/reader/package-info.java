/**
 * Reads each sentence once with one encoder, from which everything that is learned is told: names, mentions, reported
 * speech, sentiment, positions.
 *
 * <p>In: {@code SegmentedArticle}. Out: for a worker, the article with a {@link io.demarche.reader.ReadSentence} for each
 * of its sentences: words, a vector for each and the scores of its tags. {@link io.demarche.reader.Heads} answers questions
 * about spans and pairs of spans from these vectors. Knows nothing of actors.
 */
package io.demarche.reader;
