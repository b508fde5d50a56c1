package io.demarche.output.report;

import java.util.List;

/**
 * Actors in rows, what they take positions on or towards in columns.
 *
 * @param shownRows how many of how many
 * @param shownColumns how many of how many
 */
public record Matrix(List<String> columns, List<Line> lines, String shownRows, String shownColumns) {
    /** An actor and its cells, one for each column. */
    public record Line(String name, List<Cell> cells) {}

    /**
     * What an actor says on one issue, or towards one recipient.
     *
     * @param id unique on the page
     * @param style its colour's name in the style sheet where the whole cell has one; "self" where actor and recipient are
     *     one, "none" without stances
     * @param marks its directions in their order
     * @param meanIntensity of its stances, -10 to 10, 0 without any
     * @param intensity the same in words
     * @param quotes the sentences behind it, by direction, surest first
     */
    public record Cell(
            String id,
            String style,
            long stances,
            List<Mark> marks,
            double meanIntensity,
            String intensity,
            String column,
            List<Quote> quotes) {}

    /** How many stances point in one direction, and which share of the cell's that is: in tenths, 1 at least. */
    public record Mark(Direction direction, long stances, int tenths) {}
}
