package io.demarche.evaluation;

import io.demarche.evaluation.GoldFile.Line;
import io.demarche.job.Pipeline;
import io.demarche.stance.PairJudge.Judgement;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures stances between two actors that are given: what the one does to the other. */
final class PairTasks {
    /**
     * The reader learned on all pairs of a sentence, most of them silent; of a pair that somebody asks about less is silent. Chosen
     * on DSE's valid file.
     */
    private static final double SILENT = 0.5;

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

    /** PLV: PLOVER root and quad of a marked pair. */
    static Evaluation relation(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        ClassTally root = new ClassTally(new ArrayList<>(QUADS.keySet()));
        ClassTally quad = new ClassTally(List.of("1", "2", "3", "4"));
        ClassTally binary = new ClassTally(List.of("cooperation", "conflict"));
        List<Map<String, String>> rows =
                new GoldFile(options.gold()).table("marked_sentence", "source", "target", "gold_penta", "gold_root");
        List<GivenPair> pairs = rows.stream()
                .map(row -> GivenPair.parse(row.get("marked_sentence")))
                .toList();
        List<GivenPair.Both> judged = GivenPair.judged(pipeline, pairs);
        for (int i = 0; i < rows.size(); i++) {
            GivenPair pair = pairs.get(i);
            String found = plvRoot(judged.get(i).forth());
            String gold = rows.get(i).get("gold_root");
            root.add(gold, found);
            String goldQuad = rows.get(i).get("gold_penta");
            String foundQuad = QUADS.get(found);
            quad.add(goldQuad, foundQuad);
            binary.add(side(goldQuad), side(foundQuad));
            errors.compare("root", pair.source() + " > " + pair.target(), gold, found, pair.text());
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("binaryMacroF1", binary.macroF1());
        metrics.put("quadMacroF1", quad.macroF1());
        metrics.put("rootMacroF1", root.macroF1());
        return new Evaluation(
                options.task().label(), options.gold().toString(), root.n(), metrics, root.perLabel(), null, null);
    }

    /** The most probable root: there is one, for the pair is given. */
    private static String plvRoot(Judgement judgement) {
        Map<String, Double> roots = new LinkedHashMap<>();
        judgement.positions().forEach((position, p) -> {
            String root =
                    switch (position) {
                        case CONCEDE, RETREAT -> "YIELD";
                        case DENY -> "REJECT";
                        default -> position.name();
                    };
            roots.merge(root, p, Double::sum);
        });
        return roots.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static String side(String quad) {
        return quad.equals("1") || quad.equals("2") ? "cooperation" : "conflict";
    }

    /** DSE: who is for or against whom, of two bracketed names. */
    static Evaluation direction(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        ClassTally tally = new ClassTally(DIRECTIONS);
        List<GivenPair> pairs = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        for (Line line : new GoldFile(options.gold()).lines()) {
            List<String> fields = line.unquotedFields(4);
            try {
                gold.add(DIRECTIONS.get(Integer.parseInt(fields.get(3).strip())));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw line.wrong("the fourth field must be 0 to 4, got '" + fields.get(3) + "'");
            }
            pairs.add(bracketed(line, fields));
        }
        List<GivenPair.Both> judged = GivenPair.judged(pipeline, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            String found = direction(judged.get(i));
            GivenPair pair = pairs.get(i);
            tally.add(gold.get(i), found);
            errors.compare("direction", pair.source() + " / " + pair.target(), gold.get(i), found, pair.text());
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("macroF1", tally.macroF1());
        metrics.put("accuracy", tally.accuracy());
        return new Evaluation(
                options.task().label(), options.gold().toString(), tally.n(), metrics, tally.perLabel(), null, null);
    }

    /** The most probable of: nothing either way, or one side for or against the other. */
    private static String direction(GivenPair.Both both) {
        Judgement forth = both.forth();
        Judgement back = both.back();
        double forthNone = SILENT * (1 - forth.forIt() - forth.against());
        double backNone = SILENT * (1 - back.forIt() - back.against());
        double[] p = {
            forthNone * backNone,
            forth.forIt() * backNone,
            back.forIt() * forthNone,
            forth.against() * backNone,
            back.against() * forthNone
        };
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return DIRECTIONS.get(best);
    }

    /** The sentence without the brackets around its two names. */
    private static GivenPair bracketed(Line line, List<String> fields) {
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
        return new GivenPair(
                plain,
                new Span(p, p + fields.get(1).length()),
                new Span(q, q + fields.get(2).length()));
    }

    private static int close(String text, int open) {
        return text.indexOf(']', open);
    }
}
