package io.demarche.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a file with their numbers, each decoded by itself so that one bad byte spoils one line only. */
final class LineReader implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final TextDecoder decoder;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    /** @throws DefectException for a file that is no text */
    LineReader(InputStream raw, ReadSettings settings) throws IOException {
        this.maxLineBytes = settings.limits().maxFileBytes();
        this.decoder = TextDecoder.of(settings);
        this.in = inUtf8(raw, maxLineBytes);
        fill();
        String start = new String(buffer, 0, Math.max(filled, 0), StandardCharsets.ISO_8859_1);
        if (TextDecoder.isBinary(start)) {
            throw new DefectException(
                    Defect.BINARY, null, "The file holds bytes that no text has; save it as UTF-8 text.");
        }
    }

    /**
     * @param number counted from 1
     * @param text with its line end
     * @param guessed whether windows-1252 was assumed
     * @param tooLong whether the line was longer than allowed; the text is then its beginning
     */
    record Line(long number, String text, boolean guessed, boolean tooLong) {}

    /** The next line, null at the end. */
    Line next() throws IOException {
        if (filled < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && filled >= 0) {
            int end = position;
            while (end < filled && !ended) {
                ended = buffer[end++] == '\n';
            }
            int room = maxLineBytes - line.size();
            tooLong |= end - position > room;
            line.write(buffer, position, Math.min(end - position, room));
            position = end;
            if (position == filled) {
                fill();
            }
        }
        byte[] bytes = line.toByteArray();
        TextDecoder.Decoded decoded =
                decoder.decodeLine(bytes, 0, tooLong ? Math.min(1000, bytes.length) : bytes.length);
        return new Line(number, decoded.text(), decoded.guessed(), tooLong);
    }

    private void fill() throws IOException {
        position = 0;
        filled = in.read(buffer, 0, BUFFER);
    }

    /** Lines cannot be found byte by byte in UTF-16 and UTF-32, so such a file is taken whole. */
    private InputStream inUtf8(InputStream raw, int maxBytes) throws IOException {
        byte[] start = raw.readNBytes(ByteOrderMark.MAX_LENGTH);
        ByteOrderMark mark = ByteOrderMark.of(start);
        PushbackInputStream whole = new PushbackInputStream(raw, ByteOrderMark.MAX_LENGTH);
        if (mark == ByteOrderMark.UTF_8) {
            whole.unread(start, mark.length(), start.length - mark.length());
            return whole;
        }
        whole.unread(start);
        if (mark == null) {
            return whole;
        }
        byte[] bytes = whole.readNBytes(maxBytes);
        if (whole.read() >= 0) {
            throw new DefectException(
                    Defect.TOO_LARGE,
                    null,
                    "The file is larger than " + maxBytes + " bytes and not in UTF-8; convert it to UTF-8.");
        }
        return new ByteArrayInputStream(decoder.decode(bytes).text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
