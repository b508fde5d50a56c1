package io.demarche.corpus;

/** A later article with the id of an earlier one, by its file and its number in it. */
public record ArticleCopy(String path, long unit, boolean sameText, String firstPath, Long firstLine) {

    /** The article as what it is: skipped when it adds nothing, rejected when two articles claim one id. */
    ReadResult refuse(ReadResult result) {
        Article article = result.article();
        String first = firstPath + (firstLine == null ? "" : ", line " + firstLine);
        Rejected rejected = Rejected.because(
                sameText ? Defect.EXACT_COPY : Defect.DUPLICATE_ID,
                article.path(),
                result.line(),
                article.articleId(),
                sameText
                        ? "It has the id and the text of the article in " + first + ", which is kept."
                        : "Another text has this id already (" + first + "); give each article an id of its own.",
                article.text());
        return new ReadResult(null, rejected, result.line(), result.unit());
    }
}
