package io.demarche.duplicates;

/** Two articles that share a key, the smaller id first. */
public record CandidatePair(String firstId, String secondId) {
    static CandidatePair of(String one, String other) {
        return one.compareTo(other) < 0 ? new CandidatePair(one, other) : new CandidatePair(other, one);
    }
}
