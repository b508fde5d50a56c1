package io.demarche.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as publishers write them into ISO 8601: a day, or a moment in UTC where the offset is known. */
final class DateParser {
    private static final int LONGEST = 64;

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]][XXX][XX][X]]"),
            format("uuuu-MM-dd[ HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]][ ][XXX][XX][ 'UTC'][ 'GMT']]"),
            format("uuuuMMdd"),
            format("uuuuMMdd'T'HHmmss[X]"),
            format("uuuu/MM/dd[ HH:mm[:ss]]"),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            format("[EEEE, ][EEE, ]d MMMM uuuu[[','] HH:mm[:ss]]"),
            format("[EEEE, ][EEE, ]d MMM uuuu[[','] HH:mm[:ss]]"),
            format("[EEEE, ][EEE, ]MMMM d, uuuu[[','] HH:mm[:ss]]"),
            format("[EEEE, ][EEE, ]MMM d, uuuu[[','] HH:mm[:ss]]"));

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static final Pattern IN_TEXT = Pattern.compile(
            "\\b(?:" + MONTH + " \\d{1,2}, \\d{4}|\\d{1,2} " + MONTH + " \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private DateParser() {}

    /** The date in ISO 8601, null for none and for what is no date. */
    static String iso(String written) {
        if (written == null || written.isBlank() || written.length() > LONGEST) {
            return null;
        }
        String date = written.strip();
        if (EPOCH.matcher(date).matches()) {
            long value = Long.parseLong(date);
            return (date.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value)).toString();
        }
        return FORMATS.stream()
                .map(format -> parsed(format, date))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String parsed(DateTimeFormatter format, String date) {
        try {
            return shown(format.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A full date in the byline or the dateline, where it is the article's own; else null. */
    static String dateOf(String text, List<Region> regions) {
        for (Region region : regions) {
            if (region.kind() == RegionKind.BYLINE || region.kind() == RegionKind.DATELINE) {
                Matcher date = IN_TEXT.matcher(text).region(region.begin(), region.end());
                if (date.find()) {
                    return iso(date.group());
                }
            }
        }
        return null;
    }

    private static String shown(TemporalAccessor moment) {
        return moment instanceof OffsetDateTime withOffset
                ? withOffset.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString()
                : moment instanceof LocalDateTime local
                        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                        : moment.toString();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
