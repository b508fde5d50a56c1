package io.demarche.output;

import static org.apache.spark.sql.functions.col;

import io.demarche.aggregate.ActorIssue;
import io.demarche.aggregate.ActorPeriod;
import io.demarche.aggregate.ActorPublisher;
import io.demarche.aggregate.ActorSummary;
import io.demarche.aggregate.ArticleInfo;
import io.demarche.aggregate.Dyad;
import io.demarche.corpus.Rejected;
import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/** A published table: the record that its rows are, and the order in which readers meet them. */
public enum Table {
    ACTORS(ActorSummary.class, "-mentions actor_id"),
    ACTOR_PERIODS(ActorPeriod.class, "actor_id period start"),
    ACTOR_ISSUES(ActorIssue.class, "actor_id issue"),
    ACTOR_PUBLISHERS(ActorPublisher.class, "actor_id publisher"),
    DYADS(Dyad.class, "actor_id recipient_id"),
    STANCES(Stance.class, "article_id begin end stance_id"),
    QUOTATIONS(AttributedQuotation.class, "article_id begin end"),
    SENTENCES(ScoredSentence.class, "article_id sentence_index"),
    MENTIONS(ScoredMention.class, "article_id begin end"),
    ARTICLES(ArticleInfo.class, "article_id"),
    REJECTED(Rejected.class, "path line article_id");

    private final Class<? extends Record> row;
    /** Published names of the keys; "-" before one that falls. */
    private final String order;

    Table(Class<? extends Record> row, String order) {
        this.row = row;
        this.order = order;
    }

    /** Its name in file names and in descriptions. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Class<? extends Record> row() {
        return row;
    }

    /** The published names of its columns, in order: the only place that turns camelCase into snake_case. */
    public List<String> columns() {
        return components().map(component -> snakeCase(component.getName())).toList();
    }

    /** A total order: by the keys, and where these agree by every other column. */
    Column[] order() {
        List<String> keys = List.of(order.split(" "));
        Stream<Column> others = columns().stream()
                .filter(column -> !keys.contains(column) && !keys.contains("-" + column))
                .map(column -> col(column));
        return Stream.concat(keys.stream().map(Table::inOrder), others).toArray(Column[]::new);
    }

    private static Column inOrder(String key) {
        return key.startsWith("-") ? col(key.substring(1)).desc() : col(key).asc();
    }

    Stream<RecordComponent> components() {
        return Stream.of(row.getRecordComponents());
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
