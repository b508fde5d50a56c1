package io.demarche.corpus;

import java.util.Map;

/**
 * What was read of one article, before it is looked at.
 *
 * @param number in its file, counted from 0
 * @param line first line, null where the unit is the file
 * @param values by field, without those that are not there
 * @param encodingGuessed whether windows-1252 was assumed for any of it
 */
record Unit(long number, Long line, Map<ArticleField, String> values, boolean encodingGuessed) {}
