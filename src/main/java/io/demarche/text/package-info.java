/**
 * Articles into sentences, tokens and quotations.
 *
 * <p>In: {@link io.demarche.corpus.Article}. Out: {@link io.demarche.text.SegmentedArticle}, tokens with parts of speech,
 * quotations. Every offset counts UTF-16 units of the article's unchanged text. Alone holds the Spark NLP text
 * annotators.
 */
package io.demarche.text;
