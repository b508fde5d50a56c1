package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.aggregate.ActorSummary;
import io.demarche.job.RunSummary;
import io.demarche.output.RunCounts;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    @Test
    void theActorsNamedMostStandUnderEachOther() throws ReflectiveOperationException {
        List<String> lines = lines(
                List.of(
                        actor(Map.of(
                                "actor",
                                "Norland",
                                "mentions",
                                1_204L,
                                "sentimentScore",
                                -0.137,
                                "stances",
                                24L,
                                "topStance",
                                "criticises",
                                "topRecipient",
                                "Sudmark")),
                        actor(Map.of("actor", "Sudmark", "mentions", 3L))),
                2);

        assertThat(lines.subList(2, 5))
                .containsExactly(
                        "  named most  mentions  sentiment  stances  most frequent stance  most stances towards",
                        "  Norland        1,204      -0.14       24  criticises            Sudmark",
                        "  Sudmark            3                   0");
    }

    @Test
    void staysBelow25LinesWithAllThatThereIsToSay() throws ReflectiveOperationException {
        assertThat(lines(Collections.nCopies(5, actor(Map.of("actor", "Norland", "mentions", 1L))), 0))
                .hasSizeLessThan(25)
                .contains(
                        "  2 of 2 article(s) have no publisher: in no row of actor_publishers.",
                        "  No stance was found: are these English news reports?");
    }

    private static List<String> lines(List<ActorSummary> actors, long known) {
        return SummaryText.of(
                new RunSummary(
                        "results",
                        new RunCounts(3, 4, 2, 1, 1, 20, 30, 5, 0, 7),
                        Map.of("BAD_JSON", 1L, "NOT_INPUT", 1L),
                        actors,
                        known,
                        known,
                        12.3,
                        Map.of(),
                        false),
                List.of());
    }

    /** With these columns, and nothing or 0 in all others. */
    private static ActorSummary actor(Map<String, Object> columns) throws ReflectiveOperationException {
        RecordComponent[] components = ActorSummary.class.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component ->
                        columns.getOrDefault(component.getName(), component.getType() == long.class ? 0L : null))
                .toArray();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return ActorSummary.class.getDeclaredConstructor(types).newInstance(values);
    }
}
