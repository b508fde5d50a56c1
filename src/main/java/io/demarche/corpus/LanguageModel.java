package io.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** OpenNLP's model of 103 languages, which ships in the jar. */
public final class LanguageModel {
    private static final String FILE = "/langdetect-183.bin";
    private static final String SHA_256 = "2ddf585fac2e02a9dcfb9a4a9cc9417562eaac351be2efb506a2eaa87f19e9d4";

    private LanguageModel() {}

    /**
     * The model, checked against its hash before anything opens it.
     *
     * @throws IOException when it is missing or not the one that was published
     */
    public static byte[] verified() throws IOException {
        try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("The model file " + FILE + " is missing from the jar; build it again");
            }
            byte[] bytes = in.readAllBytes();
            String found = DigestUtils.sha256Hex(bytes);
            if (!found.equals(SHA_256)) {
                throw new IOException(
                        "The model file " + FILE + " was altered: its SHA-256 is " + found + ", expected " + SHA_256);
            }
            return bytes;
        }
    }
}
