/**
 * The result as one page for people.
 *
 * <p>In: the committed tables and what the run was. Out: {@code report.html}, complete in itself: no script, style, font
 * or picture comes from elsewhere, and it can be read without scripts. What an article says reaches the page as data
 * only, and every list says how many of how many it shows.
 */
package io.demarche.output.report;
