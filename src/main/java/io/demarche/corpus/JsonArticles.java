package io.demarche.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** JSON objects into articles; the same for lines, arrays and single objects. */
final class JsonArticles {
    private final Columns columns;
    private final ArticleAssembler assembler;

    JsonArticles(Columns columns, ArticleAssembler assembler) {
        this.columns = columns;
        this.assembler = assembler;
    }

    ReadResult article(JsonNode node, long unit, Long line, boolean guessed) {
        if (!node.isObject()) {
            return assembler.rejected(
                    unit, line, Defect.BAD_JSON, "An article must be a JSON object {...}.", node.toString());
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);
        for (ArticleField field : ArticleField.values()) {
            columns.find(field, names)
                    .map(node::get)
                    .filter(value -> value.isValueNode() && !value.isNull())
                    .filter(value -> field != ArticleField.TEXT || value.isTextual())
                    .ifPresent(value -> values.put(field, value.asText()));
        }
        boolean isNullText = columns.find(ArticleField.TEXT, names)
                .map(name -> node.get(name).isNull())
                .orElse(false);
        if (!values.containsKey(ArticleField.TEXT) && !isNullText) {
            return assembler.rejected(
                    unit,
                    line,
                    Defect.MISSING_COLUMN,
                    "There is no text in " + columns.wanted(ArticleField.TEXT) + "; the fields are "
                            + String.join(", ", names) + ". Name the one with --columns text=FIELD.",
                    node.toString());
        }
        return assembler.assemble(new Unit(unit, line, values, guessed));
    }
}
