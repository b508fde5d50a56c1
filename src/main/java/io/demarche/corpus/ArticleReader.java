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
    private final ReadLimits limits;

    public ArticleReader(HadoopFiles files, Columns columns, ReadLimits limits) {
        this.files = files;
        this.columns = columns;
        this.limits = limits;
    }

    /** The file is opened at the first call of the iterator and closed at its end. */
    public Iterator<ReadResult> read(InputFile file) {
        return new ReadResults(file, () -> units(file));
    }

    private UnitSource units(InputFile file) throws IOException {
        ArticleAssembler assembler = new ArticleAssembler(file, limits);
        if (file.format() == InputFormat.PARQUET) {
            return new ParquetRows(file, files, columns, assembler);
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
            case TEXT -> new TextFile(in, limits, assembler);
            case JSON_LINES -> new JsonLines(lines(in), json, assembler);
            case JSON ->
                JsonShape.of(in) == JsonShape.LINES
                        ? new JsonLines(lines(in), json, assembler)
                        : new JsonDocument(WholeFile.decode(WholeFile.read(in, limits.maxFileBytes())), json);
            case CSV -> new CsvRows(lines(in), ',', columns, limits, assembler);
            case TSV -> new CsvRows(lines(in), '\t', columns, limits, assembler);
            case PARQUET -> throw new IllegalArgumentException("Parquet is no stream: " + file.path());
        };
    }

    private LineReader lines(InputStream in) throws IOException {
        return new LineReader(in, limits.maxFileBytes());
    }

    private InputStream open(InputFile file) throws IOException {
        InputStream raw = files.open(file.path());
        try {
            return new BufferedInputStream(
                    file.compressed() ? GuardedGzip.open(raw, limits.maxGzipRatio()) : raw, JsonShape.LOOK_AHEAD);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
