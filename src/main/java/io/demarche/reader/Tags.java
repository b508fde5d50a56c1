package io.demarche.reader;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Reads the spans of one layer of tags (B begins a span, I continues it) out of the scores of a sentence's words. */
public final class Tags implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final List<String> labels;

    public Tags(ShippedModel model, String layer) {
        ShippedModel.Scores scores = model.tag(layer);
        from = scores.from();
        labels = List.copyOf(scores.labels());
    }

    /** In text order, without overlap. The best sequence in which an I follows a B or an I of its own type. */
    public List<TaggedSpan> spans(ReadSentence sentence) {
        int[] best = bestSequence(sentence);
        List<TaggedSpan> spans = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            String label = labels.get(best[i]);
            if (label.startsWith("B")) {
                int last = i;
                double sum = probability(sentence.tags()[i], best[i]);
                while (last + 1 < best.length && labels.get(best[last + 1]).equals("I" + label.substring(1))) {
                    last++;
                    sum += probability(sentence.tags()[last], best[last]);
                }
                String type = label.length() > 2 ? label.substring(2) : "";
                spans.add(new TaggedSpan(new WordSpan(i, last), type, sum / (last - i + 1)));
                i = last;
            }
        }
        return spans;
    }

    private int[] bestSequence(ReadSentence sentence) {
        int words = sentence.tags().length;
        double[] score = new double[labels.size()];
        int[][] came = new int[words][labels.size()];
        for (int w = 0; w < words; w++) {
            float[] scores = sentence.tags()[w];
            double[] next = new double[labels.size()];
            for (int label = 0; label < labels.size(); label++) {
                int before = bestBefore(label, score, w == 0);
                came[w][label] = before;
                next[label] =
                        before < 0 ? Double.NEGATIVE_INFINITY : (w == 0 ? 0 : score[before]) + scores[from + label];
            }
            score = next;
        }
        int[] best = new int[words];
        int last = 0;
        for (int label = 1; words > 0 && label < labels.size(); label++) {
            last = score[label] > score[last] ? label : last;
        }
        for (int w = words - 1; w >= 0; w--) {
            best[w] = last;
            last = came[w][last];
        }
        return best;
    }

    /** The best label before another one, -1 where none may stand there. */
    private int bestBefore(int label, double[] score, boolean isFirst) {
        String name = labels.get(label);
        boolean inside = name.startsWith("I");
        if (isFirst) {
            return inside ? -1 : 0;
        }
        int best = -1;
        for (int before = 0; before < labels.size(); before++) {
            boolean allowed = !inside
                    || (!labels.get(before).equals("O")
                            && labels.get(before).substring(1).equals(name.substring(1)));
            if (allowed && (best < 0 || score[before] > score[best])) {
                best = before;
            }
        }
        return best;
    }

    private double probability(float[] scores, int label) {
        return Heads.softmax(scores, from, labels.size())[label];
    }
}
