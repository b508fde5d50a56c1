package io.demarche.output.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The length of the periods of a time line: the shortest that still leaves them wide enough to be seen. */
enum PeriodLength {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS);

    private static final int MOST = 60;

    private final ChronoUnit unit;

    PeriodLength(ChronoUnit unit) {
        this.unit = unit;
    }

    /** For the days from one ISO date to another; for none at all it does not matter. */
    static PeriodLength of(String firstDay, String lastDay) {
        if (firstDay == null || lastDay == null) {
            return DAY;
        }
        for (PeriodLength length : new PeriodLength[] {DAY, WEEK}) {
            if (length.between(firstDay, lastDay) < MOST) {
                return length;
            }
        }
        return MONTH;
    }

    /** The {@code period} column. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many periods later the second day's begins than the first day's; both are ISO dates. */
    int between(String from, String to) {
        return Math.toIntExact(unit.between(start(from), start(to)));
    }

    private LocalDate start(String day) {
        LocalDate date = LocalDate.parse(day);
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
        };
    }
}
