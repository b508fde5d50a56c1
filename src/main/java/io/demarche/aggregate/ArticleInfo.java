package io.demarche.aggregate;

/**
 * What is known of an article besides its text: one row of the articles table.
 *
 * @param published ISO 8601 date or date-time, null when unknown
 * @param language ISO 639-3, null where the text is too short to tell
 * @param encodingGuessed whether the file was no UTF-8 and windows-1252 was assumed
 * @param duplicateGroup id shared by copies of one story, null for a single
 */
public record ArticleInfo(
        String articleId,
        String published,
        String publisher,
        String title,
        String url,
        String language,
        boolean encodingGuessed,
        String duplicateGroup) {}
