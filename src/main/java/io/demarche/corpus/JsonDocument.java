package io.demarche.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.corpus.TextDecoder.Decoded;
import java.io.IOException;

/** A JSON array of articles, or one object, or several after each other. */
final class JsonDocument implements UnitSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonParser parser;
    private final boolean guessed;
    private final JsonArticles articles;
    private long unit;

    JsonDocument(Decoded document, JsonArticles articles) throws IOException {
        this.parser = JSON.createParser(document.text());
        this.guessed = document.guessed();
        this.articles = articles;
    }

    @Override
    public ReadResult next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (isBracketOfTheDocument(token)) {
                token = parser.nextToken();
            }
            if (token == null) {
                return null;
            }
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode node = parser.readValueAsTree();
            return articles.article(node, unit++, line, guessed);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new DefectException(
                    Defect.BAD_JSON,
                    line,
                    "The JSON is broken here (" + e.getOriginalMessage() + "); what follows in the file was not read.");
        }
    }

    private boolean isBracketOfTheDocument(JsonToken token) {
        return token == JsonToken.END_ARRAY
                || (token == JsonToken.START_ARRAY
                        && parser.getParsingContext().getParent().inRoot());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
