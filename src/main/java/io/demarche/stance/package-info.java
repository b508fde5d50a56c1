/**
 * Who takes which position towards whom, on what, on which condition.
 *
 * <p>In: sentences, quotations and mentions of one article. Out: {@link io.demarche.stance.Stance}, each with the words that show it.
 */
package io.demarche.stance;
