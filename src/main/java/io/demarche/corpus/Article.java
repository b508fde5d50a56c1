package io.demarche.corpus;

import java.io.Serializable;
import java.util.List;

/**
 * One news article as it was read.
 *
 * @param articleId unique in a run: the id column, or the path below the input root without its extensions
 * @param title headline given outside the text (JSONL, CSV, Parquet), else null
 * @param text the original text, never changed: every offset of every table counts UTF-16 units of it. Of a web page it is
 *     the main text
 * @param published ISO 8601 date or date-time, null when unknown
 * @param publisher outlet, null when unknown
 * @param url address, null when unknown
 * @param path file that it was read from
 * @param encodingGuessed true when the bytes were no valid UTF-8 and windows-1252 was assumed
 * @param language ISO 639-3, null where the text is too short to tell
 * @param regions the anatomy in text order, without overlap; a {@link RegionKind#BODY} region is one paragraph
 */
public record Article(
        String articleId,
        String title,
        String text,
        String published,
        String publisher,
        String url,
        String path,
        boolean encodingGuessed,
        String language,
        List<Region> regions)
        implements Serializable {
    /** Spark hands out lists that are computed when they are read, on buffers that it uses again. */
    public Article {
        regions = List.copyOf(regions);
    }

    /**
     * A text of which nothing else is known.
     *
     * @param title null when there is none
     */
    public static Article of(String articleId, String title, String text) {
        return new Article(articleId, title, text, null, null, null, null, false, new ArticleAnatomy().of(text));
    }

    /** An article whose language nobody asks for. */
    public Article(
            String articleId,
            String title,
            String text,
            String published,
            String publisher,
            String url,
            String path,
            boolean encodingGuessed,
            List<Region> regions) {
        this(articleId, title, text, published, publisher, url, path, encodingGuessed, null, regions);
    }
}
