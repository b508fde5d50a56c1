package io.demarche.output.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as people read them, the same on every system; what is missing is empty. */
final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final String MINUS = "\u2212";

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** With its sign and so many decimals. */
    static String signed(Double number, int decimals) {
        if (number == null) {
            return "";
        }
        String digits = String.format(Locale.ENGLISH, "%." + decimals + "f", Math.abs(number));
        boolean isNothing = digits.chars().allMatch(c -> c == '0' || c == '.');
        return isNothing ? digits : (number < 0 ? MINUS : "+") + digits;
    }

    /** Of an ISO date or date-time; other text as it is. */
    static String day(String published) {
        if (published == null) {
            return "";
        }
        if (!published.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return PlainText.cut(published, 40);
        }
        try {
            return LocalDate.parse(published.substring(0, 10)).format(DAY);
        } catch (DateTimeException unreal) {
            return PlainText.cut(published, 40);
        }
    }

    static String minute(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).format(MINUTE);
    }

    /** "all 14", or "60 of 1,204". */
    static String shown(long shown, long all) {
        return shown >= all ? "all " + count(all) : count(shown) + " of " + count(all);
    }
}
