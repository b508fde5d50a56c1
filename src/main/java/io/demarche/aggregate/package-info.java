/**
 * Rows of one article into rows about one actor.
 *
 * <p>In: the tables of mentions, sentences, quotations and stances, as they were committed. Out: an
 * {@link io.demarche.aggregate.ActorSummary} for each actor and the same measures by period, issue, publisher and recipient.
 * The result depends neither on the order of the rows nor on their partitions: what is averaged is added as whole
 * numbers, and every choice of one among many has a total order.
 */
package io.demarche.aggregate;
