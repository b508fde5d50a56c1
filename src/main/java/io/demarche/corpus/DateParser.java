package io.demarche.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as publishers write them into ISO 8601: a day, or a moment in UTC where the offset is known. */
final class DateParser {
    private static final int LONGEST = 64;

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("yyyy-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]]"),
            format("yyyy-MM-dd[ HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][ ][XXX][XX][ 'UTC'][ 'GMT']]"),
            format("yyyyMMdd"),
            format("yyyyMMdd'T'HHmmss[X]"),
            format("yyyy/MM/dd[ HH:mm[:ss]]"),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            format("[EEEE, ][EEE, ]d MMMM yyyy[[','] HH:mm[:ss]]"),
            format("[EEEE, ][EEE, ]d MMM yyyy[[','] HH:mm[:ss]]"),
            format("[EEEE, ][EEE, ]MMMM d, yyyy[[','] HH:mm[:ss]]"),
            format("[EEEE, ][EEE, ]MMM d, yyyy[[','] HH:mm[:ss]]"));

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
        for (DateTimeFormatter format : FORMATS) {
            try {
                return shown(format.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return null;
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
                .toFormatter(Locale.ENGLISH);
    }
}
