package io.demarche.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.JavaTypeInference;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.EncoderField;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.IterableEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders.ProductEncoder;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag$;

/**
 * Encoders for Java records, which {@code Encoders.bean} turns into rows with no columns.
 *
 * <p>Columns keep the order and the names of the record components. A component is a primitive, a boxed primitive, a
 * {@link String}, an enum, a {@code java.time} value, another record, or a {@link List} of one of these. Records must be
 * public, because Spark generates code that calls their accessors.
 */
public final class RecordEncoders {
    private RecordEncoders() {}

    public static <R extends Record> Encoder<R> of(Class<R> type) {
        return ExpressionEncoder.apply(recordEncoder(type));
    }

    /** The columns of a record in its order, where a join has put them into another. */
    public static Column[] columns(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> functions.col(component.getName()))
                .toArray(Column[]::new);
    }

    private static <R> AgnosticEncoder<R> recordEncoder(Class<R> type) {
        List<EncoderField> fields =
                Stream.of(type.getRecordComponents()).map(RecordEncoders::field).toList();
        return new ProductEncoder<>(
                ClassTag$.MODULE$.apply(type),
                JavaConverters.asScalaBufferConverter(fields).asScala().toList(),
                Option.empty());
    }

    private static EncoderField field(RecordComponent component) {
        AgnosticEncoder<?> encoder = encoder(component.getGenericType());
        return new EncoderField(
                component.getName(), encoder, encoder.nullable(), Metadata.empty(), Option.empty(), Option.empty());
    }

    private static AgnosticEncoder<?> encoder(Type type) {
        if (type instanceof Class<?> scalar) {
            return scalar.isRecord() ? recordEncoder(scalar) : JavaTypeInference.encoderFor(scalar);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            AgnosticEncoder<?> element = encoder(generic.getActualTypeArguments()[0]);
            return new IterableEncoder<>(ClassTag$.MODULE$.apply(List.class), element, element.nullable(), false);
        }
        throw new IllegalArgumentException("A row cannot hold a component of type " + type.getTypeName());
    }
}
