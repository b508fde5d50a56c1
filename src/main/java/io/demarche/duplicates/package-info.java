/**
 * Articles into stories: which articles are copies of one another.
 *
 * <p>In: {@link io.demarche.corpus.Article}. Out: a {@link io.demarche.duplicates.StoryCopy} for each article that has copies.
 * The cost is near linear in the number of articles: see {@link io.demarche.duplicates.CandidatePairs}.
 */
package io.demarche.duplicates;
