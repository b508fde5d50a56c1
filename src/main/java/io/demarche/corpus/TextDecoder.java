package io.demarche.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes into characters: a byte order mark decides, else strict UTF-8, else the encoding that was declared, else
 * windows-1252 with a flag. The mark is no part of the text; nothing else is taken away or changed.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int FEW_CONTROLS = 2;
    private static final double MAX_CONTROL_SHARE = 0.02;
    private static final double MAX_FOREIGN_SHARE = 0.2;

    private final Charset declared;

    /** @param declared null when nobody says */
    TextDecoder(Charset declared) {
        this.declared = declared;
    }

    static TextDecoder of(ReadSettings settings) {
        return new TextDecoder(settings.encoding().isEmpty() ? null : Charset.forName(settings.encoding()));
    }

    /** The same for bytes that declare their own encoding, which goes before what others say of them. */
    TextDecoder declaring(Charset own) {
        return own == null ? this : new TextDecoder(own);
    }

    /** @param guessed whether windows-1252 was assumed */
    record Decoded(String text, boolean guessed) {}

    Decoded decode(byte[] bytes) throws DefectException {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            return new Decoded(strict(bytes, mark), false);
        }
        return decodeLine(bytes, 0, bytes.length);
    }

    /** Without a byte order mark. */
    Decoded decodeLine(byte[] bytes, int begin, int end) {
        try {
            return new Decoded(strict(bytes, begin, end, StandardCharsets.UTF_8), false);
        } catch (CharacterCodingException e) {
            return otherThanUtf8(bytes, begin, end);
        }
    }

    private Decoded otherThanUtf8(byte[] bytes, int begin, int end) {
        if (declared != null) {
            try {
                return new Decoded(strict(bytes, begin, end, declared), false);
            } catch (CharacterCodingException e) {
                return guessed(bytes, begin, end);
            }
        }
        return guessed(bytes, begin, end);
    }

    private static Decoded guessed(byte[] bytes, int begin, int end) {
        return new Decoded(new String(bytes, begin, end - begin, WINDOWS_1252), true);
    }

    private static String strict(byte[] bytes, ByteOrderMark mark) throws DefectException {
        try {
            return strict(bytes, mark.length(), bytes.length, mark.charset());
        } catch (CharacterCodingException e) {
            throw new DefectException(
                    Defect.BAD_ENCODING,
                    null,
                    "The byte order mark says " + mark.charset() + ", but the bytes are not; save the file as UTF-8.");
        }
    }

    private static String strict(byte[] bytes, int begin, int end, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, begin, end - begin))
                .toString();
    }

    /** Whether the characters look like a file that is no text. */
    static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && c < 0x80 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        return text.indexOf('\0') >= 0 || (controls > FEW_CONTROLS && controls > MAX_CONTROL_SHARE * text.length());
    }

    /** Whether a guess gave something that English in windows-1252 never looks like. */
    static boolean isWrongGuess(String text) {
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return text.indexOf('\uFFFD') >= 0 || foreign > MAX_FOREIGN_SHARE * text.length();
    }
}
