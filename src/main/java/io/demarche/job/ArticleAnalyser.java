package io.demarche.job;

import io.demarche.actors.Mention;
import io.demarche.actors.NameTags;
import io.demarche.actors.Reference;
import io.demarche.actors.ReferenceFinder;
import io.demarche.corpus.Article;
import io.demarche.sentiment.MentionInContext;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import io.demarche.stance.StanceFinder;
import io.demarche.text.Quotation;
import io.demarche.text.QuotationFinder;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import io.demarche.text.Tagger;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Reads one article: its actors, its reported speech and its stances. Knows no Spark. */
public final class ArticleAnalyser implements Serializable {
    private final ReferenceFinder actors;
    private final StanceFinder stances;
    private final String marker;

    /** Takes the word that marks a mention for the target sentiment model. */
    public ArticleAnalyser(ReferenceFinder actors, StanceFinder stances, String marker) {
        this.actors = actors;
        this.stances = stances;
        this.marker = marker;
    }

    public AnalysedArticle analyse(SegmentedArticle segmented) {
        StanceFinder.Reading reading = read(segmented);
        Article article = reading.article();
        List<MentionInContext> mentions = new ArrayList<>();
        for (int s = 0; s < reading.sentences().size(); s++) {
            for (Mention mention :
                    ReferenceFinder.mentions(article, reading.references().get(s))) {
                mentions.add(inContext(mention, reading.sentences().get(s)));
            }
        }
        return new AnalysedArticle(
                article.articleId(),
                article.path(),
                article.title(),
                article.published(),
                article.publisher(),
                article.url(),
                reading.sentences(),
                mentions,
                stances.quotations(reading),
                stances.stances(reading));
    }

    /** The stances of what was read, in text order. */
    public List<Stance> stances(StanceFinder.Reading reading) {
        return stances.stances(reading);
    }

    /** The reported speech of what was read, with its speakers. */
    public List<AttributedQuotation> quotations(StanceFinder.Reading reading) {
        return stances.quotations(reading);
    }

    /** What an article says, before positions are looked for. */
    public StanceFinder.Reading read(SegmentedArticle segmented) {
        Article article = segmented.article();
        List<Sentence> sentences = segmented.sentences();
        List<List<Token>> tagged = sentences.stream()
                .map(sentence -> Tagger.tag(sentence.sentence(), sentence.begin()))
                .toList();
        List<List<Reference>> references = actors.find(article, sentences, tagged);
        List<List<Token>> tokens = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            tokens.add(NameTags.mend(tagged.get(s), references.get(s)));
        }
        List<Quotation> quotations = new QuotationFinder().find(article.text(), sentences, tokens);
        return new StanceFinder.Reading(article, sentences, tokens, references, quotations);
    }

    private MentionInContext inContext(Mention mention, Sentence sentence) {
        return new MentionInContext(
                mention.articleId(),
                mention.sentenceIndex(),
                mention.begin(),
                mention.end(),
                mention.text(),
                mention.actorId(),
                mention.actor(),
                mention.mentionType(),
                mention.actorType(),
                mention.country(),
                mention.role(),
                MentionInContext.mark(
                        sentence.sentence(),
                        mention.begin() - sentence.begin(),
                        mention.end() - sentence.begin(),
                        marker));
    }
}
