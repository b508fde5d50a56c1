package io.demarche.corpus;

import java.util.List;
import java.util.Locale;

/** What an article has in a table or a JSON object, with the column names that are tried when none is given. */
enum ArticleField {
    ID("id", "article_id"),
    TITLE("title", "headline"),
    TEXT("text", "body", "content"),
    DATE("date", "published", "published_at"),
    SOURCE("source", "publisher"),
    URL("url", "link");

    private final String usualNames;

    ArticleField(String... usualNames) {
        this.usualNames = String.join("|", usualNames);
    }

    List<String> usualNames() {
        return List.of(usualNames.split("\\|"));
    }

    /** The key in a column specification. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
