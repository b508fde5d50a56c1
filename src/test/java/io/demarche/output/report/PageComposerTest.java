package io.demarche.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageComposerTest {
    private final Page page = PageComposer.compose(SmallReport.run(), SmallReport.rows(), SmallReport.issueNames());

    @Test
    void saysOfHowManyItShowsTheFirst() {
        assertThat(page.shownActors()).isEqualTo("3 of 70");
        assertThat(page.issues().shownRows()).isEqualTo("3 of 90");
        assertThat(page.issues().shownColumns()).isEqualTo("all 2");
        assertThat(page.shownLeftOut()).isEqualTo("1 of 2");
        assertThat(page.overview()).contains(new Fact("mentions", "1,234"), new Fact("left out", "2"));
        assertThat(page.reasons()).containsExactly(new Fact("bad json", "1"), new Fact("not input", "1"));
    }

    @Test
    void namesIssuesAsPeopleDo() {
        assertThat(page.issues().columns()).containsExactly("negotiation", "Aid and relief");
        assertThat(page.best()).extracting(Quote::issue).contains("Aid and relief");
        assertThat(new IssueNames(Map.of("a-b", "a-b")).of("a-b")).isEqualTo("a b");
    }

    @Test
    void whatStandsOutHasEnoughBehindIt() {
        assertThat(page.highlights())
                .containsExactly(
                        new Highlight("Most critical coverage", "Norland", "sentiment −0.50, n 12", ""),
                        new Highlight("Most for", "Sudmark → Norland", "3 stances, intensity +2.0", "recipient-1-0"));
    }

    @Test
    void theUnitsOfInputAddUp() {
        assertThat(page.sum())
                .startsWith("5 units of input = 3 scored + 1 rejected")
                .contains("+ 1 skipped");
    }

    @Test
    void aSentimentThatIsNotKnownIsEmptyAndNotZero() {
        assertThat(page.actors()).extracting(actor -> actor.sentiment().score()).containsExactly("−0.50", "+0.25", "");
        assertThat(page.actors()).extracting(ActorLine::intensity).containsExactly("−3.0", "+2.5", "");
        assertThat(page.actors().get(2).profile().parts()).isEmpty();
    }

    @Test
    void aSentimentHasAToneOnlyWhereItsIntervalHasOne() {
        assertThat(Sentiment.of(-0.5, -0.7, -0.3, 9))
                .isEqualTo(new Sentiment("−0.50", -0.5, "−0.70 to −0.30", 9, 50, 30, 70, "negative"));
        assertThat(Sentiment.of(0.1, -0.1, 0.3, 9).tone()).isEqualTo("unclear");
        assertThat(Sentiment.of(0.9, 0.7, 1.1, 9))
                .isEqualTo(new Sentiment("+0.90", 0.9, "+0.70 to +1.10", 9, 190, 170, 200, "positive"));
        assertThat(Sentiment.of(0.9, null, null, 1))
                .isEqualTo(new Sentiment("+0.90", 0.9, "", 1, 190, 190, 190, "unclear"));
    }

    @Test
    void aProfileFillsItsBarAndIsThinForFewStances() {
        assertThat(Profile.of(1, 0, 2, 3).parts())
                .containsExactly(
                        new Profile.Part("material-conflict", "material conflict", 1, 0, 33),
                        new Profile.Part("verbal-cooperation", "verbal cooperation", 2, 33, 67),
                        new Profile.Part("material-cooperation", "material cooperation", 3, 100, 100));
        assertThat(Profile.of(1, 0, 2, 3).isThin()).isFalse();
        assertThat(Profile.of(1, 0, 2, 0).isThin()).isTrue();
    }

    @Test
    void aCellCountsAllStancesAndShowsTheSurest() {
        Matrix.Cell cell = page.issues().lines().get(1).cells().get(0);

        assertThat(cell.stances()).isEqualTo(3);
        assertThat(cell.intensity()).isEqualTo("+2.0");
        assertThat(cell.marks()).containsExactly(new Matrix.Mark(Direction.FOR, 3, 10));
        assertThat(cell.quotes()).extracting(Quote::actor).containsExactly("Sudmark");
    }

    @Test
    void aConditionalStanceIsNeitherForNorAgainst() {
        Matrix.Cell cell = page.issues().lines().get(0).cells().get(0);

        assertThat(cell.marks()).extracting(Matrix.Mark::direction).containsExactly(Direction.CONDITIONAL);
        assertThat(cell.quotes().get(0).hedge()).isEqualTo("conditional: unless its troops leave");
    }

    @Test
    void anActorHasNoStanceTowardsItselfAndOtherEmptyCellsStayEmpty() {
        assertThat(page.recipients().columns()).containsExactly("Norland", "Sudmark");
        assertThat(page.recipients().lines())
                .extracting(
                        line -> line.cells().stream().map(Matrix.Cell::style).toList())
                .containsExactly(
                        List.of("self", "conflict-2"), List.of("cooperation-1", "self"), List.of("conflict-3", "none"));
    }

    @Test
    void aTimeLineHasNoPointWhereNothingIsKnownAndDoesNotJoinWhatIsApart() {
        TimeLine line = page.timeLines().get(0);

        assertThat(page.period()).isEqualTo("day");
        assertThat(line.points()).extracting(TimeLine.Point::x).containsExactly(45, 315);
        assertThat(line.path()).isEqualTo("M45 64M315 19");
        assertThat(line.bars()).extracting(TimeLine.Bar::height).containsExactly(16, 8, 24);
        assertThat(line.periods().get(1)).isEqualTo(new TimeLine.Period("4 Mar 2025", 3, "", 0, 0, 0));
    }

    @Test
    void aTimeLineUsesTheShortestPeriodsThatCanBeSeen() {
        assertThat(PeriodLength.of("2025-01-01", "2025-02-28")).isEqualTo(PeriodLength.DAY);
        assertThat(PeriodLength.of("2025-01-01", "2025-12-31")).isEqualTo(PeriodLength.WEEK);
        assertThat(PeriodLength.of("2015-01-01", "2025-12-31")).isEqualTo(PeriodLength.MONTH);
        assertThat(PeriodLength.WEEK.between("2025-01-05", "2025-01-06")).isEqualTo(1);
    }

    @Test
    void aRunWithoutActorsStancesOrDatesStillMakesAPage() {
        Page empty = PageComposer.compose(SmallReport.run(), SmallReport.nothing(), SmallReport.issueNames());

        assertThat(empty.days()).isEmpty();
        assertThat(empty.issues().lines()).isEmpty();
        assertThat(empty.timeLines()).isEmpty();
    }
}
