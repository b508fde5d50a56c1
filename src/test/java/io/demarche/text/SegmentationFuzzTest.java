package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.corpus.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Characters of every kind through segmentation, tagging and quotations. */
class SegmentationFuzzTest {
    @FuzzTest
    void sentences(FuzzedDataProvider data) {
        List<Span> detected = new ArrayList<>();
        for (int i = data.consumeInt(0, 5); i > 0; i--) {
            int begin = data.consumeInt(0, 300);
            detected.add(new Span(begin, begin + 1));
        }
        String text = data.consumeRemainingAsString();
        List<Region> regions = new ArticleAnatomy().of(text);
        Article article = new Article("x", null, text, null, null, null, "x.txt", false, regions);

        List<Sentence> sentences = SentenceBounds.sentences(article, detected);

        BitSet covered = new BitSet();
        for (Sentence sentence : sentences) {
            assertThat(covered.get(sentence.begin(), sentence.end()).isEmpty()).isTrue();
            assertThat(sentence.sentence()).isEqualTo(text.substring(sentence.begin(), sentence.end()));
            covered.set(sentence.begin(), sentence.end());
        }
        for (Region region : regions) {
            for (int i = region.begin(); i < region.end() && region.kind().isVoice(); i++) {
                assertThat(covered.get(i) || Characters.isBlank(text.charAt(i))).isTrue();
            }
        }
        List<List<Token>> tokens = sentences.stream()
                .map(sentence -> Tagger.tag(sentence.sentence(), sentence.begin()))
                .toList();
        for (Quotation quotation : new QuotationFinder().find(text, sentences, tokens)) {
            Sentence sentence = sentences.get(quotation.sentenceIndex());
            assertThat(quotation.content().begin()).isBetween(sentence.begin(), sentence.end());
            assertThat(quotation.content().end()).isBetween(quotation.content().begin(), sentence.end());
        }
    }
}
