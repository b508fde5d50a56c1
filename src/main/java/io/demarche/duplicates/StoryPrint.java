package io.demarche.duplicates;

/**
 * What is compared of an article: hashes of the words of its body. Headline, byline, dateline and credits do not count, nor do
 * case and punctuation.
 *
 * @param text of all words
 * @param shingles of each run of {@link StoryPrinter#SHINGLE} words, in text order
 * @param keys of some longer runs: whoever shares one is worth a comparison
 * @param figures of its numbers, sorted, each once
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoryPrint(Telling telling, long text, long[] shingles, long[] keys, long[] figures) {}
