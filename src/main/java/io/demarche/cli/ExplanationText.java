package io.demarche.cli;

import io.demarche.stance.Explanation;
import io.demarche.stance.Explanation.Cue;
import io.demarche.stance.Explanation.Held;
import io.demarche.stance.Explanation.Meant;
import io.demarche.stance.Explanation.Rejected;
import io.demarche.stance.Explanation.Word;
import io.demarche.stance.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as text for a terminal. */
final class ExplanationText {
    private static final String INDENT = "  ";
    /** Pairs are many, and those that the model sees nothing in are all alike. */
    private static final int MOST_REJECTED = 12;

    private ExplanationText() {}

    static String of(Explanation explanation) {
        List<String> lines = new ArrayList<>(wrapped(explanation.sentence()));
        lines.add("");
        lines.addAll(words(explanation).lines(INDENT));
        section("Cues of the codebook", cues(explanation), "none stands here", lines);
        section("Stances", held(explanation), "none", lines);
        section("Positions that were thought possible and are not held", rejected(explanation), "none", lines);
        int more = explanation.rejected().size() - MOST_REJECTED;
        if (more > 0) {
            lines.add(INDENT + "and " + more + " more");
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private static void section(String title, TextTable table, String otherwise, List<String> lines) {
        lines.add("");
        lines.add(table.isEmpty() ? title + ": " + otherwise : title);
        if (!table.isEmpty()) {
            lines.addAll(table.lines(INDENT));
        }
    }

    private static TextTable words(Explanation explanation) {
        TextTable table = new TextTable("token", "tag", "lemma", "actor", "speech", "cue of");
        for (Word word : explanation.words()) {
            table.add(
                    word.text(),
                    word.tag(),
                    lemma(word),
                    word.references().stream().map(ExplanationText::meant).collect(Collectors.joining(" ")),
                    word.speech(),
                    String.join(" ", word.cues()));
        }
        return table;
    }

    /** What the word may be an inflection of; the word itself where it is none. */
    private static String lemma(Word word) {
        List<String> lemmas = word.lemmas();
        return String.join("|", lemmas.size() > 1 ? lemmas.subList(1, lemmas.size()) : lemmas);
    }

    private static String meant(Meant meant) {
        String text = meant.actorId() + " " + meant.kind() + "/" + meant.use();
        return meant.isMention() ? text : "(" + text + ")";
    }

    private static TextTable cues(Explanation explanation) {
        TextTable table = new TextTable("", "words", "entry", "cue", "position", "what came of it")
                .atMost(20, 1)
                .atMost(20, 3);
        for (Cue cue : explanation.cues()) {
            table.add(
                    cue.fired() ? "+" : "-",
                    cue.words(),
                    cue.entry(),
                    cue.written(),
                    cue.position().name(),
                    cue.why());
        }
        return table;
    }

    private static TextTable held(Explanation explanation) {
        TextTable table = new TextTable(
                "actor", "position", "recipient", "by", "confidence", "reader", "modality", "condition", "issue");
        for (Held held : explanation.held()) {
            Stance stance = held.stance();
            table.add(
                    stance.speaker() == null ? stance.actor() : stance.actor() + " (" + stance.speaker() + ")",
                    stance.position(),
                    orDash(stance.recipient()),
                    stance.method(),
                    number(stance.confidence()),
                    held.reader() == null ? "-" : number(held.reader()),
                    stance.modality(),
                    orDash(stance.condition()),
                    stance.issue());
        }
        return table;
    }

    private static TextTable rejected(Explanation explanation) {
        TextTable table = new TextTable("actor", "position", "recipient", "by", "reader", "confidence");
        explanation.rejected().stream()
                .limit(MOST_REJECTED)
                .forEach((Rejected one) -> table.add(
                        one.actor(),
                        one.position().name(),
                        orDash(one.recipient()),
                        orDash(one.entry()),
                        one.reader() == null ? "-" : number(one.reader()),
                        number(one.confidence())));
        return table;
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > TextTable.WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
