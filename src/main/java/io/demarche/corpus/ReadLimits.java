package io.demarche.corpus;

import java.io.Serializable;

/**
 * What is too much to read.
 *
 * @param maxFileBytes of a text or JSON file, and of one line of JSON Lines or one row of CSV, after decompression
 * @param maxArticleCharacters UTF-16 units of an article's text
 * @param maxGzipRatio bytes out per byte in, checked after the first million bytes out
 */
public record ReadLimits(int maxFileBytes, int maxArticleCharacters, int maxGzipRatio) implements Serializable {
    public ReadLimits {
        if (maxFileBytes < 1 || maxArticleCharacters < 1 || maxGzipRatio < 1) {
            throw new IllegalArgumentException("Read limits must be positive, got " + maxFileBytes + ", "
                    + maxArticleCharacters + ", " + maxGzipRatio);
        }
    }

    /** 64 MiB a file, a million characters an article, 100:1. */
    public static ReadLimits standard() {
        return new ReadLimits(64 << 20, 1_000_000, 100);
    }
}
