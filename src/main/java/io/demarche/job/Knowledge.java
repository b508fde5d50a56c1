package io.demarche.job;

import io.demarche.actors.ReferenceFinder;
import io.demarche.actors.Registry;
import io.demarche.actors.RegistryException;
import io.demarche.actors.RegistryLoader;
import io.demarche.job.JobException.Reason;
import io.demarche.stance.Codebook;
import io.demarche.stance.CodebookException;
import io.demarche.stance.CodebookFiles;
import io.demarche.stance.StanceFinder;
import java.util.Map;

/** What the job knows before it reads: who can act, and which words make which position. */
record Knowledge(
        Registry registry,
        Codebook codebook,
        ReferenceFinder actors,
        StanceFinder stances,
        Map<String, String> issueNames) {
    /** Fails with every problem of the files, each with file and line. */
    static Knowledge load(JobConfig config) {
        try {
            CodebookFiles files = CodebookFiles.load(config.plover(), config.issues(), config.codebooks());
            Registry registry = RegistryLoader.load(config.actors());
            ReferenceFinder actors = new ReferenceFinder(registry);
            return new Knowledge(
                    registry,
                    files.codebook(),
                    actors,
                    new StanceFinder(files.codebook(), files.issues(), files.scale(), actors),
                    files.issues().names());
        } catch (RegistryException | CodebookException e) {
            throw new JobException(Reason.CONFIG, e.getMessage(), e);
        }
    }
}
