package io.demarche.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.Tuple4;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * Hears how far the jobs are that count by {@link ProgressCounters}: with each heartbeat of an executor and at the end of
 * each task. Spark calls it on a thread of its own.
 */
public abstract class ProgressListener extends SparkListener {
    private record Done(long articles, long sentences, long characters) {}

    private final Map<Long, Done> doneByTask = new HashMap<>();
    private long total;
    private long totalCharacters;

    /**
     * Something was done.
     *
     * @param articles how many of {@code total} were read
     * @param sentences those in them
     * @param share of the text that was read, from 0 to 1: articles differ in length a thousandfold
     */
    protected abstract void progressed(long articles, long total, long sentences, double share);

    /** Whatever was counted is done. */
    protected abstract void ended();

    @Override
    public final void onJobStart(SparkListenerJobStart job) {
        String articles = job.properties() == null ? null : job.properties().getProperty(ProgressCounters.TOTAL);
        if (articles == null) {
            end();
        } else if (total == 0) {
            total = Long.parseLong(articles);
            totalCharacters = Long.parseLong(job.properties().getProperty(ProgressCounters.TOTAL_CHARACTERS));
            progressed(0, total, 0, 0);
        }
    }

    @Override
    public final void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate heartbeat) {
        Iterator<Tuple4<Object, Object, Object, Seq<AccumulableInfo>>> updates =
                heartbeat.accumUpdates().iterator();
        while (updates.hasNext()) {
            Tuple4<Object, Object, Object, Seq<AccumulableInfo>> update = updates.next();
            take((Long) update._1(), update._4());
        }
    }

    @Override
    public final void onTaskEnd(SparkListenerTaskEnd task) {
        if (task.taskInfo().successful()) {
            take(task.taskInfo().taskId(), task.taskInfo().accumulables());
        } else {
            doneByTask.remove(task.taskInfo().taskId());
        }
    }

    @Override
    public final void onApplicationEnd(SparkListenerApplicationEnd application) {
        end();
    }

    private void end() {
        if (total > 0) {
            total = 0;
            doneByTask.clear();
            ended();
        }
    }

    private void take(long task, Seq<AccumulableInfo> counters) {
        long articles = value(counters, ProgressCounters.ARTICLES);
        if (total == 0 || articles == 0) {
            return;
        }
        doneByTask.put(
                task,
                new Done(
                        articles,
                        value(counters, ProgressCounters.SENTENCES),
                        value(counters, ProgressCounters.CHARACTERS)));
        progressed(
                sum(Done::articles),
                total,
                sum(Done::sentences),
                Math.min(1, (double) sum(Done::characters) / Math.max(1, totalCharacters)));
    }

    private long sum(ToLongFunction<Done> count) {
        return doneByTask.values().stream().mapToLong(count).sum();
    }

    private static long value(Seq<AccumulableInfo> counters, String name) {
        Iterator<AccumulableInfo> each = counters.iterator();
        while (each.hasNext()) {
            AccumulableInfo counter = each.next();
            if (counter.name().contains(name) && counter.update().isDefined()) {
                return (Long) counter.update().get();
            }
        }
        return 0;
    }
}
