package io.demarche.evaluation;

import io.demarche.job.Pipeline;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.WordSpan;
import io.demarche.sentiment.ArticleTone;
import io.demarche.sentiment.SentimentScore;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores texts as the job does, in the order given. */
final class SentimentModels {
    /** A sentence of an article. */
    record Line(String article, String text) {}

    /** The mention in a sentence to which the sentiment is wanted. */
    record Marked(Line line, Span mention) {
        String text() {
            return line.text();
        }
    }

    private final Pipeline pipeline;
    private final Heads heads = new Heads();

    SentimentModels(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    List<SentimentScore> sentences(List<String> texts) {
        return Texts.encoded(pipeline, texts).stream()
                .map(read -> SentimentScore.of(heads.tone(read, List.of()).valence()))
                .toList();
    }

    /**
     * In the order given.
     *
     * @param others sentences of the same articles, each once, which count for how an article is read
     */
    List<SentimentScore> targets(List<Marked> wanted, List<Line> others) {
        Map<String, Map<String, List<Integer>>> articles = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            add(wanted.get(i).line(), articles).add(i);
        }
        others.forEach(line -> add(line, articles));
        List<String> texts = articles.values().stream()
                .flatMap(sentences -> sentences.keySet().stream())
                .distinct()
                .toList();
        List<ReadSentence> encoded = Texts.encoded(pipeline, texts);
        Map<String, ReadSentence> read = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            read.put(texts.get(i), encoded.get(i));
        }
        SentimentScore[] scores = new SentimentScore[wanted.size()];
        for (Map<String, List<Integer>> article : articles.values()) {
            List<List<Integer>> numbers = List.copyOf(article.values());
            ArticleTone tone = ArticleTone.of(article.entrySet().stream()
                    .map(sentence -> tone(read.get(sentence.getKey()), wanted, sentence.getValue()))
                    .toList());
            for (int s = 0; s < numbers.size(); s++) {
                for (int m = 0; m < numbers.get(s).size(); m++) {
                    scores[numbers.get(s).get(m)] = tone.towards(s, m);
                }
            }
        }
        return List.of(scores);
    }

    private static List<Integer> add(Line line, Map<String, Map<String, List<Integer>>> articles) {
        return articles.computeIfAbsent(line.article(), article -> new LinkedHashMap<>())
                .computeIfAbsent(line.text(), text -> new ArrayList<>());
    }

    private Heads.Tone tone(ReadSentence sentence, List<Marked> wanted, List<Integer> numbers) {
        List<WordSpan> spans = numbers.stream()
                .map(number -> wanted.get(number).mention())
                .map(mention -> sentence.covering(mention.begin(), mention.end()))
                .toList();
        return heads.tone(sentence, spans);
    }
}
