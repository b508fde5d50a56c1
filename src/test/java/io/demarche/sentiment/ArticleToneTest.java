package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarche.reader.Heads;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleToneTest {
    private static final float[] AGAINST = {9, 0, 0};
    private static final float[] NEUTRAL = {0, 9, 0};

    @Test
    void everyMentionOfAnArticleGetsTheSameMixture() {
        ArticleTone tone = ArticleTone.of(List.of(tone(0.9), tone(0.3), tone(0.6)));

        assertThat(tone.share()).isCloseTo(0.6, within(1e-9));
        assertThat(tone.towards(0, 0)).isEqualTo(tone.towards(1, 0)).isEqualTo(tone.towards(2, 0));
        assertThat(tone.towards(1, 0).negative()).isEqualTo(0.5999);
        assertThat(tone.towards(1, 0).label()).isEqualTo("negative");
    }

    @Test
    void aReportKeepsTheReadingOfTheGuideline() {
        assertThat(ArticleTone.of(List.of(tone(0.1))).towards(0, 0).label()).isEqualTo("neutral");
    }

    @Test
    void valenceIsTheSentencesOwn() {
        assertThat(ArticleTone.of(List.of(tone(0.9))).valence(0).label()).isEqualTo("negative");
    }

    @Test
    void anArticleWithoutSentencesHasNoShare() {
        assertThat(ArticleTone.of(List.of()).share()).isZero();
    }

    private static Heads.Tone tone(double press) {
        return new Heads.Tone(AGAINST, new float[][] {NEUTRAL}, new float[][] {AGAINST}, press);
    }
}
