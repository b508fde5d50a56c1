package io.demarche.stance;

import io.demarche.text.Token;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The issues that a stance can be about and the words that tell them, from {@code conf/issues.yaml}. */
public final class IssueCatalogue implements Serializable {
    static final String OTHER = "other";
    private static final int STRONG = 3;
    private static final List<String> FIELDS = List.of("id", "name", "description", "terms", "strong");

    private record Term(List<String> words, String issue, int weight) implements Serializable {}

    private final Map<String, List<Term>> termsByFirstWord = new HashMap<>();
    private final Map<String, String> nameById = new LinkedHashMap<>();

    private IssueCatalogue() {}

    /** Throws {@link CodebookException} on unknown fields, a repeated id or a missing "other". */
    public static IssueCatalogue load(Path file) {
        Problems problems = new Problems();
        IssueCatalogue catalogue = read(file, problems);
        problems.throwIfAny();
        return catalogue;
    }

    /** The issues of the file that are right. */
    static IssueCatalogue read(Path file, Problems problems) {
        IssueCatalogue catalogue = new IssueCatalogue();
        problems.collect(() -> {
            YamlFile.Value root = YamlFile.read(file);
            YamlFile.Value issues = root.fields().get("issues");
            for (YamlFile.Value issue : (issues == null ? root : issues).items()) {
                problems.collect(() -> catalogue.add(issue, problems));
            }
            if (!catalogue.knows(OTHER)) {
                throw root.error("an issue with the id 'other' is needed for what no term tells");
            }
        });
        return catalogue;
    }

    private void add(YamlFile.Value issue, Problems problems) {
        Map<String, YamlFile.Value> fields = issue.fields(FIELDS, problems);
        if (!fields.containsKey("id")) {
            throw issue.error("'id' is missing");
        }
        String id = fields.get("id").text();
        if (knows(id)) {
            throw fields.get("id").error("the issue '" + id + "' is given twice");
        }
        nameById.put(id, fields.containsKey("name") ? fields.get("name").text() : id);
        problems.collect(() -> terms(fields.get("terms"), id, 1));
        problems.collect(() -> terms(fields.get("strong"), id, STRONG));
    }

    private void terms(YamlFile.Value terms, String id, int weight) {
        if (terms == null) {
            return;
        }
        for (String term : terms.texts()) {
            List<String> words = List.of(term.trim().toLowerCase(Locale.ROOT).split("[\\s-]+"));
            termsByFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Term(words, id, weight));
        }
    }

    public boolean knows(String issue) {
        return nameById.containsKey(issue);
    }

    /** What people call each issue, by its id, in the order of the file. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(nameById);
    }

    /**
     * The issue that the words tell best.
     *
     * @param near words of the stance itself, counted three times
     * @param around words of its sentence
     * @return null where no term stands in either
     */
    String of(List<Token> near, List<Token> around) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        nameById.keySet().forEach(id -> scores.put(id, 0));
        count(near, 3, scores);
        count(around, 1, scores);
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> score : scores.entrySet()) {
            if (score.getValue() > most) {
                best = score.getKey();
                most = score.getValue();
            }
        }
        return best;
    }

    /** The issue that an article tells best; null where no term stands in it. */
    String of(List<List<Token>> sentences) {
        return of(List.of(), sentences.stream().flatMap(List::stream).toList());
    }

    private void count(List<Token> tokens, int factor, Map<String, Integer> scores) {
        List<Token> words =
                tokens.stream().filter(token -> !token.text().equals("-")).toList();
        for (int i = 0; i < words.size(); i++) {
            for (String lemma : words.get(i).lemmas()) {
                for (Term term : termsByFirstWord.getOrDefault(lemma, List.of())) {
                    if (stands(term.words(), words, i)) {
                        scores.merge(term.issue(), term.weight() * factor, Integer::sum);
                    }
                }
            }
        }
    }

    private static boolean stands(List<String> term, List<Token> words, int first) {
        if (first + term.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < term.size(); i++) {
            if (!words.get(first + i).hasLemma(term.get(i))) {
                return false;
            }
        }
        return true;
    }
}
