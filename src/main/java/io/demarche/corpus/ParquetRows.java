package io.demarche.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** One article a row; only the columns that are asked for are read. Rows are counted from 1, as lines are. */
final class ParquetRows implements UnitSource {
    private final ArticleAssembler assembler;
    private final Map<ArticleField, Type> typeByField = new EnumMap<>(ArticleField.class);
    private final ParquetReader<Group> reader;
    private long unit;

    ParquetRows(InputFile file, HadoopFiles files, Columns columns, ArticleAssembler assembler) throws IOException {
        this.assembler = assembler;
        MessageType schema;
        try (ParquetFileReader footer = ParquetFileReader.open(files.openParquet(file.path()))) {
            schema = footer.getFileMetaData().getSchema();
        }
        List<String> names = schema.getFields().stream()
                .filter(Type::isPrimitive)
                .map(Type::getName)
                .toList();
        List<String> missing = columns.missing(names);
        if (!missing.isEmpty()) {
            throw new DefectException(
                    Defect.MISSING_COLUMN,
                    null,
                    "There is no column " + String.join(", ", missing) + "; the columns are " + String.join(", ", names)
                            + ". Name the right ones with --columns.");
        }
        for (ArticleField field : ArticleField.values()) {
            columns.find(field, names).ifPresent(name -> typeByField.put(field, schema.getType(name)));
        }
        List<Type> read = typeByField.values().stream().distinct().toList();
        Configuration configuration = new Configuration(files.configuration());
        configuration.set(ReadSupport.PARQUET_READ_SCHEMA, new MessageType(schema.getName(), read).toString());
        reader = ParquetReader.builder(new GroupReadSupport(), new Path(file.path()))
                .withConf(configuration)
                .build();
    }

    @Override
    public ReadResult next() throws IOException {
        Group row = reader.read();
        if (row == null) {
            return null;
        }
        Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);
        typeByField.forEach((field, type) -> {
            if (row.getFieldRepetitionCount(type.getName()) == 1) {
                values.put(field, value(row, type.asPrimitiveType()));
            }
        });
        long number = unit++;
        return assembler.assemble(new Unit(number, number + 1, values, false));
    }

    private static String value(Group row, PrimitiveType type) {
        String column = type.getName();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(column, 0)).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
            return instant(row.getLong(column, 0), timestamp.getUnit()).toString();
        }
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY -> row.getBinary(column, 0).toStringUsingUTF8();
            case INT32, INT64, BOOLEAN, FLOAT, DOUBLE ->
                row.getValueToString(row.getType().getFieldIndex(column), 0);
            case INT96 -> int96(row.getInt96(column, 0).toByteBuffer()).toString();
        };
    }

    private static Instant instant(long value, TimeUnit unit) {
        long second =
                switch (unit) {
                    case MILLIS -> 1_000L;
                    case MICROS -> 1_000_000L;
                    case NANOS -> 1_000_000_000L;
                };
        return Instant.ofEpochSecond(
                Math.floorDiv(value, second), Math.floorMod(value, second) * (1_000_000_000L / second));
    }

    /** The timestamp type that Spark wrote by default for long: nanoseconds of the day, then the Julian day. */
    private static Instant int96(ByteBuffer bytes) {
        ByteBuffer little = bytes.order(ByteOrder.LITTLE_ENDIAN);
        long nanosOfDay = little.getLong(little.position());
        long julianDay = little.getInt(little.position() + Long.BYTES);
        return Instant.ofEpochSecond((julianDay - 2_440_588) * 86_400, nanosOfDay);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
