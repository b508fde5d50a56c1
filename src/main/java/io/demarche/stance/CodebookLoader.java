package io.demarche.stance;

import io.demarche.stance.CodebookEntry.CounterExample;
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
import java.util.stream.Stream;

/**
 * Reads codebook files: {@code lists} of words by name and {@code entries}. Later files add entries, and their entries
 * are asked first. Every problem is reported at once, with file and line.
 */
public final class CodebookLoader {
    private static final List<String> FIELDS = List.of(
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
            "sure",
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
    private final Problems problems;

    private CodebookLoader(PloverScale scale, IssueCatalogue issues, Problems problems) {
        this.scale = scale;
        this.issues = issues;
        this.problems = problems;
    }

    /** Throws {@link CodebookException} with one line for each problem. */
    public static Codebook load(List<Path> files, PloverScale scale, IssueCatalogue issues) {
        Problems problems = new Problems();
        Codebook codebook = read(files, scale, issues, problems);
        problems.throwIfAny();
        return codebook;
    }

    /** The entries of the files that are right. */
    static Codebook read(List<Path> files, PloverScale scale, IssueCatalogue issues, Problems problems) {
        CodebookLoader loader = new CodebookLoader(scale, issues, problems);
        files.forEach(file -> problems.collect(() -> loader.read(file)));
        return new Codebook(loader.entries);
    }

    private void read(Path file) {
        Map<String, YamlFile.Value> fields = YamlFile.read(file).fields(List.of("lists", "entries"), problems);
        if (fields.containsKey("lists")) {
            problems.collect(() -> fields.get("lists")
                    .fields()
                    .forEach((name, words) -> problems.collect(() -> lists.put(name, words.texts()))));
        }
        List<CodebookEntry> own = new ArrayList<>();
        if (fields.containsKey("entries")) {
            for (YamlFile.Value entry : fields.get("entries").items()) {
                int before = problems.count();
                CodebookEntry read = problems.collect(() -> entry(entry), null);
                if (problems.count() == before) {
                    own.add(read);
                }
            }
        }
        entries.addAll(0, own);
    }

    /** The entry; what is wrong with one of its fields is noted, and the others are read all the same. */
    private CodebookEntry entry(YamlFile.Value at) {
        Map<String, YamlFile.Value> fields = at.fields(FIELDS, problems);
        String id = need(at, fields, "id").text();
        if (!ids.add(id)) {
            problems.add(at.error("the id '" + id + "' is given twice"));
        }
        Kind kind = problems.collect(() -> kind(at, fields, id), Kind.VERB);
        List<CuePhrase> cues = problems.collect(() -> cues(fields.get(label(kind))), List.of());
        String issue = problems.collect(() -> issue(fields.get("issue")), null);
        List<String> recipient = problems.collect(() -> texts(fields.get("recipient")), List.of());
        Set<String> prepositions = new LinkedHashSet<>(recipient);
        prepositions.removeAll(Set.of("needed", "none", "subject"));
        return new CodebookEntry(
                id,
                kind,
                cues,
                problems.collect(() -> outcome(at, fields), null),
                problems.collect(() -> words(fields.get("object")), Set.of()),
                problems.collect(() -> words(fields.get("object-not")), Set.of()),
                prepositions,
                recipient.contains("needed"),
                !recipient.contains("none"),
                recipient.contains("subject"),
                problems.collect(() -> isTrue(fields.get("reciprocal")), false),
                problems.collect(() -> isTrue(fields.get("sure")), false),
                issue,
                problems.collect(() -> other(fields.get("when-negated")), null),
                problems.collect(() -> other(fields.get("when-future")), null),
                problems.collect(() -> examples(need(at, fields, "examples")), List.of()),
                problems.collect(() -> counterExamples(need(at, fields, "counter-examples")), List.of()));
    }

    private static boolean isTrue(YamlFile.Value at) {
        if (at != null && !at.text().equals("true") && !at.text().equals("false")) {
            throw at.error("'" + at.text() + "' is neither true nor false");
        }
        return at != null && at.text().equals("true");
    }

    private static Kind kind(YamlFile.Value at, Map<String, YamlFile.Value> fields, String id) {
        List<Kind> kinds = Stream.of(Kind.values())
                .filter(kind -> fields.containsKey(label(kind)))
                .toList();
        if (kinds.size() != 1) {
            throw at.error(id + " needs exactly one of verb, noun, adjective, claim");
        }
        return kinds.get(0);
    }

    private static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<CuePhrase> cues(YamlFile.Value at) {
        List<CuePhrase> cues = new ArrayList<>();
        if (at != null) {
            for (YamlFile.Value cue : at.items()) {
                problems.collect(() -> cues.add(CuePhrase.parse(cue.text(), lists, cue)));
            }
        }
        return List.copyOf(cues);
    }

    private String issue(YamlFile.Value at) {
        if (at != null && !issues.knows(at.text())) {
            throw at.error("'" + at.text() + "' is no issue of the catalogue");
        }
        return at == null ? null : at.text();
    }

    private static List<String> texts(YamlFile.Value at) {
        return at == null ? List.of() : at.texts();
    }

    private Outcome other(YamlFile.Value at) {
        return at == null ? null : outcome(at, at.fields(List.of("position", "mode", "cameo", "stance"), problems));
    }

    private Outcome outcome(YamlFile.Value at, Map<String, YamlFile.Value> fields) {
        Position position = PloverScale.position(need(at, fields, "position").text(), at);
        String mode = fields.containsKey("mode") ? fields.get("mode").text() : null;
        if (mode != null && scale.knows(position) && !scale.hasMode(position, mode)) {
            problems.add(fields.get("mode").error("'" + mode + "' is no mode of " + position));
        }
        String cameo = fields.containsKey("cameo") ? fields.get("cameo").text() : null;
        return new Outcome(position, mode, cameo, need(at, fields, "stance").text());
    }

    private List<Example> examples(YamlFile.Value at) {
        List<Example> examples = new ArrayList<>();
        for (YamlFile.Value item : at.items()) {
            Map<String, YamlFile.Value> fields = item.fields(List.of("text", "actor", "recipient"), problems);
            examples.add(new Example(
                    need(item, fields, "text").text(),
                    need(item, fields, "actor").text(),
                    fields.containsKey("recipient") ? fields.get("recipient").text() : null,
                    item.place()));
        }
        if (examples.isEmpty()) {
            throw at.error("an entry without examples cannot be checked");
        }
        return examples;
    }

    private static List<CounterExample> counterExamples(YamlFile.Value at) {
        return at.items().stream()
                .map(item -> new CounterExample(item.text(), item.place()))
                .toList();
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
}
