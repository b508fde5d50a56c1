package io.demarche.actors;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An office and when it was held.
 *
 * @param from first day, null when open
 * @param until last day, null when open
 */
record Tenure(String role, String country, LocalDate from, LocalDate until) implements Serializable {
    boolean covers(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }

    /** Whether it was held within some years of a date. */
    boolean isNear(LocalDate date, int years) {
        return (from == null || !date.plusYears(years).isBefore(from))
                && (until == null || !date.minusYears(years).isAfter(until));
    }
}
