package io.demarche.output.report;

import java.util.Locale;

/** Which way a stance points, in the order from left to right. */
public enum Direction {
    FOR("for", "▲"),
    /** Only under a condition, whichever way. */
    CONDITIONAL("on condition", "◆"),
    /** Neither for nor against: a request. */
    OPEN("asks", "●"),
    AGAINST("against", "▼");

    private final String words;
    private final String sign;

    Direction(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** Of a polarity of -1, 0 or 1. */
    static Direction of(int polarity, String modality) {
        if ("conditional".equals(modality)) {
            return CONDITIONAL;
        }
        return polarity > 0 ? FOR : polarity < 0 ? AGAINST : OPEN;
    }

    public String words() {
        return words;
    }

    public String sign() {
        return sign;
    }

    /** Its name in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
