package io.demarche.corpus;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gzip that refuses to expand without measure, and that says "corrupt" for whatever is wrong with the archive. */
final class GuardedGzip extends FilterInputStream {
    private static final long FREE_BYTES = 1_000_000;

    private final Counter compressed;
    private final int maxRatio;
    private long expanded;

    static InputStream open(InputStream compressed, int maxRatio) throws IOException {
        Counter counter = new Counter(compressed);
        try {
            return new GuardedGzip(counter, new GZIPInputStream(counter, 1 << 13), maxRatio);
        } catch (EOFException | ZipException e) {
            throw corrupt(e);
        }
    }

    private GuardedGzip(Counter compressed, InputStream plain, int maxRatio) {
        super(plain);
        this.compressed = compressed;
        this.maxRatio = maxRatio;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (EOFException | ZipException e) {
            throw corrupt(e);
        }
        expanded += Math.max(count, 0);
        if (expanded > FREE_BYTES && expanded > maxRatio * compressed.bytes) {
            throw new DefectException(
                    Defect.CORRUPT_ARCHIVE,
                    null,
                    "The archive expands more than " + maxRatio + ":1; unpack it by hand if it is what you mean.");
        }
        return count;
    }

    private static DefectException corrupt(IOException cause) {
        DefectException corrupt = new DefectException(
                Defect.CORRUPT_ARCHIVE,
                null,
                "The gzip archive is cut off or damaged (" + cause.getMessage() + "); fetch or pack it again.");
        corrupt.initCause(cause);
        return corrupt;
    }

    private static final class Counter extends FilterInputStream {
        private long bytes;

        private Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            bytes += Math.max(count, 0);
            return count;
        }
    }
}
