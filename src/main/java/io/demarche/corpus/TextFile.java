package io.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** One article: the file is its text, or the page that holds it. */
final class TextFile implements UnitSource {
    private final InputStream in;
    private final InputFormat format;
    private final ReadSettings settings;
    private final ArticleAssembler assembler;
    private boolean read;

    TextFile(InputStream in, InputFormat format, ReadSettings settings, ArticleAssembler assembler) {
        this.in = in;
        this.format = format;
        this.settings = settings;
        this.assembler = assembler;
    }

    @Override
    public ReadResult next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        boolean isHtml = format == InputFormat.HTML;
        byte[] bytes = WholeFile.read(in, settings.limits().maxFileBytes());
        TextDecoder decoder = TextDecoder.of(settings).declaring(isHtml ? HtmlPage.declaredCharset(bytes) : null);
        TextDecoder.Decoded decoded = WholeFile.decode(bytes, decoder);
        Unit unit = new Unit(0, null, Map.of(ArticleField.TEXT, decoded.text()), decoded.guessed());
        return isHtml ? assembler.assemblePage(unit) : assembler.assemble(unit);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
