package io.demarche.job;

import io.demarche.actors.ReferenceFinder;
import io.demarche.actors.Registry;
import io.demarche.actors.RegistryException;
import io.demarche.actors.RegistryLoader;
import io.demarche.job.JobException.Reason;
import io.demarche.stance.Codebook;
import io.demarche.stance.CodebookException;
import io.demarche.stance.CodebookLoader;
import io.demarche.stance.IssueCatalogue;
import io.demarche.stance.PloverScale;
import io.demarche.stance.StanceFinder;

/** What the job knows before it reads: who can act, and which words make which position. */
record Knowledge(ReferenceFinder actors, StanceFinder stances) {
    /** Fails with every problem of the files, each with file and line. */
    static Knowledge load(JobConfig config) {
        try {
            Registry registry = RegistryLoader.load(config.actors());
            PloverScale scale = PloverScale.load(config.plover());
            IssueCatalogue issues = IssueCatalogue.load(config.issues());
            Codebook codebook = CodebookLoader.load(config.codebooks(), scale, issues);
            ReferenceFinder actors = new ReferenceFinder(registry);
            return new Knowledge(actors, new StanceFinder(codebook, issues, scale, actors));
        } catch (RegistryException | CodebookException e) {
            throw new JobException(Reason.CONFIG, e.getMessage(), e);
        }
    }
}
