package io.demarche.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the reported speech of an article: who says what, in whose words.
 *
 * <p>Knows cues by lemma ({@code speech-cues.txt}) and phrases by parts of speech, so it needs tagged tokens. Takes time
 * that grows with the length of the text alone.
 */
public final class QuotationFinder implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In tokens; what is longer is a table or a list that no segmenter could split. */
    private static final int LONGEST_SENTENCE = 500;

    /**
     * Finds the quotations of one whole article.
     *
     * @param sentences the article's, in text order
     * @param tokens those of each sentence, tagged
     * @return in text order of the content; nested reports ("Lee said Park told him …") give one row each
     */
    public List<Quotation> find(String text, List<Sentence> sentences, List<List<Token>> tokens) {
        List<Span> paragraphs = Paragraphs.of(text, sentences);
        List<List<Span>> stretches = QuoteMarks.find(text, paragraphs);
        DirectSpeech direct = new DirectSpeech(text, sentences, paragraphs, stretches);
        for (int i = 0; i < sentences.size(); i++) {
            List<Token> words = tokens.get(i);
            List<Span> quotes = direct.quotesIn(i);
            BitSet quoted = new BitSet(words.size());
            for (int w = 0; w < words.size(); w++) {
                Span word = new Span(words.get(w).begin(), words.get(w).end());
                quoted.set(w, quotes.stream().anyMatch(quote -> quote.contains(word)));
            }
            for (Clause clause : voices(words, quoted)) {
                if (clause.end() - clause.begin() <= LONGEST_SENTENCE) {
                    direct.add(i, clause, ReportFinder.find(clause));
                }
            }
        }
        direct.attributeRest();
        return direct.quotations();
    }

    /** The reporter's voice, then that of each stretch between quotation marks. */
    private static List<Clause> voices(List<Token> words, BitSet quoted) {
        List<Clause> voices = new ArrayList<>();
        voices.add(new Clause(words, 0, words.size(), quoted));
        for (int begin = quoted.nextSetBit(0); begin >= 0; begin = quoted.nextSetBit(quoted.nextClearBit(begin))) {
            voices.add(new Clause(words, begin, quoted.nextClearBit(begin), new BitSet()));
        }
        return voices;
    }
}
