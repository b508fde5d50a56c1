package io.demarche.duplicates;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented news of a few countries in a few turns of phrase, so that unrelated articles are alike in words. */
final class GeneratedStories {
    private static final List<String> COUNTRIES =
            List.of("Norland", "Sudmark", "Ostria", "Vesten", "Calmar", "Torvania", "the Lunar Isles", "Brescovia");
    private static final List<String> OFFICES =
            List.of("Foreign Minister", "President", "Prime Minister", "trade envoy", "army chief", "spokeswoman");
    private static final List<String> NAMES = List.of(
            "Ada Moor",
            "Piet Halvers",
            "Ines Caro",
            "Tomas Brell",
            "Yuna Sato-Lind",
            "Karim Odessin",
            "Lea Winter",
            "Oskar Thane",
            "Mira Dol",
            "Vito Lancing",
            "Hanna Roos",
            "Emil Strand",
            "Nadja Pell",
            "Bram Coster");
    private static final List<String> PLACES = List.of(
            "Harborough",
            "the capital",
            "Lindesay",
            "the border town of Kesk",
            "Port Amber",
            "the southern plains",
            "Old Weir",
            "the free port",
            "Tarn",
            "the upper valley");
    private static final List<String> MATTERS = List.of(
            "the fishing agreement",
            "a shared railway",
            "the water of the Amber river",
            "tariffs on timber",
            "the fate of forty detained sailors",
            "visas for seasonal workers",
            "a naval exercise",
            "the grain corridor",
            "unpaid gas bills",
            "a disputed lighthouse",
            "the extradition of two bankers",
            "satellite frequencies");
    private static final List<String> DEEDS = List.of(
            "withdraw its delegation",
            "sign the accord without changes",
            "open the crossing to trucks",
            "call back its ambassador",
            "double the customs duty",
            "send observers to the polling stations",
            "release the cargo ship",
            "close the airspace at night",
            "pay the first instalment",
            "publish the minutes of the talks",
            "stop the dredging",
            "invite the inspectors");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday");
    private static final List<String> FRAMES = List.of(
            "%o %n of %c said on %d in %p that %c would %a.",
            "Talks on %m went on in %p, where %n warned that %c could %a.",
            "“We shall not wait until %d,” %n told reporters, adding that %c had promised to %a.",
            "%c and %c have quarrelled over %m since %n refused to %a in spring.",
            "A person close to %n said %m was worth #1 million a year to traders in %p.",
            "In %p, #1 people marched against the plan to %a, police of %c said.",
            "%n, who leads the opposition in %c, urged the government to %a before %d.",
            "Diplomats of %c called %m the last obstacle, while %o %n praised the decision to %a.",
            "The vote on %m, put off twice, is now due on %d in %p.",
            "Shops in %p stayed shut as %c began to %a, witnesses reported.");
    private static final List<String> OTHER_WORDS =
            List.of("still", "reportedly", "yesterday", "officials", "however", "again", "some", "nearly", "late");

    private final SplittableRandom random;
    private final ArticleAnatomy anatomy = new ArticleAnatomy();

    GeneratedStories(long seed) {
        random = new SplittableRandom(seed);
    }

    List<String> story() {
        return IntStream.range(0, random.nextInt(8, 22))
                .mapToObj(i -> filled(any(FRAMES)))
                .toList();
    }

    /** A share of the words replaced, doubled by another or dropped. */
    List<String> edited(List<String> story, double share) {
        return story.stream().map(sentence -> edited(sentence, share)).toList();
    }

    private String edited(String sentence, double share) {
        List<String> words = new ArrayList<>();
        for (String word : sentence.split(" ")) {
            double chance = random.nextDouble() / share;
            words.add(
                    chance > 1
                            ? word
                            : chance > 0.6 ? any(OTHER_WORDS) : chance > 0.3 ? word + " " + any(OTHER_WORDS) : "");
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Between about a half and nine tenths of the sentences. */
    List<String> cut(List<String> story) {
        return story.subList(0, Math.max(4, (int) (story.size() * random.nextDouble(0.5, 0.9))));
    }

    /** With a paragraph of an editor's own after the second sentence. */
    List<String> extended(List<String> story) {
        List<String> longer = new ArrayList<>(story);
        longer.add(2, filled(any(FRAMES)));
        return longer;
    }

    /** A market report: the same sentences each day, with other firms, places and numbers. */
    List<String> marketReport() {
        return List.of(
                filled("Shares in %p closed #1 points higher on %d as investors looked to %m."),
                filled(
                        "The exchange's leading index rose #1 per cent to #1, and the broader index rose #1 per cent to #1."),
                filled(
                        "Traders said that the remarks of %n about %m had moved prices more than the news that %c may %a."),
                filled("The currency of %c was at #1 against that of %c, after #1 the day before."),
                filled("Oil for delivery next month cost #1 a barrel, and gold stood at #1 an ounce."));
    }

    /** A bulletin of which only the numbers change. */
    List<String> bulletin() {
        return List.of(
                filled("The health office of Calmar reported #1 new cases of river fever in the past day."),
                filled("It said #1 patients were in hospital, #1 of them in intensive care, and #1 had recovered."),
                filled("Since the first of the month #1 people have been tested and #1 have been vaccinated."),
                filled("The office asked everybody in the valley to boil water and to call 4455 with questions."));
    }

    Article article(String id, String day, List<String> sentences) {
        String headline = filled("%c weighs %m");
        String text = headline + "\n\n" + any(List.of("HARBOROUGH", "TARN", "PORT AMBER")) + " — "
                + String.join("\n\n", sentences);
        return new Article(id, null, text, day, "Wire", null, id + ".txt", false, anatomy.of(text));
    }

    private String filled(String frame) {
        String text = frame;
        for (Slot slot : SLOTS) {
            while (text.contains(slot.mark)) {
                text = text.replaceFirst(slot.mark, any(slot.values));
            }
        }
        while (text.contains("#1")) {
            text = text.replaceFirst("#1", Integer.toString(random.nextInt(2, 9000)));
        }
        return text;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private record Slot(String mark, List<String> values) {}

    private static final List<Slot> SLOTS = List.of(
            new Slot("%o", OFFICES),
            new Slot("%n", NAMES),
            new Slot("%c", COUNTRIES),
            new Slot("%p", PLACES),
            new Slot("%m", MATTERS),
            new Slot("%a", DEEDS),
            new Slot("%d", DAYS));
}
