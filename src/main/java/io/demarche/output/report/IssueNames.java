package io.demarche.output.report;

import java.util.Map;

/** What people call the issues: "Ceasefire and peace" for {@code ceasefire-peace}. */
record IssueNames(Map<String, String> nameById) {
    private static final int LONGEST = 60;

    /** The name of an issue, of one without a name its id in words; nothing for null. */
    String of(String id) {
        if (id == null) {
            return "";
        }
        String name = nameById.get(id);
        return name == null || name.equals(id) ? Words.of(id) : PlainText.cut(name, LONGEST);
    }
}
