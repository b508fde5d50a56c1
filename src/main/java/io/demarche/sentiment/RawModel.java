package io.demarche.sentiment;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.tokenizer.wordpiece.WordpieceEncoder;
import io.demarche.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import scala.collection.JavaConverters;

/** A shipped model in ONNX Runtime alone, on one thread: how fast this machine could score at best. */
public final class RawModel implements AutoCloseable {
    private static final int LONGEST = 512;
    private static final long START = 101;
    private static final long END = 102;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordpieceEncoder encoder;

    private RawModel(OrtSession session, WordpieceEncoder encoder) {
        this.session = session;
        this.encoder = encoder;
    }

    /**
     * Loads a model.
     *
     * @param folder receives its files
     */
    public static RawModel load(ShippedModel model, Path folder) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            Path unpacked = model.unpack(folder);
            options.setIntraOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment()
                    .createSession(unpacked.resolve("model.onnx").toString(), options);
            Map<String, Object> vocabulary = new HashMap<>();
            Files.readAllLines(unpacked.resolve("assets/vocab.txt"))
                    .forEach(piece -> vocabulary.putIfAbsent(piece, vocabulary.size()));
            return new RawModel(
                    session,
                    new WordpieceEncoder(
                            scala.collection.immutable.Map$.MODULE$
                                    .<String, Object>empty()
                                    .$plus$plus(JavaConverters.mapAsScalaMap(vocabulary)),
                            "[UNK]",
                            200,
                            "##"));
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + model.name() + " cannot be unpacked to " + folder, e);
        } catch (OrtException e) {
            throw new ModelException("The model " + model.name() + " cannot be loaded: " + e.getMessage());
        }
    }

    /** Word pieces of a text as the job's model gets them. */
    public long[] pieces(String text) {
        List<Long> ids = new ArrayList<>(List.of(START));
        for (Span span : ModelTokens.of(text)) {
            String word = withoutAccents(span.of(text).toLowerCase(Locale.ROOT));
            for (TokenPiece piece : encoder.encode(new IndexedToken(word, span.begin(), span.end() - 1))) {
                ids.add((long) piece.pieceId());
            }
        }
        List<Long> kept = ids.size() < LONGEST ? ids : new ArrayList<>(ids.subList(0, LONGEST - 1));
        kept.add(END);
        return kept.stream().mapToLong(Long::longValue).toArray();
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    /** One pass of the model; its logits, [1, labels]. */
    public float[] logits(long[] pieces) {
        long[][] ids = {pieces};
        long[][] mask = {IntStream.range(0, pieces.length).mapToLong(i -> 1).toArray()};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask);
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            return ((float[][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new ModelException("The model failed: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("The model cannot be closed: " + e.getMessage());
        }
    }
}
