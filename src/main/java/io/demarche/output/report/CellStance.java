package io.demarche.output.report;

import io.demarche.stance.Stance;

/**
 * One of the surest stances of a cell of a matrix and of one direction.
 *
 * @param kind what the columns of the matrix are: {@link KeyCount#ISSUE} or {@link KeyCount#RECIPIENT}
 * @param key the issue, or the recipient's id
 * @param direction a {@link Direction}, by name
 * @param stances how many the cell has in this direction
 * @param intensitySum sum of their intensities
 */
public record CellStance(String kind, String key, String direction, long stances, double intensitySum, Stance stance) {}
