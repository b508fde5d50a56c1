package io.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;

/** Files that are taken into memory as a whole, up to a limit. */
final class WholeFile {
    private WholeFile() {}

    static byte[] read(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes);
        if (in.read() >= 0) {
            throw tooLarge(maxBytes);
        }
        return bytes;
    }

    static DefectException tooLarge(int maxBytes) {
        return new DefectException(
                Defect.TOO_LARGE,
                null,
                "The file has more than " + maxBytes + " bytes; split it, or use JSON Lines for many articles.");
    }

    static TextDecoder.Decoded decode(byte[] bytes, TextDecoder decoder) throws DefectException {
        TextDecoder.Decoded decoded = decoder.decode(bytes);
        if (TextDecoder.isBinary(decoded.text())) {
            throw new DefectException(
                    Defect.BINARY, null, "The file holds characters that no text has; save it as UTF-8 text.");
        }
        return decoded;
    }
}
