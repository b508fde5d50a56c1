package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarche.output.ColumnDescription;
import io.demarche.output.ColumnDescriptions;
import io.demarche.output.Depot;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few articles, and the same ones among others: in another order, over other partitions, and written to a file system
 * that is no disk. What is said of an article depends on it alone.
 */
@ExtendWith(LocalSpark.class)
class SameAnswerSparkTest {
    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
    private static final Map<String, String> TEXT_BY_ID = Map.of(
            "dam",
            "Egypt rejected the timetable for the Nile dam on Tuesday. Ethiopian Water Minister Selam Bekele said her"
                    + " government would fill the reservoir. She called on Cairo to return to the talks.",
            "fish",
            "“We demand an answer,” Norwegian Foreign Minister Ingrid Solheim said. Norway condemned the seizure of two"
                    + " trawlers, but it has not ruled out talks with Russia.",
            "grain",
            "Ukraine welcomed the grain deal. If Moscow attacks ships again, Kyiv will close the port, officials warned."
                    + " The port workers' union protested.",
            "vote",
            "Thousands marched in Tbilisi. The ruling Georgian Dream party accused the opposition of treason, and the"
                    + " European Union threatened sanctions against it.");
    /** About somebody else, except that it names a person of one of the others in another office. */
    private static final String UNRELATED =
            "Japan and South Korea signed an accord on fishing. Mayor Ingrid Solheim of Bergen praised it. The port"
                    + " workers' union in Busan agreed.";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void score(SparkSession spark) throws IOException {
        Depot.register(spark.sparkContext().hadoopConfiguration());
        List<String> lines = new ArrayList<>();
        new TreeMap<>(TEXT_BY_ID).forEach((id, text) -> lines.add(json(id, text)));
        run(spark, "2", lines, folder.resolve("alone").toString());

        List<String> more = new ArrayList<>(List.of(json("aaa", UNRELATED), json("zzz", TEXT_BY_ID.get("grain"))));
        lines.forEach(line -> more.add(0, line));
        run(spark, "64", more, "depot:" + folder.resolve("depot"));
    }

    @AfterAll
    static void givePartitionsBack(SparkSession spark) {
        spark.conf().set(SHUFFLE_PARTITIONS, "2");
    }

    @Test
    void otherArticlesChangeNoRowOfAnArticle(SparkSession spark) throws IOException {
        for (Table table : List.of(Table.SENTENCES, Table.MENTIONS, Table.QUOTATIONS, Table.STANCES)) {
            List<String> alone = rows(spark, alone(), table, "article_id <> ''");

            assertThat(alone).as(table.label()).isNotEmpty();
            assertThat(rows(spark, depot(), table, "article_id not in ('aaa', 'zzz')"))
                    .as(table.label())
                    .isEqualTo(alone);
        }
    }

    @Test
    void anArticleUnderTwoIdsCountsOnce(SparkSession spark) throws IOException {
        String ofGrainAlone = "actor_id = 'UKR'";

        Row once = alone().read(spark, Table.ACTORS).filter(ofGrainAlone).head();
        Row twice = depot().read(spark, Table.ACTORS).filter(ofGrainAlone).head();

        assertThat(once.<Long>getAs("articles")).isEqualTo(1);
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void everyNumberLiesInTheRangeThatIsDescribed(SparkSession spark) {
        for (Table table : Table.values()) {
            List<Row> rows = alone().read(spark, table).collectAsList();
            for (ColumnDescription column : ColumnDescriptions.load().of(table)) {
                double[] range = range(column);
                for (Row row : range == null ? List.<Row>of() : rows) {
                    Number value = row.getAs(column.name());
                    assertThat(value == null || (range[0] <= value.doubleValue() && value.doubleValue() <= range[1]))
                            .as(table.label() + "." + column.name() + " = " + value)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void probabilitiesAddUpToOneWithinTheirFourDecimals(SparkSession spark) {
        for (Table table : List.of(Table.SENTENCES, Table.MENTIONS)) {
            Dataset<Row> rows = alone().read(spark, table);

            assertThat(rows.select("negative", "neutral", "positive").collectAsList())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getDouble(0) + row.getDouble(1) + row.getDouble(2))
                            .isCloseTo(1, within(0.00011)));
        }
    }

    @Test
    void aResultOnAStoreIsNamedAndWhole() throws IOException {
        Path run = latest();

        assertThat(run.resolve("report.html")).isNotEmptyFile();
        assertThat(run.resolve("csv/actors.csv")).isNotEmptyFile();
        assertThat(run.resolve("working")).doesNotExist();
        assertThat(folder.resolve("depot/.lock")).doesNotExist();
        TabularPackage.check(run);
    }

    @Test
    void theDataIsWhatItsDescriptionSays() throws IOException {
        TabularPackage.check(folder.resolve("alone"));
    }

    /** Least and most; null where the range is none of numbers. */
    private static double[] range(ColumnDescription column) {
        String[] ends = column.range().replaceFirst("^about ", "").split(" to ");
        if (ends.length == 2 && ends[0].matches("-?[0-9]+") && ends[1].matches("[0-9]+")) {
            return new double[] {Double.parseDouble(ends[0]), Double.parseDouble(ends[1])};
        }
        return column.range().matches("count|from 0|UTF-16 units") ? new double[] {0, Long.MAX_VALUE} : null;
    }

    private static void run(SparkSession spark, String partitions, List<String> lines, String output)
            throws IOException {
        spark.conf().set(SHUFFLE_PARTITIONS, partitions);
        Path input = Files.write(folder.resolve("articles-" + partitions + ".jsonl"), lines);
        ScoreOptions options = ScoreOptions.of(List.of(input.toString()), output, "local[2]");
        assertThat(ScoreJob.run(options).counts().scored()).isEqualTo(lines.size());
    }

    private static String json(String id, String text) {
        return "{\"id\": \"" + id + "\", \"date\": \"2025-03-04\", \"source\": \"Wire\", \"text\": \"" + text + "\"}";
    }

    /** Rows as text, in an order that does not depend on the run; without what compares articles on purpose. */
    private static List<String> rows(SparkSession spark, WriteParquet parquet, Table table, String condition) {
        return parquet.read(spark, table).filter(condition).drop("duplicate_group").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private static WriteParquet alone() {
        return new WriteParquet(folder.resolve("alone/parquet"));
    }

    private static WriteParquet depot() throws IOException {
        return new WriteParquet("depot:" + latest().resolve("parquet"));
    }

    private static Path latest() throws IOException {
        String pointer = Files.readString(folder.resolve("depot/latest.json"));
        return folder.resolve("depot").resolve(pointer.replaceAll("\\{\"run\": \"(.*)\"}\n", "$1"));
    }
}
