package io.demarche.duplicates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demarche.corpus.Article;
import io.demarche.corpus.Region;
import io.demarche.corpus.RegionKind;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Takes the prints of articles. The keys are chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): of every {@link #WINDOW}
 * runs that follow each other the one with the least hash, so that two articles with
 * {@code KEY + WINDOW - 1} words in a row in common share a key, wherever these stand.
 */
final class StoryPrinter implements Serializable {
    /** Words: few enough that a changed word leaves most of a paragraph's runs as they were. */
    static final int SHINGLE = 3;
    /** Words: enough that two stories hardly ever share a run by chance. */
    static final int KEY = 8;

    static final int WINDOW = 16;

    private static final Pattern WORD = Pattern.compile("\\p{N}++(?:[.,]\\p{N}++)*+|\\p{L}++");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    StoryPrint of(Article article) {
        List<String> words = words(article);
        return new StoryPrint(
                new Telling(article.articleId(), day(article.published())),
                hash(words),
                runs(words, SHINGLE),
                winnowed(runs(words, KEY)),
                words.stream()
                        .filter(word -> Character.isDigit(word.codePointAt(0)))
                        .mapToLong(word -> hash(List.of(word)))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    private static List<String> words(Article article) {
        List<String> words = new ArrayList<>();
        for (Region region : article.regions()) {
            if (region.kind() == RegionKind.BODY) {
                String body = article.text().substring(region.begin(), region.end());
                Matcher word = WORD.matcher(Normalizer.normalize(body, Normalizer.Form.NFKC));
                while (word.find()) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static String day(String published) {
        return published != null && DAY.matcher(published).matches() ? published.substring(0, 10) : null;
    }

    private static long[] runs(List<String> words, int length) {
        long[] hashes = new long[Math.max(0, words.size() - length + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words.subList(i, i + length));
        }
        return hashes;
    }

    private static long[] winnowed(long[] hashes) {
        LongStream.Builder least = LongStream.builder();
        for (int from = 0; from < Math.max(1, hashes.length - WINDOW + 1) && from < hashes.length; from++) {
            long min = Long.MAX_VALUE;
            for (int i = from; i < Math.min(hashes.length, from + WINDOW); i++) {
                min = Math.min(min, hashes[i]);
            }
            least.add(min);
        }
        return least.build().sorted().distinct().toArray();
    }

    private static long hash(List<String> words) {
        byte[] bytes = String.join(" ", words).getBytes(UTF_8);
        return MurmurHash3.hash128x64(bytes)[0];
    }
}
