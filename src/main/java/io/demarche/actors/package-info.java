/**
 * Sentences into mentions of actors.
 *
 * <p>In: tokens of an article's sentences and the registry. Out: {@link io.demarche.actors.Mention}: who is named where.
 */
package io.demarche.actors;
