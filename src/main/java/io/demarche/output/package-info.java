/**
 * Tables into published files.
 *
 * <p>In: the rows of every stage. Out: one folder with Parquet and CSV of each {@link io.demarche.output.Table}, a
 * description of the columns, a page for people, a graph, a workbook, and {@code run.json}, which is written last: a
 * folder that has it is complete. Nothing is seen half-written; an older result stays until the new one is whole.
 */
package io.demarche.output;
