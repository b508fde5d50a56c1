package io.demarche.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.corpus.LineReader.Line;
import java.io.IOException;

/** One JSON object a line; a bad line costs only itself. */
final class JsonLines implements UnitSource {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final LineReader lines;
    private final JsonArticles articles;
    private final ArticleAssembler assembler;
    private long unit;

    JsonLines(LineReader lines, JsonArticles articles, ArticleAssembler assembler) {
        this.lines = lines;
        this.articles = articles;
        this.assembler = assembler;
    }

    @Override
    public ReadResult next() throws IOException {
        Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? null : read(line);
    }

    private ReadResult read(Line line) {
        if (line.tooLong()) {
            return assembler.rejected(
                    unit++, line.number(), Defect.TOO_LARGE, "The line is too long to be one article.", line.text());
        }
        try {
            return articles.article(JSON.readTree(line.text()), unit++, line.number(), line.guessed());
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return assembler.rejected(
                    unit++,
                    line.number(),
                    Defect.BAD_JSON,
                    "The line is no JSON object (column " + column + ": " + e.getOriginalMessage() + ").",
                    line.text());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
