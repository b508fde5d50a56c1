package io.demarche.output.report;

import java.util.Locale;

/** What the page calls an actor. */
final class ActorName {
    private static final String GROUP = "Group: ";

    private ActorName() {}

    /** The name with at most so many characters; "Group: world powers" of the list of actors is "World powers" here. */
    static String of(String name, int most) {
        String plain = PlainText.cut(name, most);
        if (!plain.startsWith(GROUP) || plain.length() == GROUP.length()) {
            return plain;
        }
        int second = plain.offsetByCodePoints(GROUP.length(), 1);
        return plain.substring(GROUP.length(), second).toUpperCase(Locale.ROOT) + plain.substring(second);
    }
}
