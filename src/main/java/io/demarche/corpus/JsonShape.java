package io.demarche.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/** What a {@code .json} file holds: many publishers give JSON Lines that name. */
enum JsonShape {
    LINES,
    DOCUMENT;

    static final int LOOK_AHEAD = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    /** Lines, when the first object ends on the line where it begins and another one follows; the stream is put back. */
    static JsonShape of(InputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] start = in.readNBytes(LOOK_AHEAD - 1);
        in.reset();
        try (JsonParser parser = JSON.createParser(start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return DOCUMENT;
            }
            parser.skipChildren();
            int end = parser.currentLocation().getLineNr();
            return parser.nextToken() == JsonToken.START_OBJECT
                            && parser.currentTokenLocation().getLineNr() > end
                    ? LINES
                    : DOCUMENT;
        } catch (JsonProcessingException e) {
            return DOCUMENT;
        }
    }
}
