package io.demarche.job;

import io.demarche.actors.UnlistedActor;
import java.util.List;

/** The actors of an article whom the registry does not know. */
public record ActorsOfArticle(List<UnlistedActor> actors) {
    /** Spark hands out lists that are computed when they are read, on buffers that it uses again. */
    public ActorsOfArticle {
        actors = List.copyOf(actors);
    }
}
