package io.demarche.reader;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.embeddings.BertEmbeddings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Spark NLP's annotator, with the vectors of a row's words packed into the text of one annotation: as an array, Spark would
 * convert each of some fifteen thousand numbers by itself, which costs as much as the encoder.
 */
public final class WordVectors extends BertEmbeddings {
    private static final long serialVersionUID = 1L;
    private static final scala.collection.immutable.Map<String, String> NO_METADATA =
            scala.collection.immutable.Map$.MODULE$.empty();

    @Override
    public Seq<Seq<Annotation>> batchAnnotate(Seq<Annotation[]> rows) {
        List<Seq<Annotation>> packed = new ArrayList<>();
        for (Seq<Annotation> words : JavaConverters.seqAsJavaList(super.batchAnnotate(rows))) {
            packed.add(JavaConverters.asScalaBuffer(List.of(pack(JavaConverters.seqAsJavaList(words))))
                    .toSeq());
        }
        return JavaConverters.asScalaBuffer(packed).toSeq();
    }

    private Annotation pack(List<Annotation> words) {
        int width = words.isEmpty() ? 0 : words.get(0).embeddings().length;
        ByteBuffer bytes =
                ByteBuffer.allocate(words.size() * width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Annotation word : words) {
            bytes.asFloatBuffer().put(word.embeddings());
            bytes.position(bytes.position() + width * Float.BYTES);
        }
        String text = Base64.getEncoder().encodeToString(bytes.array());
        return new Annotation(outputAnnotatorType(), 0, words.size(), text, NO_METADATA, new float[0]);
    }

    /** The vectors of an annotation's words. */
    static float[][] unpack(String text, int words) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (words == 0 || bytes.length % (words * Float.BYTES) != 0 || bytes.length == 0) {
            throw new IllegalStateException(
                    "The encoder gave " + bytes.length + " bytes for " + words + " words: not one vector for each");
        }
        int width = bytes.length / Float.BYTES / words;
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[][] vectors = new float[words][width];
        for (float[] vector : vectors) {
            buffer.asFloatBuffer().get(vector);
            buffer.position(buffer.position() + width * Float.BYTES);
        }
        return vectors;
    }
}
