package io.demarche.text;

/** The tokens [begin, end) of a sentence. */
record Words(int begin, int end) {}
