package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleTimeTest {
    private static final Registry REGISTRY = SmallRegistry.of(
            """
            NOR,Norway,state,NOR,,,,,Norwegian,Oslo
            ola-berg,Ola Berg,person,NOR,Trade Minister,2010-01-01,2013-12-31,,,
            ola-berg,Ola Berg,person,NOR,Prime Minister,2014-01-01,2016-12-31,,,
            liv-dahl,Liv Dahl,person,NOR,Foreign Minister,2016-01-01,2020-12-31,,,
            siv-moe,Siv Moe,person,NOR,King,1991-01-17,,,,
            """);

    private static LocalDate time(String... sentences) {
        List<List<Token>> tokens =
                Stream.of(sentences).map(SmallRegistry::tokens).toList();
        return ArticleTime.of(REGISTRY, tokens).orElse(null);
    }

    @Test
    void anOfficeTellsItsYears() {
        assertThat(time("Trade Minister Ola Berg resigned.")).isEqualTo(LocalDate.of(2012, 1, 1));
        assertThat(time("Prime Minister Ola Berg resigned.")).isEqualTo(LocalDate.of(2015, 7, 3));
    }

    @Test
    void twoOfficesTellWhenBothWereHeld() {
        assertThat(time("Prime Minister Ola Berg met Foreign Minister Liv Dahl."))
                .isEqualTo(LocalDate.of(2016, 7, 2));
    }

    @Test
    void itIsNotBeforeTheLastOfThemCameIntoOffice() {
        assertThat(time("Foreign Minister Liv Dahl praised Ola Berg.", "Ola Berg left."))
                .isAfterOrEqualTo(LocalDate.of(2016, 1, 1));
    }

    @Test
    void aNameAloneOrAFormerOfficeTellsNothing() {
        assertThat(time("Ola Berg resigned.")).isNull();
        assertThat(time("Former Prime Minister Ola Berg resigned.")).isNull();
    }

    @Test
    void anOfficeOfManyYearsTellsNothing() {
        assertThat(time("King Siv Moe resigned.")).isNull();
    }
}
