package io.demarche.reader;

import io.demarche.text.SegmentedArticle;
import java.util.List;

/**
 * A {@link Window} with what the encoder made of it.
 *
 * @param vectors packed by {@link WordVectors}
 */
public record EncodedWindow(
        SegmentedArticle article, int sentenceIndex, List<Integer> begins, List<Integer> ends, String vectors) {
    public EncodedWindow {
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
    }
}
