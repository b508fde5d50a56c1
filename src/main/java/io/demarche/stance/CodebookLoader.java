package io.demarche.stance;

import io.demarche.stance.CodebookEntry.Example;
import io.demarche.stance.CodebookEntry.Kind;
import io.demarche.stance.CodebookEntry.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads codebook files: {@code lists} of words by name and {@code entries}. Later files add entries, and their entries
 * are asked first. Every problem is reported at once, with file and line.
 */
public final class CodebookLoader {
    private static final Set<String> FIELDS = orderedSet(
            "id",
            "position",
            "mode",
            "cameo",
            "stance",
            "verb",
            "noun",
            "adjective",
            "claim",
            "object",
            "object-not",
            "recipient",
            "reciprocal",
            "issue",
            "when-negated",
            "when-future",
            "examples",
            "counter-examples");

    private final PloverScale scale;
    private final IssueCatalogue issues;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<CodebookEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private CodebookLoader(PloverScale scale, IssueCatalogue issues) {
        this.scale = scale;
        this.issues = issues;
    }

    /** Throws {@link CodebookException} with one line for each problem. */
    public static Codebook load(List<Path> files, PloverScale scale, IssueCatalogue issues) {
        CodebookLoader loader = new CodebookLoader(scale, issues);
        files.forEach(loader::read);
        if (!loader.problems.isEmpty()) {
            throw new CodebookException("The codebook has " + loader.problems.size() + " problem(s):\n"
                    + String.join("\n", loader.problems));
        }
        return new Codebook(loader.entries);
    }

    private void read(Path file) {
        Map<String, YamlFile.Value> fields = YamlFile.read(file).fields(orderedSet("lists", "entries"));
        if (fields.containsKey("lists")) {
            fields.get("lists").fields().forEach((name, words) -> lists.put(name, words.texts()));
        }
        List<CodebookEntry> own = new ArrayList<>();
        if (fields.containsKey("entries")) {
            for (YamlFile.Value entry : fields.get("entries").items()) {
                try {
                    own.add(entry(entry));
                } catch (CodebookException e) {
                    problems.add(e.getMessage());
                }
            }
        }
        entries.addAll(0, own);
    }

    private CodebookEntry entry(YamlFile.Value at) {
        Map<String, YamlFile.Value> fields = at.fields(FIELDS);
        String id = need(at, fields, "id").text();
        if (!ids.add(id)) {
            throw at.error("the id '" + id + "' is given twice");
        }
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (fields.containsKey(kind.name().toLowerCase(Locale.ROOT))) {
                kinds.add(kind);
            }
        }
        if (kinds.size() != 1) {
            throw at.error(id + " needs exactly one of verb, noun, adjective, claim");
        }
        List<CuePhrase> cues = new ArrayList<>();
        YamlFile.Value cueField = fields.get(kinds.get(0).name().toLowerCase(Locale.ROOT));
        for (YamlFile.Value cue : cueField.items()) {
            cues.add(CuePhrase.parse(cue.text(), lists, cue));
        }
        String issue = fields.containsKey("issue") ? fields.get("issue").text() : null;
        if (issue != null && !issues.knows(issue)) {
            throw fields.get("issue").error("'" + issue + "' is no issue of the catalogue");
        }
        List<String> recipient =
                fields.containsKey("recipient") ? fields.get("recipient").texts() : List.of();
        Set<String> prepositions = new LinkedHashSet<>(recipient);
        prepositions.removeAll(Set.of("needed", "none", "subject"));
        return new CodebookEntry(
                id,
                kinds.get(0),
                List.copyOf(cues),
                outcome(at, fields),
                words(fields.get("object")),
                words(fields.get("object-not")),
                prepositions,
                recipient.contains("needed"),
                !recipient.contains("none"),
                recipient.contains("subject"),
                fields.containsKey("reciprocal")
                        && fields.get("reciprocal").text().equals("true"),
                issue,
                other(fields.get("when-negated")),
                other(fields.get("when-future")),
                examples(need(at, fields, "examples")),
                need(at, fields, "counter-examples").texts());
    }

    private Outcome other(YamlFile.Value at) {
        return at == null ? null : outcome(at, at.fields(orderedSet("position", "mode", "cameo", "stance")));
    }

    private Outcome outcome(YamlFile.Value at, Map<String, YamlFile.Value> fields) {
        Position position = PloverScale.position(need(at, fields, "position").text(), at);
        String mode = fields.containsKey("mode") ? fields.get("mode").text() : null;
        if (mode != null && !scale.hasMode(position, mode)) {
            throw fields.get("mode").error("'" + mode + "' is no mode of " + position);
        }
        String cameo = fields.containsKey("cameo") ? fields.get("cameo").text() : null;
        return new Outcome(position, mode, cameo, need(at, fields, "stance").text());
    }

    private static List<Example> examples(YamlFile.Value at) {
        List<Example> examples = new ArrayList<>();
        for (YamlFile.Value item : at.items()) {
            Map<String, YamlFile.Value> fields = item.fields(orderedSet("text", "actor", "recipient"));
            examples.add(new Example(
                    need(item, fields, "text").text(),
                    need(item, fields, "actor").text(),
                    fields.containsKey("recipient") ? fields.get("recipient").text() : null));
        }
        if (examples.isEmpty()) {
            throw at.error("an entry without examples cannot be checked");
        }
        return examples;
    }

    private Set<String> words(YamlFile.Value at) {
        Set<String> words = new HashSet<>();
        if (at != null) {
            for (YamlFile.Value word : at.items()) {
                words.addAll(CuePhrase.lemmas(word.text(), lists, word));
            }
        }
        return Set.copyOf(words);
    }

    private static YamlFile.Value need(YamlFile.Value at, Map<String, YamlFile.Value> fields, String name) {
        YamlFile.Value value = fields.get(name);
        if (value == null) {
            throw at.error("'" + name + "' is missing");
        }
        return value;
    }

    private static Set<String> orderedSet(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }
}
