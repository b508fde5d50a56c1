package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds of everything that is read, however spoilt. */
final class Invariants {
    private Invariants() {}

    /** Units are numbered without a gap, and each is an article whose regions lie in its text, or says why it is none. */
    static void check(List<ReadResult> results) {
        for (int i = 0; i < results.size(); i++) {
            ReadResult result = results.get(i);
            assertThat(result.unit()).isEqualTo(i);
            if (result.article() == null) {
                assertThat(result.rejected().detail()).isNotBlank();
                Defect.valueOf(result.rejected().reason());
            } else {
                check(result.article());
            }
        }
    }

    private static void check(Article article) {
        assertThat(article.text()).isNotBlank();
        int end = 0;
        for (Region region : article.regions()) {
            assertThat(region.begin()).isGreaterThanOrEqualTo(end);
            assertThat(region.end()).isGreaterThan(region.begin());
            end = region.end();
        }
        assertThat(end).isLessThanOrEqualTo(article.text().length());
    }
}
