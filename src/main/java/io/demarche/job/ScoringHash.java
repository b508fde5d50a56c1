package io.demarche.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demarche.corpus.Article;
import io.demarche.output.FileChecksum;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One hash of all that an article's rows depend on: the article, this program with its models, and the files that say who can
 * act and which words make which position.
 */
final class ScoringHash implements Serializable {
    private static final int DIGITS = 32;

    private final String scoredWith;

    private ScoringHash(String scoredWith) {
        this.scoredWith = scoredWith;
    }

    static ScoringHash of(JobConfig config) throws IOException {
        List<Path> files = new ArrayList<>(program());
        files.addAll(config.actors());
        files.addAll(config.codebooks());
        files.add(config.issues());
        files.add(config.plover());
        List<String> sums = new ArrayList<>();
        for (Path file : files) {
            sums.add(FileChecksum.sha256(file));
        }
        return new ScoringHash(hash(sums));
    }

    /** Of these fields too. */
    String and(List<String> fields) {
        return hash(Stream.concat(Stream.of(scoredWith), fields.stream()).toList());
    }

    String of(Article article) {
        return hash(Stream.of(
                        scoredWith,
                        article.articleId(),
                        article.title(),
                        article.text(),
                        article.published(),
                        article.publisher(),
                        article.url(),
                        article.language(),
                        String.valueOf(article.encodingGuessed()))
                .map(field -> field == null ? "-" : "+" + field)
                .toList());
    }

    /** The jar, or what the build has compiled. */
    private static List<Path> program() throws IOException {
        CodeSource source = ScoringHash.class.getProtectionDomain().getCodeSource();
        try (Stream<Path> files =
                Files.walk(Path.of(URI.create(source.getLocation().toString())))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String hash(List<String> fields) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String field : fields) {
            byte[] bytes = field.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
