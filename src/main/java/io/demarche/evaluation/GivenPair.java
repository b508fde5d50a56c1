package io.demarche.evaluation;

import io.demarche.job.Pipeline;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.WordSpan;
import io.demarche.stance.PairJudge;
import io.demarche.stance.PairJudge.Judgement;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, who acts in it, and towards whom; what is not given is null.
 *
 * @param text without marks
 */
record GivenPair(String text, Span actor, Span recipient) {
    private static final String TAG = "</?[st]>";

    String source() {
        return actor == null ? "" : actor.of(text);
    }

    String target() {
        return recipient == null ? "" : recipient.of(text);
    }

    /** Takes {@code <s>…</s>} and {@code <t>…</t>} out of a sentence; one of them may be missing. */
    static GivenPair parse(String marked) {
        return new GivenPair(marked.replaceAll(TAG, ""), between(marked, "s"), between(marked, "t"));
    }

    /** Where the words of a tag stand in the sentence without tags; null where there is no such tag. */
    private static Span between(String marked, String tag) {
        int begin = marked.indexOf("<" + tag + ">");
        int end = marked.indexOf("</" + tag + ">");
        if (begin < 0 || end < begin) {
            return null;
        }
        return new Span(
                marked.substring(0, begin).replaceAll(TAG, "").length(),
                marked.substring(0, end).replaceAll(TAG, "").length());
    }

    /** What the actor does to the recipient, and the recipient to the actor. */
    record Both(Judgement forth, Judgement back) {}

    /** The reader's answers about pairs, in their order. One who is not given is nobody. */
    static List<Both> judged(Pipeline pipeline, List<GivenPair> pairs) {
        Heads heads = new Heads();
        PairJudge judge = new PairJudge();
        List<ReadSentence> read =
                Texts.encoded(pipeline, pairs.stream().map(GivenPair::text).toList());
        List<Both> answers = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            GivenPair pair = pairs.get(i);
            List<WordSpan> spans = new ArrayList<>();
            int actor = add(pair.actor(), read.get(i), spans);
            int recipient = add(pair.recipient(), read.get(i), spans);
            List<Heads.Pair> asked = List.of(new Heads.Pair(actor, recipient), new Heads.Pair(recipient, actor));
            float[][] scores = heads.answers(read.get(i), spans, asked).scores();
            answers.add(new Both(judge.of(scores[0]), judge.of(scores[1])));
        }
        return answers;
    }

    private static int add(Span span, ReadSentence read, List<WordSpan> spans) {
        WordSpan words = span == null ? null : read.covering(span.begin(), span.end());
        if (words == null) {
            return Heads.NOBODY;
        }
        spans.add(words);
        return spans.size() - 1;
    }
}
