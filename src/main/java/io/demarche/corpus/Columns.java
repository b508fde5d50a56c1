package io.demarche.corpus;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column or JSON field holds what. A null takes the first usual name that is there; a name that is given must be
 * there. Names are compared exactly first, then without case and surrounding blanks.
 */
public record Columns(String id, String title, String text, String date, String source, String url)
        implements Serializable {
    private static final String KEYS =
            Arrays.stream(ArticleField.values()).map(ArticleField::key).collect(Collectors.joining(", "));

    /** The usual names: id|article_id, title|headline, text|body|content, date|published|published_at, ... */
    public static Columns usual() {
        return new Columns(null, null, null, null, null, null);
    }

    /** Reads {@code id=..,title=..,text=..,date=..,source=..,url=..}; keys may be left out. */
    public static Columns parse(String specification) {
        Map<ArticleField, String> names = new EnumMap<>(ArticleField.class);
        for (String pair : specification.split(",")) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            String name = equals < 0 ? "" : pair.substring(equals + 1).strip();
            ArticleField field = Arrays.stream(ArticleField.values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> wrong("\"" + key + "\" is no field; use " + KEYS + ".", specification));
            if (name.isEmpty()) {
                throw wrong("\"" + key + "\" has no column name; write " + key + "=NAME.", specification);
            }
            if (names.put(field, name) != null) {
                throw wrong("\"" + key + "\" is given twice; keep one.", specification);
            }
        }
        return new Columns(
                names.get(ArticleField.ID),
                names.get(ArticleField.TITLE),
                names.get(ArticleField.TEXT),
                names.get(ArticleField.DATE),
                names.get(ArticleField.SOURCE),
                names.get(ArticleField.URL));
    }

    private static IllegalArgumentException wrong(String problem, String specification) {
        return new IllegalArgumentException("Wrong columns \"" + specification + "\": " + problem);
    }

    /** The names that are looked for, as a reader of a message would write them. */
    String wanted(ArticleField field) {
        return given(field) == null ? String.join("|", field.usualNames()) : given(field);
    }

    /** The name among those present that holds the field. */
    Optional<String> find(ArticleField field, Collection<String> present) {
        List<String> wanted = given(field) == null ? field.usualNames() : List.of(given(field));
        return wanted.stream().flatMap(name -> match(name, present).stream()).findFirst();
    }

    /** What must be there and is not. */
    List<String> missing(Collection<String> present) {
        return Arrays.stream(ArticleField.values())
                .filter(field -> given(field) != null || field == ArticleField.TEXT)
                .filter(field -> find(field, present).isEmpty())
                .map(this::wanted)
                .toList();
    }

    private static Optional<String> match(String name, Collection<String> present) {
        return present.contains(name)
                ? Optional.of(name)
                : present.stream()
                        .filter(each -> each.strip().equalsIgnoreCase(name.strip()))
                        .findFirst();
    }

    private String given(ArticleField field) {
        return switch (field) {
            case ID -> id;
            case TITLE -> title;
            case TEXT -> text;
            case DATE -> date;
            case SOURCE -> source;
            case URL -> url;
        };
    }
}
