package io.demarche.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares the words for offices. */
final class Offices {
    private static final Set<String> FOREIGN_MINISTERS = Set.of(
            "foreign minister",
            "secretary of state",
            "foreign secretary",
            "foreign affairs minister",
            "external affairs minister",
            "minister of foreign affairs",
            "minister for foreign affairs",
            "minister of external affairs",
            "foreign policy chief",
            "top diplomat",
            "chief diplomat");
    private static final Set<String> DEFENCE_MINISTERS = Set.of(
            "defence minister", "defence secretary", "secretary of defence", "minister of defence", "defence chief");
    /** Who holds one is known for it. */
    private static final Set<String> HIGHEST = Set.of(
            "president",
            "prime minister",
            "chancellor",
            "taoiseach",
            "supreme leader",
            "leader",
            "king",
            "queen",
            "emir",
            "sultan",
            "crown prince",
            "pope",
            "secretary-general");
    /** What the holder of any highest office is called. */
    private static final String ANY_HIGHEST = "leader";

    private static final Set<String> LEADERSHIPS = Set.of("leader", "supreme leader");

    private static final Set<String> FIRST_OF_ORGANISATIONS =
            Set.of("secretary general", "director general", "commissioner general", "high commissioner for refugees");

    /** Words that make another office of one: who asks for the minister does not mean his deputy. */
    private static final Set<String> LIMITING =
            Set.of("deputy", "vice", "assistant", "under", "prime", "opposition", "shadow", "former", "attorney");

    private static final List<String> JOINTS = List.of(" of ", " to ", " for ", " on ", " in ", " at ");

    private Offices() {}

    /** Whether it is the highest office of a state or organisation. */
    static boolean isHighest(String held) {
        return HIGHEST.contains(standard(held));
    }

    /** Whether two titles mean the same office: "defense secretary" and "Defence Minister". */
    static boolean isSame(String asked, String held) {
        String left = standard(asked);
        String right = standard(held);
        return left.equals(right)
                || (FOREIGN_MINISTERS.contains(left) && FOREIGN_MINISTERS.contains(right))
                || (DEFENCE_MINISTERS.contains(left) && DEFENCE_MINISTERS.contains(right));
    }

    /** Whether it is the office of somebody who is called nothing but leader: where there is one, "leader" means no president. */
    static boolean isLeadership(String held) {
        return LEADERSHIPS.contains(standard(held));
    }

    /** Whether a general word means the first of a state, "leader", or of an organisation, "chief". */
    static boolean isFirst(String asked, String held) {
        String title = standard(asked);
        return (title.equals(ANY_HIGHEST) && isHighest(held))
                || (Titles.isLeader(title)
                        && FIRST_OF_ORGANISATIONS.contains(standard(held).replace('-', ' ')));
    }

    /** Whether a short title can mean a person who holds an office: "the spokesman", a Foreign Ministry spokesman. */
    static boolean fits(String asked, String held) {
        if (isSame(asked, held)) {
            return true;
        }
        String title = standard(asked);
        List<String> askedWords = List.of(title.split(" "));
        String office = standard(held);
        List<String> heldWords = List.of(office.split(" "));
        return main(office).endsWith(askedWords.get(askedWords.size() - 1))
                && heldWords.containsAll(askedWords)
                && LIMITING.stream().allMatch(word -> askedWords.contains(word) || !heldWords.contains(word));
    }

    /** Whether an office is one of a kind: a "deputy foreign minister for trade" is a minister. */
    static boolean isKindOf(String kind, String held) {
        return main(standard(held)).endsWith(standard(kind));
    }

    private static String main(String office) {
        int end = office.length();
        for (String joint : JOINTS) {
            int at = office.indexOf(joint);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return office.substring(0, end);
    }

    private static String standard(String title) {
        String words = title.toLowerCase(Locale.ROOT)
                .replace("defense", "defence")
                .replace("advisor", "adviser")
                .replace("spokeswoman", "spokesman")
                .replace("spokesperson", "spokesman")
                .replace("chairwoman", "chairman")
                .replace("acting ", "")
                .replace("interim ", "");
        return spelledOut(words);
    }

    /** "premier" and "PM" as "prime minister". */
    static String spelledOut(String title) {
        return switch (title) {
            case "premier", "pm" -> "prime minister";
            case "fm" -> "foreign minister";
            default -> title;
        };
    }
}
