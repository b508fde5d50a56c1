package io.demarche.actors;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads actor files: CSV with the columns {@code actor_id,name,type,country,role,from,until,aliases,adjectives,metonyms},
 * lists separated by "|". Later files add actors, and add aliases and offices to those that exist. Reports every problem
 * at once, each with file and line.
 */
public final class RegistryLoader {
    /** The columns of an actor file, in their order. */
    public static final List<String> COLUMNS = List.of(
            "actor_id", "name", "type", "country", "role", "from", "until", "aliases", "adjectives", "metonyms");

    /** The Arabic article inside a name, and how texts write it. */
    private static final Pattern ARTICLE = Pattern.compile("\\b[Aa]l-(?=\\p{Lu})");

    private static final List<String> ARTICLES = List.of("al-", "Al-", "al ", "Al ");

    private record Origin(String actorId, String place) {}

    private record Spelling(String alias, String actorId, Registry.AliasKind kind) {}

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Registry.Entry> entryById = new LinkedHashMap<>();
    private final Map<String, Origin> originByAlias = new HashMap<>();
    private final Map<String, String> placeByCountry = new LinkedHashMap<>();
    /** They yield to every alias that a file tells. */
    private final List<Spelling> spellings = new ArrayList<>();

    private final Registry registry = new Registry();

    private RegistryLoader() {}

    /** Throws {@link RegistryException} with one line for each problem. */
    public static Registry load(List<Path> files) {
        RegistryLoader loader = new RegistryLoader();
        files.forEach(loader::read);
        return loader.checked();
    }

    private void read(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser rows = format.parse(withoutMark(file))) {
            if (!rows.getHeaderNames().equals(COLUMNS)) {
                problems.add(file + ":1: the columns must be " + String.join(",", COLUMNS) + ", found "
                        + String.join(",", rows.getHeaderNames()));
                return;
            }
            for (CSVRecord row : rows) {
                add(row, file + ":" + rows.getCurrentLineNumber());
            }
        } catch (MalformedInputException e) {
            problems.add(file + ":1: the file is not in UTF-8; save it as \"CSV UTF-8\"");
        } catch (CSVException e) {
            problems.add(file + ":1: no valid CSV, check its quotes: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The actor file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            problems.add(file + ": no valid CSV, check its quotes: " + e.getMessage());
        }
    }

    /** The file's text; spreadsheets save "CSV UTF-8" with a byte order mark. */
    private static Reader withoutMark(Path file) throws IOException {
        String text = Files.readString(file);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private void add(CSVRecord row, String place) {
        if (row.size() != COLUMNS.size()) {
            problems.add(place + ": " + row.size() + " fields instead of " + COLUMNS.size()
                    + "; quote fields that hold a comma");
            return;
        }
        String actorId = row.get("actor_id").trim();
        String name = row.get("name").trim();
        ActorType type = ActorType.ofLabel(row.get("type").trim()).orElse(null);
        if (actorId.isEmpty() || name.isEmpty() || type == null) {
            problems.add(place + ": actor_id, name and a known type are needed, found '" + actorId + "', '" + name
                    + "', '" + row.get("type") + "'");
            return;
        }
        String country = blankToNull(row.get("country"));
        if (country != null) {
            placeByCountry.putIfAbsent(country, place);
        }
        Registry.Entry entry = entryById.get(actorId);
        if (entry == null) {
            entry = new Registry.Entry(actorId, name, type, country, new ArrayList<>());
            entryById.put(actorId, entry);
        } else if (entry.type() != type) {
            problems.add(place + ": " + actorId + " is " + entry.type().label() + " elsewhere and " + type.label()
                    + " here");
        }
        if (type == ActorType.PERSON) {
            entry.tenures()
                    .add(new Tenure(
                            blankToNull(row.get("role")),
                            country,
                            date(row.get("from"), place),
                            date(row.get("until"), place)));
        }
        alias(name.replaceFirst("^Group: ", ""), actorId, Registry.AliasKind.NAME, place);
        list(row.get("aliases"), actorId, Registry.AliasKind.NAME, place);
        list(row.get("adjectives"), actorId, Registry.AliasKind.ADJECTIVE, place);
        list(row.get("metonyms"), actorId, Registry.AliasKind.METONYM, place);
    }

    private void list(String cell, String actorId, Registry.AliasKind kind, String place) {
        for (String alias : cell.split("\\|")) {
            if (!alias.isBlank()) {
                alias(alias.trim(), actorId, kind, place);
            }
        }
    }

    private void alias(String alias, String actorId, Registry.AliasKind kind, String place) {
        if (alias.startsWith("the ")) {
            alias("The " + alias.substring(4), actorId, kind, place);
        }
        String bare = alias.replace('’', '\'');
        List<String> tokens = Registry.tokens(bare);
        if (tokens.isEmpty()) {
            problems.add(place + ": a name of " + actorId + " holds no word; remove it");
            return;
        }
        Origin first = originByAlias.putIfAbsent(bare, new Origin(actorId, place));
        if (first == null) {
            registry.addAlias(tokens, actorId, kind);
            if (ARTICLE.matcher(bare).find()) {
                ARTICLES.forEach(article ->
                        spellings.add(new Spelling(ARTICLE.matcher(bare).replaceAll(article), actorId, kind)));
            }
        } else if (!first.actorId().equals(actorId)) {
            problems.add(
                    place + ": '" + bare + "' names " + actorId + ", but " + first.actorId() + " at " + first.place());
        }
    }

    private LocalDate date(String cell, String place) {
        if (cell.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(cell.trim());
        } catch (DateTimeParseException e) {
            problems.add(place + ": '" + cell + "' is no date; write YYYY-MM-DD");
            return null;
        }
    }

    private static String blankToNull(String cell) {
        return cell.isBlank() ? null : cell.trim();
    }

    private Registry checked() {
        placeByCountry.forEach((country, place) -> {
            if (!entryById.containsKey(country)) {
                problems.add(place + ": the country '" + country + "' is no actor_id of any file");
            }
        });
        if (!problems.isEmpty()) {
            throw new RegistryException(
                    "The actor registry has " + problems.size() + " problem(s):\n" + String.join("\n", problems));
        }
        spellings.forEach(
                spelling -> registry.addAlias(Registry.tokens(spelling.alias()), spelling.actorId(), spelling.kind()));
        entryById.values().forEach(registry::add);
        return registry;
    }
}
