package io.demarche.text;

import java.util.List;

/**
 * One cue with its source and content, as token ranges [begin, end) of one sentence.
 *
 * @param source null where nobody is named in the sentence
 * @param contents in text order; empty where the content follows in the next sentence
 */
record Report(Words cue, Words source, List<Words> contents) {}
