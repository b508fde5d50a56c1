package io.demarche.evaluation;

import io.demarche.evaluation.GoldFile.Line;
import io.demarche.job.Pipeline;
import io.demarche.stance.Stance;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures stances between two actors that are given: what the one does to the other. */
final class PairTasks {
    /** PLOVER types as PLV knows them: its YIELD is our CONCEDE and RETREAT. */
    private static final Map<String, String> QUADS = quads();

    private static final List<String> DIRECTIONS = List.of("neutral", "p+q", "q+p", "p-q", "q-p");

    private PairTasks() {}

    private static Map<String, String> quads() {
        Map<String, String> quads = new LinkedHashMap<>();
        List.of("AGREE", "CONSULT", "SUPPORT").forEach(root -> quads.put(root, "1"));
        List.of("YIELD", "COOPERATE", "AID").forEach(root -> quads.put(root, "2"));
        List.of("REQUEST", "ACCUSE", "REJECT", "THREATEN").forEach(root -> quads.put(root, "3"));
        List.of("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT").forEach(root -> quads.put(root, "4"));
        return quads;
    }

    /** PLV: PLOVER root and quad of a marked pair. A sentence in which nothing is found counts as wrong in every class. */
    static Evaluation relation(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<String> roots = new ArrayList<>(QUADS.keySet());
        roots.add("none");
        ClassTally root = new ClassTally(roots);
        ClassTally quad = new ClassTally(List.of("1", "2", "3", "4", "none"));
        ClassTally binary = new ClassTally(List.of("cooperation", "conflict", "none"));
        GivenPair reader = new GivenPair(pipeline.analyser());
        for (Map<String, String> row :
                new GoldFile(options.gold()).table("marked_sentence", "source", "target", "gold_penta", "gold_root")) {
            GivenPair.Pair pair = GivenPair.parse(row.get("marked_sentence"));
            String found = reader.from(pair).map(PairTasks::plvRoot).orElse("none");
            String gold = row.get("gold_root");
            root.add(gold, found);
            String goldQuad = row.get("gold_penta");
            String foundQuad = QUADS.getOrDefault(found, "none");
            quad.add(goldQuad, foundQuad);
            binary.add(side(goldQuad), side(foundQuad));
            errors.compare("root", pair.source() + " > " + pair.target(), gold, found, pair.text());
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("binaryMacroF1", binary.macroF1("none"));
        metrics.put("quadMacroF1", quad.macroF1("none"));
        metrics.put("rootMacroF1", root.macroF1("none"));
        return new Evaluation(
                options.task().label(), options.gold().toString(), root.n(), metrics, root.perLabel(), null, null);
    }

    private static String plvRoot(Stance stance) {
        return switch (stance.position()) {
            case "CONCEDE", "RETREAT" -> "YIELD";
            case "DENY" -> "REJECT";
            default -> stance.position();
        };
    }

    private static String side(String quad) {
        return switch (quad) {
            case "1", "2" -> "cooperation";
            case "3", "4" -> "conflict";
            default -> "none";
        };
    }

    /** DSE: who is for or against whom, of two bracketed names. */
    static Evaluation direction(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        ClassTally tally = new ClassTally(DIRECTIONS);
        GivenPair reader = new GivenPair(pipeline.analyser());
        for (Line line : new GoldFile(options.gold()).lines()) {
            List<String> fields = line.unquotedFields(4);
            String gold;
            try {
                gold = DIRECTIONS.get(Integer.parseInt(fields.get(3).strip()));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw line.wrong("the fourth field must be 0 to 4, got '" + fields.get(3) + "'");
            }
            GivenPair.Pair pair = bracketed(line, fields);
            String found = direction(reader, pair);
            tally.add(gold, found);
            errors.compare("direction", fields.get(1) + " / " + fields.get(2), gold, found, pair.text());
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("macroF1", tally.macroF1());
        metrics.put("accuracy", tally.accuracy());
        return new Evaluation(
                options.task().label(), options.gold().toString(), tally.n(), metrics, tally.perLabel(), null, null);
    }

    private static String direction(GivenPair reader, GivenPair.Pair pair) {
        int forth = reader.from(pair).map(Stance::polarity).orElse(0);
        if (forth != 0) {
            return forth > 0 ? "p+q" : "p-q";
        }
        int back = reader.from(pair.reversed()).map(Stance::polarity).orElse(0);
        return back > 0 ? "q+p" : back < 0 ? "q-p" : "neutral";
    }

    /** The sentence without the brackets around its two names. */
    private static GivenPair.Pair bracketed(Line line, List<String> fields) {
        String text = fields.get(0);
        int first = text.indexOf("[" + fields.get(1) + "]");
        int second = text.indexOf("[" + fields.get(2) + "]", first + 1);
        if (second < 0) {
            second = text.indexOf("[" + fields.get(2) + "]");
        }
        if (first < 0 || second < 0) {
            throw line.wrong("the sentence must hold both names in brackets");
        }
        String plain = new StringBuilder(text)
                .deleteCharAt(Math.max(close(text, first), close(text, second)))
                .deleteCharAt(Math.max(first, second))
                .deleteCharAt(Math.min(close(text, first), close(text, second)))
                .deleteCharAt(Math.min(first, second))
                .toString();
        int p = first < second ? first : first - 2;
        int q = second < first ? second : second - 2;
        return new GivenPair.Pair(
                plain,
                new Span(p, p + fields.get(1).length()),
                new Span(q, q + fields.get(2).length()));
    }

    private static int close(String text, int open) {
        return text.indexOf(']', open);
    }
}
