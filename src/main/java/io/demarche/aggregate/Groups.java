package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;

import io.demarche.spark.RecordEncoders;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;

/** Rows of several kinds as one table, and one row of a record for each group of them. */
final class Groups {
    private Groups() {}

    /** All rows below each other; what a kind does not have is null. */
    static Dataset<Row> together(Dataset<?> some, Dataset<?> others) {
        return some.toDF().unionByName(others.toDF(), true);
    }

    static <R extends Record> Dataset<R> summarise(
            Dataset<Row> rows, Class<R> type, Stream<Column> measures, String... keys) {
        RelationalGroupedDataset groups =
                rows.groupBy(Stream.of(keys).map(key -> col(key)).toArray(Column[]::new));
        List<Column> columns = measures.toList();
        return groups.agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
                .select(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> col(name))
                        .toArray(Column[]::new))
                .as(RecordEncoders.of(type));
    }
}
