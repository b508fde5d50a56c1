package io.demarche.actors;

import io.demarche.actors.Introductions.Introduction;
import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** Of which state or organisation the text speaks, for titles that do not say: "Trade Minister Paulo Meireles". */
final class Context {
    private static final Set<String> OPENERS = Set.of("the", "a", "an", "“", "\"", "on");

    private Context() {}

    /** Country of the actor with whom a sentence starts, null when it starts with something else. */
    static String subject(List<Token> tokens, List<Reference> names) {
        int start = 0;
        while (start < tokens.size() && OPENERS.contains(tokens.get(start).lower())) {
            start++;
        }
        for (Reference name : names) {
            if (name.firstToken() == start && isSubject(name, tokens)) {
                Actor actor = name.actor();
                return actor.isPerson()
                        ? actor.speaksForCountry() ? actor.country() : null
                        : ArticlePeople.countryOf(actor);
            }
        }
        return null;
    }

    /**
     * The country that the sentence before and this one agree on. The subject of a quotation alone is no sign: a minister
     * speaks of other states too.
     */
    static String country(
            String before, Introduction introduction, Sentence sentence, List<Token> tokens, List<Reference> names) {
        String here = subject(tokens.subList(0, introduction.first()), names);
        if (before != null) {
            return here == null || here.equals(before) ? before : null;
        }
        boolean quoted = sentence.part().equals(Part.QUOTE.label())
                || tokens.get(0).text().equals("“")
                || tokens.get(0).text().equals("\"");
        return quoted ? null : here;
    }

    private static boolean isSubject(Reference name, List<Token> tokens) {
        return name.use() == Use.AGENT
                || (name.use() == Use.MODIFIER
                        && !name.actor().isPerson()
                        && NominalPhrase.isActing(NominalPhrase.after(name, tokens), tokens));
    }
}
