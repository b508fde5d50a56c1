package io.demarche.stance;

import io.demarche.actors.ReferenceFinder;
import io.demarche.actors.RegistryLoader;
import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.text.Sentence;
import io.demarche.text.SentenceBounds;
import io.demarche.text.Span;
import io.demarche.text.Tagger;
import io.demarche.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Times the workers beside the encoder, on the sample articles as one text and on that text eight times over: where the time for
 * a sentence grows with the text, a worker is not linear. JMH is not used, because it is under the GPL.
 *
 * <p>Run as {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.demarche.stance.WorkerTiming}.
 */
final class WorkerTiming {
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 9;

    private final Article article;
    private final List<Sentence> sentences;
    private final List<List<Token>> tokens;
    private final StanceFinder.Reading reading;

    private WorkerTiming(String text) {
        article = new Article("a", null, text, null, null, null, null, false, new ArticleAnatomy().of(text));
        sentences = split();
        tokens = tag();
        reading = ShippedReading.reading(text);
    }

    public static void main(String[] arguments) throws IOException {
        String text;
        try (Stream<Path> files = Files.list(Path.of("jobs", "sample"))) {
            text = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(WorkerTiming::read)
                    .collect(Collectors.joining("\n\n"));
        }
        ReferenceFinder references = new ReferenceFinder(RegistryLoader.load(List.of(Path.of("conf", "actors.csv"))));
        StanceFinder stances =
                new StanceFinder(ShippedReading.CODEBOOK, ShippedReading.ISSUES, ShippedReading.SCALE, references);
        for (int times : new int[] {1, 8}) {
            WorkerTiming timing = new WorkerTiming((text + "\n\n").repeat(times));
            System.out.printf(Locale.ROOT, "%d sentences, microseconds for each%n", timing.sentences.size());
            timing.print("sentence bounds", timing::split);
            timing.print("tags", timing::tag);
            timing.print(
                    "references", () -> references.find(timing.article, timing.sentences, timing.tokens, List.of()));
            timing.print("stances", () -> stances.stances(timing.reading));
        }
    }

    private List<Sentence> split() {
        return SentenceBounds.sentences(
                article, List.of(new Span(0, article.text().length())));
    }

    private List<List<Token>> tag() {
        return sentences.stream()
                .map(sentence -> Tagger.tag(sentence.sentence(), sentence.begin()))
                .toList();
    }

    /** The median round. */
    private void print(String worker, Supplier<List<?>> round) {
        LongStream.range(0, WARM_UP).forEach(i -> nanos(worker, round));
        long[] nanos = LongStream.generate(() -> nanos(worker, round))
                .limit(ROUNDS)
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "  %-16s %8.1f%n", worker, nanos[ROUNDS / 2] / 1e3 / sentences.size());
    }

    /** What a round makes is looked at, so that it is made. */
    private static long nanos(String worker, Supplier<List<?>> round) {
        long begin = System.nanoTime();
        if (round.get().isEmpty()) {
            throw new IllegalStateException(worker + " found nothing");
        }
        return System.nanoTime() - begin;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
