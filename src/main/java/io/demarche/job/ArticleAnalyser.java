package io.demarche.job;

import io.demarche.actors.Mention;
import io.demarche.actors.NameTags;
import io.demarche.actors.Reference;
import io.demarche.actors.ReferenceFinder;
import io.demarche.corpus.Article;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.SpeechReader;
import io.demarche.reader.WordSpan;
import io.demarche.sentiment.ArticleTone;
import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.sentiment.SentimentReader;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Explanation;
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

/** Reads one article: its actors, its reported speech, its stances, its sentiment. Knows no Spark. */
public final class ArticleAnalyser implements Serializable {
    private final ReferenceFinder actors;
    private final StanceFinder stances;
    private final Heads heads = new Heads();
    private final SpeechReader speech = new SpeechReader();

    public ArticleAnalyser(ReferenceFinder actors, StanceFinder stances) {
        this.actors = actors;
        this.stances = stances;
    }

    /** Takes the article and what the encoder made of each of its sentences. */
    public AnalysedArticle analyse(SegmentedArticle segmented, List<ReadSentence> encoded) {
        StanceFinder.Reading reading = read(segmented, encoded);
        Article article = reading.article();
        List<ScoredSentence> sentences = new ArrayList<>();
        List<ScoredMention> mentions = new ArrayList<>();
        List<List<Mention>> found = reading.references().stream()
                .map(references -> ReferenceFinder.mentions(article, references))
                .toList();
        ArticleTone tone = tone(reading, found);
        for (int s = 0; s < found.size(); s++) {
            boolean windowed = reading.encoded().get(s).windowed();
            sentences.add(SentimentReader.sentence(reading.sentences().get(s), tone.valence(s), windowed));
            for (int m = 0; m < found.get(s).size(); m++) {
                mentions.add(SentimentReader.mention(found.get(s).get(m), tone.towards(s, m), windowed));
            }
        }
        return new AnalysedArticle(
                article.articleId(),
                article.path(),
                article.title(),
                article.published(),
                article.publisher(),
                article.url(),
                article.language(),
                article.encodingGuessed(),
                sentences,
                mentions,
                stances.quotations(reading),
                stances.stances(reading));
    }

    private ArticleTone tone(StanceFinder.Reading reading, List<List<Mention>> mentions) {
        List<Heads.Tone> tones = new ArrayList<>();
        for (int s = 0; s < mentions.size(); s++) {
            int begin = reading.sentences().get(s).begin();
            ReadSentence encoded = reading.encoded().get(s);
            List<WordSpan> spans = mentions.get(s).stream()
                    .map(mention -> encoded.covering(mention.begin() - begin, mention.end() - begin))
                    .toList();
            tones.add(heads.tone(encoded, spans));
        }
        return ArticleTone.of(tones);
    }

    /** The stances of what was read, in text order. */
    public List<Stance> stances(StanceFinder.Reading reading) {
        return stances.stances(reading);
    }

    /** What was read in each sentence and why, one item a sentence. */
    public List<Explanation> explain(StanceFinder.Reading reading) {
        return stances.explain(reading);
    }

    /** The reported speech of what was read, with its speakers. */
    public List<AttributedQuotation> quotations(StanceFinder.Reading reading) {
        return stances.quotations(reading);
    }

    /**
     * What an article says, before positions are looked for.
     *
     * @param encoded empty to read by rules, registry and codebook alone
     */
    public StanceFinder.Reading read(SegmentedArticle segmented, List<ReadSentence> encoded) {
        Article article = segmented.article();
        List<Sentence> sentences = segmented.sentences();
        List<List<Token>> tagged = sentences.stream()
                .map(sentence -> Tagger.tag(sentence.sentence(), sentence.begin()))
                .toList();
        List<List<Reference>> references = actors.find(article, sentences, tagged, encoded);
        List<List<Token>> tokens = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            tokens.add(NameTags.mend(tagged.get(s), references.get(s)));
        }
        List<Quotation> byRule = new QuotationFinder().find(article.text(), sentences, tokens);
        List<Quotation> quotations = encoded.isEmpty() ? byRule : speech.mended(byRule, sentences, encoded);
        return stances.withFirstPersons(
                new StanceFinder.Reading(article, sentences, tokens, references, quotations, encoded));
    }
}
