package io.demarche.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.corpus.Article;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies among invented articles; where there are hundreds, the seed makes them. */
@ExtendWith(LocalSpark.class)
class FindCopiesSparkTest {
    private static final int STORIES = 200;

    private final GeneratedStories stories = new GeneratedStories(2025);

    @Test
    void copiesWithLightChangesAreFoundAndArticlesThatAreMerelyAlikeAreNot(SparkSession spark) {
        List<UnaryOperator<List<String>>> changes = List.of(
                story -> stories.edited(story, 0.06),
                stories::cut,
                story -> story, // headline and dateline differ in any case
                story -> stories.edited(stories.extended(story), 0.02),
                story -> stories.edited(stories.cut(story), 0.03));
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            List<String> story = stories.story();
            articles.add(stories.article("story-" + i, "2025-03-01", story));
            articles.add(stories.article(
                    "copy-" + i, "2025-03-02", changes.get(i % changes.size()).apply(story)));
        }
        for (int i = 0; i < 100; i++) {
            articles.add(stories.article("market-" + i, "2025-03-03", stories.marketReport()));
            articles.add(stories.article("bulletin-" + i, "2025-03-04", stories.bulletin()));
            articles.add(stories.article("other-" + i, "2025-03-05", stories.story()));
        }

        Map<String, String> groupById = groups(spark, articles, 0);

        Map<String, List<String>> idsByGroup = new HashMap<>();
        groupById.forEach((id, group) ->
                idsByGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(id));
        long right = idsByGroup.values().stream()
                .filter(ids -> ids.stream().anyMatch(id -> id.startsWith("story-")))
                .filter(ids -> ids.contains(ids.get(0).replaceFirst("^story", "copy"))
                        && ids.contains(ids.get(0).replaceFirst("^copy", "story")))
                .count();
        long pairs = idsByGroup.values().stream()
                .mapToLong(ids -> (long) ids.size() * (ids.size() - 1) / 2)
                .sum();
        assertThat(right / (double) STORIES).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) pairs).as("precision").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theEarliestStandsForTheGroupAndThenTheFirstById(SparkSession spark) {
        List<String> story = stories.story();

        assertThat(groups(
                        spark,
                        List.of(
                                stories.article("a", null, story),
                                stories.article("b", "2025-03-02T08:00:00Z", stories.edited(story, 0.03)),
                                stories.article("d", "2025-03-01", story),
                                stories.article("c", "2025-03-01T23:00:00Z", stories.edited(story, 0.03)),
                                stories.article("e", "2024-03-01", stories.story())),
                        0))
                .isEqualTo(Map.of("a", "c", "b", "c", "c", "c", "d", "c"));
    }

    @Test
    void aNoticeOfAStoryIsNoCopyOfIt(SparkSession spark) {
        List<String> story = new ArrayList<>(stories.story());
        story.addAll(stories.story());

        assertThat(groups(
                        spark,
                        List.of(
                                stories.article("notice", "2025-03-01", story.subList(0, 3)),
                                stories.article("story", "2025-03-01", story)),
                        0))
                .isEmpty();
    }

    @Test
    void aReviewThatHoldsSeveralStoriesDoesNotJoinThem(SparkSession spark) {
        List<String> one = stories.story();
        List<String> other = stories.story();
        List<String> review = new ArrayList<>(stories.story());
        review.addAll(one);
        review.addAll(other);

        assertThat(groups(
                        spark,
                        List.of(
                                stories.article("one", "2025-03-01", one),
                                stories.article("other", "2025-03-01", other),
                                stories.article("review", "2025-03-02", review)),
                        0))
                .isEmpty();
    }

    @Test
    void thousandsUnderOneKeyCostAMultipleOfTheirNumber() {
        List<KeyedPrint> prints = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            prints.add(new KeyedPrint(7, 100 + i / 50, "a-" + (10000 + i)));
        }
        List<CandidatePair> pairs = new ArrayList<>();
        new CandidatePairs(prints.iterator()).forEachRemaining(pairs::add);

        assertThat(pairs)
                .hasSizeLessThanOrEqualTo(5000 * CandidatePairs.NEIGHBOURS)
                .doesNotHaveDuplicates();
    }

    @Test
    void orderPartitionsAndUnrelatedArticlesChangeNothing(SparkSession spark) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> story = stories.story();
            articles.add(stories.article("story-" + i, "2025-03-0" + (1 + i % 9), story));
            articles.add(stories.article("copy-" + i, "2025-03-05", stories.edited(story, 0.05)));
        }
        Map<String, String> groups = groups(spark, articles, 0);
        List<Article> more = new ArrayList<>(articles);
        for (int i = 0; i < 20; i++) {
            more.add(stories.article("a-" + i, "2025-01-01", stories.story()));
        }

        assertThat(groups).hasSizeGreaterThan(50);
        assertThat(groups(spark, articles, 7)).isEqualTo(groups);
        assertThat(groups(spark, more, 3)).isEqualTo(groups);
    }

    private static Map<String, String> groups(SparkSession spark, List<Article> articles, int seed) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        FindCopies copies = new FindCopies();
        Map<String, String> groupById = new HashMap<>();
        Dataset<StoryPrint> prints = copies.prints(spark.createDataset(shuffled, RecordEncoders.of(Article.class))
                        .repartition(seed + 1))
                .persist();
        copies.groups(copies.pairs(prints)).forEach(copy -> groupById.put(copy.articleId(), copy.duplicateGroup()));
        prints.unpersist();
        return groupById;
    }
}
