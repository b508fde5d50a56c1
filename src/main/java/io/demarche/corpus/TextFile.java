package io.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** One article: the file is its text. */
final class TextFile implements UnitSource {
    private final InputStream in;
    private final ReadLimits limits;
    private final ArticleAssembler assembler;
    private boolean read;

    TextFile(InputStream in, ReadLimits limits, ArticleAssembler assembler) {
        this.in = in;
        this.limits = limits;
        this.assembler = assembler;
    }

    @Override
    public ReadResult next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        TextDecoder.Decoded decoded = WholeFile.decode(WholeFile.read(in, limits.maxFileBytes()));
        return assembler.assemble(new Unit(0, null, Map.of(ArticleField.TEXT, decoded.text()), decoded.guessed()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
