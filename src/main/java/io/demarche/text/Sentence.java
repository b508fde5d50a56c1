package io.demarche.text;

import java.io.Serializable;

/**
 * One sentence of an article.
 *
 * @param sentenceIndex counted from 0 in the order of the text
 * @param begin first UTF-16 unit in the article's text
 * @param end one past the last unit; {@code text.substring(begin, end)} equals {@code sentence}
 * @param part a {@link Part#label()}
 */
public record Sentence(String articleId, int sentenceIndex, int begin, int end, String sentence, String part)
        implements Serializable {}
