package io.demarche.job;

import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import java.util.List;

/** All that an article says; written once, and every table is taken from it. */
public record AnalysedArticle(
        String articleId,
        String path,
        String title,
        String published,
        String publisher,
        String url,
        String language,
        boolean encodingGuessed,
        List<ScoredSentence> sentences,
        List<ScoredMention> mentions,
        List<AttributedQuotation> quotations,
        List<Stance> stances) {
    /** Spark hands out lists that are computed when they are read, on buffers that it uses again. */
    public AnalysedArticle {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        quotations = List.copyOf(quotations);
        stances = List.copyOf(stances);
    }
}
