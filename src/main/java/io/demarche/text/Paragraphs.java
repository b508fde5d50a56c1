package io.demarche.text;

import java.util.ArrayList;
import java.util.List;

/** Groups sentences into paragraphs by the line breaks between them. */
final class Paragraphs {
    private Paragraphs() {}

    /** One span per paragraph, from its first sentence to its last. */
    static List<Span> of(String text, List<Sentence> sentences) {
        boolean wrapped =
                sentences.stream().anyMatch(sentence -> sentence.sentence().indexOf('\n') >= 0);
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (i == 0 || breaks(text, sentences.get(i - 1).end(), sentence.begin(), wrapped)) {
                if (i > 0) {
                    paragraphs.add(new Span(begin, sentences.get(i - 1).end()));
                }
                begin = sentence.begin();
            }
            if (i == sentences.size() - 1) {
                paragraphs.add(new Span(begin, sentence.end()));
            }
        }
        return paragraphs;
    }

    /** In a text whose lines are wrapped, a paragraph ends with an empty line; else with any line break. */
    private static boolean breaks(String text, int from, int to, boolean wrapped) {
        long lines = text.substring(from, to).chars().filter(c -> c == '\n').count();
        return lines > (wrapped ? 1 : 0);
    }
}
