package io.demarche.sentiment;

import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.tokenizer.wordpiece.WordpieceEncoder;
import io.demarche.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scala.collection.JavaConverters;

/** The word pieces of which a text consists for the shipped models, which share one vocabulary. */
final class WordPieces {
    /** Longest input of the encoders, [CLS] and [SEP] included. */
    static final int LONGEST = 512;

    private static final int LONGEST_WORD = 200;
    private static final long START = 101;
    private static final long END = 102;

    private WordPieces() {}

    /** Loaded once for each Java process. */
    private static final class Holder {
        private static final WordpieceEncoder ENCODER = load("/models/sentence-sentiment/assets/vocab.txt");
    }

    private static WordpieceEncoder load(String resource) {
        Map<String, Object> vocabulary = new HashMap<>();
        try (InputStream in = WordPieces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ModelException("The model file " + resource + " is missing from the jar");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(piece -> vocabulary.putIfAbsent(piece, vocabulary.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return new WordpieceEncoder(
                scala.collection.immutable.Map$.MODULE$
                        .<String, Object>empty()
                        .$plus$plus(JavaConverters.mapAsScalaMap(vocabulary)),
                "[UNK]",
                LONGEST_WORD,
                "##");
    }

    /** Whether a model would not see the end of the text. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST - 2 && words(text).size() > LONGEST - 2;
    }

    /** Ids with [CLS] and [SEP], cut to what a model reads. */
    static long[] ids(String text) {
        List<Long> pieces = words(text);
        List<Long> ids = new ArrayList<>();
        ids.add(START);
        ids.addAll(pieces.subList(0, Math.min(pieces.size(), LONGEST - 2)));
        ids.add(END);
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Long> words(String text) {
        List<Long> ids = new ArrayList<>();
        for (Span span : ModelTokens.of(text)) {
            String word = withoutAccents(span.of(text).toLowerCase(Locale.ROOT));
            for (TokenPiece piece : Holder.ENCODER.encode(new IndexedToken(word, span.begin(), span.end() - 1))) {
                ids.add((long) piece.pieceId());
            }
        }
        return ids;
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }
}
