package io.demarche.evaluation;

import io.demarche.reader.RawEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Texts a second of the encoder in ONNX Runtime alone, with one thread for each task slot. */
final class RawSpeed {
    private static final int WARM_UP = 100;
    /** Enough for a steady figure; of more texts every k-th is taken. */
    private static final int MOST_TEXTS = 4_000;

    /** @param meanPieces mean length in word pieces */
    record Speed(double textsPerSecond, double meanPieces) {}

    private RawSpeed() {}

    static Speed of(List<String> texts, int slots) {
        List<RawEncoder> models = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(slots);
        try {
            for (int slot = 0; slot < slots; slot++) {
                models.add(RawEncoder.load());
            }
            List<long[]> pieces = sample(texts).stream().map(RawEncoder::pieces).toList();
            run(models, pieces.subList(0, Math.min(WARM_UP, pieces.size())), threads);
            long begin = System.nanoTime();
            run(models, pieces, threads);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double mean = pieces.stream().mapToInt(ids -> ids.length).average().orElse(0);
            return new Speed(pieces.size() / seconds, mean);
        } finally {
            threads.shutdown();
            models.forEach(RawEncoder::close);
        }
    }

    private static List<String> sample(List<String> texts) {
        int step = Math.max(1, (int) Math.ceil((double) texts.size() / MOST_TEXTS));
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += step) {
            sample.add(texts.get(i));
        }
        return sample;
    }

    private static void run(List<RawEncoder> models, List<long[]> texts, ExecutorService threads) {
        List<Future<?>> running = new ArrayList<>();
        for (int slot = 0; slot < models.size(); slot++) {
            int first = slot;
            running.add(threads.submit(() -> {
                for (int i = first; i < texts.size(); i += models.size()) {
                    models.get(first).outputs(texts.get(i));
                }
            }));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The model failed: " + e.getCause().getMessage(), e);
        }
    }
}
