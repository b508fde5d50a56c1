/**
 * Files into articles.
 *
 * <p>In: files, folders and globs. Out: {@link io.demarche.corpus.Article} with its anatomy, or
 * {@link io.demarche.corpus.Rejected} with the reason: every input unit ends as one of them.
 */
package io.demarche.corpus;
