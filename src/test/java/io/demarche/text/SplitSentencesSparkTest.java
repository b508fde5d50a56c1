package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.corpus.Article;
import io.demarche.corpus.Region;
import io.demarche.corpus.RegionKind;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class SplitSentencesSparkTest {
    private static final String SENTENCE = "Gen. Roe of the U.S. Army left. ";

    @Test
    void keepsEveryArticleWhateverItsLength(SparkSession spark) {
        Article none = new Article("none", null, "", null, null, null, "n.txt", false, List.of());
        Dataset<Article> articles = spark.createDataset(
                List.of(none, article("one", SENTENCE), article("many", SENTENCE.repeat(300))),
                RecordEncoders.of(Article.class));

        Map<String, List<Sentence>> sentencesById = new SplitSentences()
                .of(articles).collectAsList().stream()
                        .collect(Collectors.toMap(row -> row.article().articleId(), SegmentedArticle::sentences));

        assertThat(sentencesById.get("none")).isEmpty();
        assertThat(sentencesById.get("one")).containsExactly(new Sentence("one", 0, 0, 31, SENTENCE.strip(), "body"));
        assertThat(sentencesById.get("many"))
                .hasSize(300)
                .extracting(Sentence::sentence)
                .containsOnly(SENTENCE.strip());
    }

    @Test
    void asksTheDetectorBeforeASmallLetter(SparkSession spark) {
        Dataset<Article> articles = spark.createDataset(
                List.of(article("a", "Talks ended. al-Doe left.")), RecordEncoders.of(Article.class));

        assertThat(new SplitSentences().of(articles).first().sentences())
                .extracting(Sentence::sentence)
                .containsExactly("Talks ended.", "al-Doe left.");
    }

    private static Article article(String id, String text) {
        return new Article(
                id,
                null,
                text,
                null,
                null,
                null,
                id + ".txt",
                false,
                List.of(new Region(RegionKind.BODY, 0, text.length())));
    }
}
