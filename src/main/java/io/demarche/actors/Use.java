package io.demarche.actors;

/** What part an actor's name plays in its noun phrase. */
public enum Use {
    /** The noun phrase is the actor: it can act and be acted upon. */
    AGENT,
    /** It stands before another noun: "Iran's economy", "Israeli strikes". */
    MODIFIER,
    /** It is where something is: "in Iran", "near Moscow". */
    PLACE
}
