package io.demarche.stance;

import java.nio.file.Path;
import java.util.List;

/** The three kinds of file by which words become positions, read together. */
public record CodebookFiles(PloverScale scale, IssueCatalogue issues, Codebook codebook) {
    /** Throws {@link CodebookException} with one line for each problem of any of the files. */
    public static CodebookFiles load(Path plover, Path issues, List<Path> codebooks) {
        Problems problems = new Problems();
        PloverScale scale = PloverScale.read(plover, problems);
        IssueCatalogue catalogue = IssueCatalogue.read(issues, problems);
        Codebook codebook = CodebookLoader.read(codebooks, scale, catalogue, problems);
        problems.throwIfAny();
        return new CodebookFiles(scale, catalogue, codebook);
    }
}
