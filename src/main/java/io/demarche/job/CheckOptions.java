package io.demarche.job;

/**
 * What to check a machine for.
 *
 * @param output the folder that results would go to
 * @param scores whether to score an article as well, which takes half a minute
 * @param master the Spark master to use when {@code spark-submit} set none
 */
public record CheckOptions(String output, boolean scores, String master) {}
