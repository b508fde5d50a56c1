package io.demarche.output.report;

import io.demarche.stance.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays the stances of cells out as a matrix. */
final class MatrixComposer {
    private static final int LONGEST_NAME = 60;
    private static final int SENTENCES_OF_A_CELL = 4;
    private static final int TENTHS = 10;
    private static final double[] STEPS = {0.5, 2.5, 5};

    private final String kind;
    private final IssueNames issues;
    private final List<KeyCount> most;
    private final List<CellStance> stances;
    private final Map<String, String> names = new LinkedHashMap<>();

    private MatrixComposer(String kind, ReportRows rows, IssueNames issues) {
        this.kind = kind;
        this.issues = issues;
        this.most = rows.most();
        this.stances =
                rows.cells().stream().filter(cell -> cell.kind().equals(kind)).toList();
        for (CellStance cell : stances) {
            name(cell.stance().actorId(), cell.stance().actor());
            name(cell.stance().recipientId(), cell.stance().recipient());
        }
        rows.actors().forEach(actor -> names.put(actor.actorId(), actor.actor()));
    }

    /** Who stands where on what. */
    static Matrix ofIssues(ReportRows rows, IssueNames issues) {
        return new MatrixComposer(KeyCount.ISSUE, rows, issues).matrix(issues::of);
    }

    /** Who is how towards whom. */
    static Matrix ofRecipients(ReportRows rows, IssueNames issues) {
        MatrixComposer composer = new MatrixComposer(KeyCount.RECIPIENT, rows, issues);
        return composer.matrix(composer::named);
    }

    private void name(String id, String name) {
        if (id != null && name != null) {
            names.merge(id, name, (some, other) -> some.length() >= other.length() ? some : other);
        }
    }

    private String named(String id) {
        return ActorName.of(names.getOrDefault(id, id), LONGEST_NAME);
    }

    private Matrix matrix(Function<String, String> heading) {
        List<String> keys = KeyCount.keys(most, kind).stream()
                .filter(key -> stances.stream().anyMatch(cell -> cell.key().equals(key)))
                .toList();
        List<String> actors = KeyCount.keys(most, KeyCount.ACTOR).stream()
                .filter(actor -> stances.stream()
                        .anyMatch(cell -> cell.stance().actorId().equals(actor)))
                .toList();
        List<Matrix.Line> lines = new ArrayList<>();
        for (String actor : actors) {
            List<Matrix.Cell> cells = new ArrayList<>();
            for (String key : keys) {
                String id = kind + "-" + lines.size() + "-" + cells.size();
                cells.add(cell(id, actor, key, heading.apply(key)));
            }
            lines.add(new Matrix.Line(named(actor), cells));
        }
        return new Matrix(
                keys.stream().map(heading).toList(),
                lines,
                Figures.shown(lines.size(), KeyCount.all(most, KeyCount.ACTOR)),
                Figures.shown(keys.size(), KeyCount.all(most, kind)));
    }

    private Matrix.Cell cell(String id, String actor, String key, String column) {
        Map<String, CellStance> firstByDirection = new LinkedHashMap<>();
        List<Quote> first = new ArrayList<>();
        List<Quote> further = new ArrayList<>();
        for (CellStance cell : stances) {
            Stance stance = cell.stance();
            if (stance.actorId().equals(actor) && cell.key().equals(key)) {
                boolean isFirst = firstByDirection.putIfAbsent(cell.direction(), cell) == null;
                (isFirst ? first : further).add(Quote.of(stance, issues));
            }
        }
        if (first.isEmpty()) {
            return new Matrix.Cell(id, actor.equals(key) ? "self" : "none", 0, List.of(), 0, "", column, List.of());
        }
        long n = firstByDirection.values().stream()
                .mapToLong(CellStance::stances)
                .sum();
        double intensity = firstByDirection.values().stream()
                        .mapToDouble(CellStance::intensitySum)
                        .sum()
                / n;
        String style = kind.equals(KeyCount.ISSUE) ? "parts" : heat(intensity);
        return new Matrix.Cell(
                id,
                style,
                n,
                marks(firstByDirection, n),
                intensity,
                Figures.signed(intensity, 1),
                column,
                quotes(first, further));
    }

    /** One of each direction before a second of any. */
    private static List<Quote> quotes(List<Quote> first, List<Quote> further) {
        return Stream.concat(first.stream(), further.stream())
                .limit(SENTENCES_OF_A_CELL)
                .sorted(Comparator.comparing(Quote::direction))
                .toList();
    }

    private static List<Matrix.Mark> marks(Map<String, CellStance> firstByDirection, long n) {
        List<Matrix.Mark> marks = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            CellStance first = firstByDirection.get(direction.name());
            if (first != null) {
                long tenths = Math.max(1, Math.round((double) TENTHS * first.stances() / n));
                marks.add(new Matrix.Mark(direction, first.stances(), (int) tenths));
            }
        }
        return marks;
    }

    /** From "conflict-3" to "cooperation-3", "even" between them. */
    private static String heat(double intensity) {
        int step = 0;
        while (step < STEPS.length && Math.abs(intensity) >= STEPS[step]) {
            step++;
        }
        return step == 0 ? "even" : (intensity < 0 ? "conflict-" : "cooperation-") + step;
    }
}
