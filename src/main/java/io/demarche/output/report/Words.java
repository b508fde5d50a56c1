package io.demarche.output.report;

import java.util.Locale;

/** Ids of tables as words. */
final class Words {
    private Words() {}

    /** "human-rights-protest" as "human rights protest", "BAD_JSON" as "bad json"; nothing for null. */
    static String of(String id) {
        return PlainText.cut(id, 80).replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
