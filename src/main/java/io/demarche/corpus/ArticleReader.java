package io.demarche.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Iterator;

/**
 * Reads the articles of one file, in order and one at a time. Every unit of the file ends as an article or as the reason
 * why it is none; so does a file that cannot be read, or not to its end.
 */
public final class ArticleReader implements Serializable {
    private final HadoopFiles files;
    private final Columns columns;
    private final ReadSettings settings;

    public ArticleReader(HadoopFiles files, Columns columns, ReadSettings settings) {
        this.files = files;
        this.columns = columns;
        this.settings = settings;
    }

    /** The file is opened at the first call of the iterator and closed at its end. */
    public Iterator<ReadResult> read(InputFile file) {
        return new ReadResults(file, () -> units(file));
    }

    private UnitSource units(InputFile file) throws IOException {
        ArticleAssembler assembler = new ArticleAssembler(file, settings);
        if (file.format() == InputFormat.PARQUET) {
            return new ParquetRows(file, files, columns, assembler);
        }
        if (isWhole(file)) {
            requireRoom(file);
        }
        InputStream in = open(file);
        try {
            return units(file, in, assembler);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private UnitSource units(InputFile file, InputStream in, ArticleAssembler assembler) throws IOException {
        JsonArticles json = new JsonArticles(columns, assembler);
        return switch (file.format()) {
            case TEXT, HTML -> new TextFile(in, file.format(), settings, assembler);
            case JSON_LINES -> new JsonLines(lines(in), json, assembler);
            case JSON ->
                JsonShape.of(in) == JsonShape.LINES
                        ? new JsonLines(lines(in), json, assembler)
                        : new JsonDocument(document(file, in), json);
            case CSV -> new CsvRows(lines(in), ',', columns, settings.limits(), assembler);
            case TSV -> new CsvRows(lines(in), '\t', columns, settings.limits(), assembler);
            case PARQUET -> throw new IllegalArgumentException("Parquet is no stream: " + file.path());
        };
    }

    private static boolean isWhole(InputFile file) {
        return file.format() == InputFormat.TEXT || file.format() == InputFormat.HTML;
    }

    /** Says so before a byte is read; what is compressed shows its size only while it is read. */
    private void requireRoom(InputFile file) throws DefectException {
        int most = settings.limits().maxFileBytes();
        if (!file.compressed() && file.bytes() > most) {
            throw WholeFile.tooLarge(most);
        }
    }

    private TextDecoder.Decoded document(InputFile file, InputStream in) throws IOException {
        requireRoom(file);
        return WholeFile.decode(WholeFile.read(in, settings.limits().maxFileBytes()), TextDecoder.of(settings));
    }

    private LineReader lines(InputStream in) throws IOException {
        return new LineReader(in, settings);
    }

    private InputStream open(InputFile file) throws IOException {
        InputStream raw = files.open(file.path());
        try {
            return new BufferedInputStream(
                    file.compressed() ? GuardedGzip.open(raw, settings.limits().maxGzipRatio()) : raw,
                    JsonShape.LOOK_AHEAD);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
