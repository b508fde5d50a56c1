package io.demarche.sentiment;

import io.demarche.reader.Heads;
import java.util.List;

/**
 * How the sentences of one article sound. Sentiment towards mentions is read in two ways, and all mentions of an article get the
 * same mixture: what kind of press it is shows in the whole of it better than in any sentence, and one article is not
 * measured with two rules.
 *
 * @param share of the crowd's reading, in [0, 1]
 */
public record ArticleTone(List<Heads.Tone> sentences, double share) {
    /** Takes the tones of all sentences of an article. */
    public static ArticleTone of(List<Heads.Tone> sentences) {
        return new ArticleTone(
                sentences,
                sentences.stream().mapToDouble(Heads.Tone::press).average().orElse(0));
    }

    /** How a sentence sounds. */
    public SentimentScore valence(int sentence) {
        return SentimentScore.of(sentences.get(sentence).valence());
    }

    /** How a sentence treats one of the spans that its tone was asked for. */
    public SentimentScore towards(int sentence, int span) {
        Heads.Tone tone = sentences.get(sentence);
        return SentimentScore.mixed(tone.guideline()[span], tone.crowd()[span], share);
    }
}
