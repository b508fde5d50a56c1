package io.demarche.corpus;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How files are read.
 *
 * @param encoding of what has no byte order mark and is no UTF-8; empty when nobody knows, and windows-1252 is assumed
 * @param keepsOtherLanguages whether an article that is not in English is scored all the same
 */
public record ReadSettings(ReadLimits limits, String encoding, boolean keepsOtherLanguages) implements Serializable {
    public ReadSettings {
        if (!encoding.isEmpty() && !hasBytesForLineEnds(encoding)) {
            throw new IllegalArgumentException(
                    "encoding must be the name of one that Java knows and that holds ASCII as it"
                            + " is, for instance \"iso-8859-15\", got \"" + encoding
                            + "\"; files in UTF-16 are known by their byte order mark");
        }
    }

    /** The standard limits, no encoding that is known beforehand, English only. */
    public static ReadSettings standard() {
        return new ReadSettings(ReadLimits.standard(), "", false);
    }

    /** Lines are cut before they are decoded. */
    private static boolean hasBytesForLineEnds(String encoding) {
        try {
            Charset charset = Charset.forName(encoding);
            return charset.canEncode() && "\n".getBytes(charset).length == 1 && "\n".getBytes(charset)[0] == '\n';
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
