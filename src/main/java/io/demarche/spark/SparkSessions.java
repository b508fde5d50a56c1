package io.demarche.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The job's Spark session, with the settings that its results or its speed depend on. */
public final class SparkSessions {
    /** Spark NLP's default is six threads for each model, whatever the machine; a task slot has one core. */
    private static final String ONNX_THREADS = "spark.jsl.settings.onnx.intraOpNumThreads";

    /**
     * A row costs a pass of a model, beside which generated code saves nothing, and to generate and compile it costs a
     * small run half of its time.
     */
    private static final Map<String, String> WITHOUT_GENERATED_CODE =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    /** On one machine the driver would end in the middle when a task runs out of memory, and could not say why. */
    private static final String KILL_ON_FATAL_ERROR = "spark.executor.killOnFatalError.depth";

    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";

    /** How often an executor of this machine says what it has done: a person watches. */
    private static final String HEARTBEAT = "spark.executor.heartbeatInterval";

    /**
     * In one process Spark never asks again whether a task may run far from its blocks once it was told to wait: a run whose input
     * or output is on HDFS would stand still for ever.
     */
    private static final String LOCALITY_WAIT = "spark.locality.wait";

    private SparkSessions() {}

    /**
     * The running session, or a new one. What {@code spark-submit} or the caller set wins, except for the time zone,
     * which results depend on.
     *
     * @param master used when no master is set yet, for instance {@code local[*]}
     */
    public static SparkSession start(String master) {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.master", master);
        conf.setIfMissing("spark.app.name", "demarche");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing(ONNX_THREADS, "1");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing(HEARTBEAT, "2s");
        }
        WITHOUT_GENERATED_CODE.forEach(conf::setIfMissing);
        if (conf.get("spark.master").matches("local(\\[.*)?")) {
            conf.setIfMissing(KILL_ON_FATAL_ERROR, "0");
            conf.setIfMissing(LOCALITY_WAIT, "0s");
        }
        conf.set("spark.sql.session.timeZone", "UTC");
        boolean isSized = conf.contains(SHUFFLE_PARTITIONS);
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        if (!isSized) { // Spark's default of 200 is for another size of machine and of data
            int slots = spark.sparkContext().defaultParallelism();
            spark.conf().set(SHUFFLE_PARTITIONS, String.valueOf(slots));
        }
        return spark;
    }
}
