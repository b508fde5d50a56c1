package io.demarche.evaluation;

import io.demarche.reader.Heads;
import io.demarche.reader.RawEncoder;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.WordSpan;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;

/** Sentences a second that the models read in ONNX Runtime alone, with one thread for each task slot. */
final class RawSpeed {
    private static final int WARM_UP = 100;
    /** Enough for a steady figure; of more sentences every k-th is taken. */
    private static final int MOST_SENTENCES = 4_000;
    /** The job asks about no more mentions of a sentence. */
    private static final int MOST_MENTIONS = 14;

    /**
     * A sentence of a run.
     *
     * @param mentions of actors, in the sentence
     */
    record Asked(String sentence, List<Span> mentions) {}

    /**
     * @param encoder sentences a second of the encoder
     * @param heads sentences a second of the heads: vectors of mentions, tone, and all pairs of mentions
     * @param meanPieces mean length of a sentence in word pieces
     */
    record Speed(double encoder, double heads, double meanPieces) {
        /** Sentences a second of both together. */
        double all() {
            return 1 / (1 / encoder + 1 / heads);
        }
    }

    private record Question(ReadSentence read, List<WordSpan> mentions, List<Heads.Pair> pairs) {}

    private RawSpeed() {}

    static Speed of(List<Asked> sentences, int slots) {
        List<Asked> sample = sample(sentences);
        List<List<RawEncoder.Part>> parts =
                sample.stream().map(asked -> RawEncoder.parts(asked.sentence())).toList();
        List<RawEncoder> encoders = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(slots);
        try {
            for (int slot = 0; slot < slots; slot++) {
                encoders.add(RawEncoder.load());
            }
            double encoder = perSecond(
                    parts,
                    (sentence, slot) ->
                            sentence.forEach(part -> encoders.get(slot).outputs(part)),
                    slots,
                    threads);
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < sample.size(); i++) {
                questions.add(question(encoders.get(0).read(parts.get(i)), sample.get(i)));
            }
            Heads heads = new Heads();
            double asked = perSecond(questions, (question, slot) -> ask(heads, question), slots, threads);
            double pieces = parts.stream()
                    .mapToInt(sentence ->
                            sentence.stream().mapToInt(RawEncoder.Part::pieces).sum())
                    .average()
                    .orElse(0);
            return new Speed(encoder, asked, pieces);
        } finally {
            threads.shutdown();
            encoders.forEach(RawEncoder::close);
        }
    }

    private static Question question(ReadSentence read, Asked asked) {
        List<WordSpan> mentions = asked.mentions().stream()
                .map(span -> read.covering(span.begin(), span.end()))
                .filter(Objects::nonNull)
                .limit(MOST_MENTIONS)
                .toList();
        List<Heads.Pair> pairs = new ArrayList<>();
        for (int actor = 0; actor < mentions.size(); actor++) {
            pairs.add(new Heads.Pair(actor, Heads.NOBODY));
            for (int recipient = 0; recipient < mentions.size(); recipient++) {
                if (recipient != actor) {
                    pairs.add(new Heads.Pair(actor, recipient));
                }
            }
        }
        return new Question(read, mentions, pairs);
    }

    private static void ask(Heads heads, Question question) {
        heads.tone(question.read(), question.mentions());
        if (!question.mentions().isEmpty()) {
            heads.mentions(question.read(), question.mentions());
            heads.answers(question.read(), question.mentions(), question.pairs());
        }
    }

    private static List<Asked> sample(List<Asked> sentences) {
        int step = Math.max(1, (int) Math.ceil((double) sentences.size() / MOST_SENTENCES));
        List<Asked> sample = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += step) {
            sample.add(sentences.get(i));
        }
        return sample;
    }

    /** After a warm-up; every slot has its share of the items. */
    private static <T> double perSecond(List<T> items, ObjIntConsumer<T> work, int slots, ExecutorService threads) {
        run(items.subList(0, Math.min(WARM_UP, items.size())), work, slots, threads);
        long begin = System.nanoTime();
        run(items, work, slots, threads);
        return items.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private static <T> void run(List<T> items, ObjIntConsumer<T> work, int slots, ExecutorService threads) {
        List<Future<?>> running = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            int first = slot;
            running.add(threads.submit(() -> {
                for (int i = first; i < items.size(); i += slots) {
                    work.accept(items.get(i), first);
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
