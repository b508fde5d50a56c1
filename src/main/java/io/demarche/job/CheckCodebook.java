package io.demarche.job;

import io.demarche.corpus.Article;
import io.demarche.stance.CodebookExamples;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.SentenceBounds;
import io.demarche.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads the codebook of a run and tries its examples, without the learned model and without Spark. */
public final class CheckCodebook {
    private CheckCodebook() {}

    /** Takes the settings from the options; throws {@link JobException} with every problem of the files. */
    public static CodebookReport run(ScoreOptions options) {
        try {
            Path scratch = Files.createTempDirectory("demarche-");
            try {
                return check(
                        Knowledge.load(JobConfigLoader.load(options, scratch).config()));
            } finally {
                Scratch.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static CodebookReport check(Knowledge knowledge) {
        ArticleAnalyser analyser = new ArticleAnalyser(knowledge.actors(), knowledge.stances());
        CodebookExamples examples =
                new CodebookExamples(text -> analyser.stances(analyser.read(segmented(text), List.of())));
        return new CodebookReport(knowledge.codebook().counts(), examples.failures(knowledge.codebook()));
    }

    private static SegmentedArticle segmented(String text) {
        Article article = Article.of("example", null, text);
        return new SegmentedArticle(article, SentenceBounds.sentences(article, List.of(new Span(0, text.length()))));
    }
}
