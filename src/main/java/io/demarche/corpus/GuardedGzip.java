package io.demarche.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Gzip that refuses to expand without measure, and that says "corrupt" for whatever is wrong with the archive. All members
 * of an archive are read: Java's own stream ends without a word at one that is damaged, and where a file system says that
 * no more bytes are at hand.
 */
final class GuardedGzip extends FilterInputStream {
    private static final long FREE_BYTES = 1_000_000;
    /** What is expanded at once is lost when the damage begins in it. */
    private static final int STEP = 512;

    private final Counter compressed;
    private final int maxRatio;
    private long expanded;

    static InputStream open(InputStream compressed, int maxRatio) throws IOException {
        Counter counter = new Counter(compressed);
        try {
            return new GuardedGzip(counter, new GzipCompressorInputStream(counter, true), maxRatio);
        } catch (IOException e) {
            throw counter.blame(e);
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
            count = super.read(bytes, offset, Math.min(length, STEP));
        } catch (IOException e) {
            throw compressed.blame(e);
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

    /** Counts what comes from the file, and remembers when it was the file that failed and not the archive. */
    private static final class Counter extends FilterInputStream {
        private long bytes;
        private IOException failure;

        private Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = super.read(target, offset, length);
                bytes += Math.max(count, 0);
                return count;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        private IOException blame(IOException e) {
            if (e == failure) {
                return e;
            }
            DefectException corrupt = new DefectException(
                    Defect.CORRUPT_ARCHIVE,
                    null,
                    "The gzip archive is cut off or damaged (" + e.getMessage() + "); fetch or pack it again.");
            corrupt.initCause(e);
            return corrupt;
        }
    }
}
