package io.demarche.reader;

import io.demarche.text.SegmentedArticle;
import java.io.Serializable;
import java.util.List;

/** An article and what the encoder made of its sentences, which run in step. */
public record ReadArticle(SegmentedArticle article, List<ReadSentence> sentences) implements Serializable {}
