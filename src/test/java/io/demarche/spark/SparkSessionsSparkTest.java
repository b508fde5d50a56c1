package io.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.reflect.ClassTag$;

@ExtendWith(LocalSpark.class)
class SparkSessionsSparkTest {
    @Test
    void inOneProcessTasksRunFarFromTheirBlocksAtOnce(SparkSession session) {
        SparkContext spark = session.sparkContext();
        JavaRDD<Integer> here = JavaSparkContext.fromSparkContext(spark)
                .parallelize(List.of(1, 2, 3, 4), 2)
                .cache();
        here.count();
        JavaRDD<Integer> elsewhere = spark.makeRDD(
                        seq(List.of(
                                new Tuple2<>(5, seq(List.of("datanode"))), new Tuple2<>(6, seq(List.of("datanode"))))),
                        ClassTag$.MODULE$.<Integer>apply(Integer.class))
                .toJavaRDD();

        long count = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> here.union(elsewhere).count());

        assertThat(count).isEqualTo(6);
        here.unpersist();
    }

    private static <T> Seq<T> seq(List<T> list) {
        return JavaConverters.asScalaBufferConverter(list).asScala().toSeq();
    }
}
