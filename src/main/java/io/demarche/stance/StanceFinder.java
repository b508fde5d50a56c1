package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.actors.ReferenceFinder;
import io.demarche.corpus.Article;
import io.demarche.reader.ReadSentence;
import io.demarche.text.Quotation;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds the stances of an article: one row for each sentence, actor, position, recipient and issue. */
public final class StanceFinder implements Serializable {
    /** Hexadecimal ones of an id. */
    private static final int DIGITS = 16;

    /** What an article says, as far as stances need it; the lists run in step, one item a sentence. */
    public record Reading(
            Article article,
            List<Sentence> sentences,
            List<List<Token>> tokens,
            List<List<Reference>> references,
            List<Quotation> quotations,
            List<ReadSentence> encoded) {}

    private final Codebook codebook;
    private final IssueCatalogue issues;
    private final PloverScale scale;
    private final ReferenceFinder actors;
    private final LearnedStances learned;
    private final StanceVerifier verifier;

    public StanceFinder(Codebook codebook, IssueCatalogue issues, PloverScale scale, ReferenceFinder actors) {
        this(codebook, issues, scale, actors, new StanceVerifier());
    }

    StanceFinder(
            Codebook codebook,
            IssueCatalogue issues,
            PloverScale scale,
            ReferenceFinder actors,
            StanceVerifier verifier) {
        this.verifier = verifier;
        this.codebook = codebook;
        this.issues = issues;
        this.scale = scale;
        this.actors = actors;
        learned = new LearnedStances(scale);
    }

    /** A reading in which "I" and "we" in quoted words have their references too. */
    public Reading withFirstPersons(Reading reading) {
        String published = reading.article().published();
        List<List<Speech>> speeches = speeches(reading);
        List<List<Reference>> references = new ArrayList<>();
        for (int s = 0; s < reading.sentences().size(); s++) {
            references.add(FirstPerson.added(
                    reading.tokens().get(s),
                    reading.references().get(s),
                    speeches.get(s),
                    actor -> actors.party(actor, published)));
        }
        return new Reading(
                reading.article(),
                reading.sentences(),
                reading.tokens(),
                references,
                reading.quotations(),
                reading.encoded());
    }

    /** The reported speech of an article with its speakers, in text order. */
    public List<AttributedQuotation> quotations(Reading reading) {
        List<AttributedQuotation> rows = new ArrayList<>();
        Article article = reading.article();
        for (List<Speech> speeches : speeches(reading)) {
            for (Speech speech : speeches) {
                Quotation quotation = speech.quotation();
                Actor speaker = speech.speaker();
                rows.add(new AttributedQuotation(
                        article.articleId(),
                        quotation.sentenceIndex(),
                        quotation.content().begin(),
                        quotation.content().end(),
                        quotation.content().of(article.text()),
                        words(quotation.cue(), article),
                        speaker == null ? null : speaker.actorId(),
                        speaker == null ? null : speaker.name(),
                        words(quotation.source(), article),
                        quotation.kind().name().toLowerCase(Locale.ROOT),
                        sideOf(speaker)));
            }
        }
        return rows;
    }

    /** The stances of an article, in text order. */
    public List<Stance> stances(Reading reading) {
        List<List<Speech>> speeches = speeches(reading);
        Map<String, Stance> rows = new LinkedHashMap<>();
        String published = reading.article().published();
        Discourse discourse = new Discourse(reading.references(), actor -> actors.party(actor, published));
        ArticleIssue articleIssue = new ArticleIssue(reading.tokens());
        for (int s = 0; s < reading.sentences().size(); s++) {
            SentenceReader reader = new SentenceReader(
                    codebook,
                    reading.tokens().get(s),
                    reading.references().get(s),
                    speeches.get(s),
                    actor -> actors.party(actor, published),
                    discourse,
                    s,
                    year(published));
            List<Finding> byCodebook = reader.read();
            List<Finding> findings = reading.encoded().isEmpty()
                    ? byCodebook
                    : joined(reading, s, speeches.get(s), reader.context(), byCodebook);
            for (Finding finding : findings) {
                List<Token> tokens = reading.tokens().get(s);
                Stance row = row(
                        reading,
                        reading.sentences().get(s),
                        articleIssue,
                        TwoSides.completed(finding, tokens, discourse));
                rows.merge(
                        row.stanceId(),
                        row,
                        (first, second) -> second.confidence() > first.confidence() ? second : first);
            }
        }
        return List.copyOf(rows.values());
    }

    /** What stands in each sentence and what came of it, one item a sentence. */
    public List<Explanation> explain(Reading reading) {
        String published = reading.article().published();
        return new Explainer(codebook, learned, verifier, actor -> actors.party(actor, published), year(published))
                .explain(reading, speeches(reading), stances(reading));
    }

    /** What the codebook finds in a sentence, and what the reader sees there. */
    private List<Finding> joined(
            Reading reading, int s, List<Speech> speeches, SentenceContext context, List<Finding> byCodebook) {
        Sentence sentence = reading.sentences().get(s);
        List<Token> tokens = reading.tokens().get(s);
        ReadSentence read = reading.encoded().get(s);
        String published = reading.article().published();
        List<SeenPair> judged = learned.judged(
                sentence, tokens, read, reading.references().get(s), speeches, actor -> actors.party(actor, published));
        return verifier.verify(byCodebook, judged, tokens.size()).stream()
                .filter(StanceVerifier.Verified::isTaken)
                .map(verified -> learned.finding(sentence, context, read, verified))
                .toList();
    }

    private static List<List<Speech>> speeches(Reading reading) {
        return new Speakers(reading.references())
                .of(reading.quotations(), reading.sentences().size());
    }

    /** What a whole article is about, found when a row first asks, once for all of them. */
    private final class ArticleIssue {
        private final List<List<Token>> tokens;
        private Optional<String> issue;

        ArticleIssue(List<List<Token>> tokens) {
            this.tokens = tokens;
        }

        String issue() {
            if (issue == null) {
                issue = Optional.ofNullable(issues.of(tokens));
            }
            return issue.orElse(null);
        }
    }

    private Stance row(Reading reading, Sentence sentence, ArticleIssue articleIssue, Finding finding) {
        Article article = reading.article();
        List<Token> tokens = reading.tokens().get(sentence.sentenceIndex());
        CodebookEntry.Outcome outcome = finding.outcome();
        PloverScale.Values values = scale.of(outcome.position(), outcome.mode());
        List<Token> clause = tokens.subList(finding.first(), finding.end());
        Span evidence =
                new Span(clause.get(0).begin(), clause.get(clause.size() - 1).end());
        String issue = issue(reading, clause, sentence.sentenceIndex(), finding.issue(), articleIssue);
        Actor recipient = finding.recipient();
        Party party = OwnName.of(finding.party(), recipient, issue);
        Actor actor = party.actor();
        Actor speaker = party.speaker();
        String key = String.join(
                "|",
                article.articleId(),
                String.valueOf(sentence.sentenceIndex()),
                actor.actorId(),
                outcome.position().name(),
                recipient == null ? "" : recipient.actorId(),
                issue);
        return new Stance(
                "s-" + hash(key),
                article.articleId(),
                article.published(),
                article.publisher(),
                article.title(),
                article.url(),
                sentence.sentenceIndex(),
                sentence.sentence(),
                actor.actorId(),
                actor.name(),
                actor.type().label(),
                actor.country(),
                speaker == null ? null : speaker.actorId(),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.role(),
                sideOf(speaker),
                recipient == null ? null : recipient.actorId(),
                recipient == null ? null : recipient.name(),
                recipient == null ? null : recipient.country(),
                issue,
                outcome.position().name(),
                outcome.mode(),
                outcome.cameo() != null ? outcome.cameo() : values.cameo(),
                values.quad(),
                values.polarity(),
                values.intensity(),
                outcome.stance(),
                finding.modality().label(),
                words(finding.condition(), article),
                finding.attribution().label(),
                evidence.of(article.text()),
                evidence.begin(),
                evidence.end(),
                finding.cue().of(article.text()),
                Math.round(finding.confidence() * 100) / 100.0,
                finding.method(),
                null);
    }

    /** Told by the clause and its sentence, else by the entry, by the sentence before, by the article. */
    private String issue(Reading reading, List<Token> clause, int sentence, String ofEntry, ArticleIssue articleIssue) {
        String issue = issues.of(clause, reading.tokens().get(sentence));
        if (issue == null) {
            issue = ofEntry;
        }
        if (issue == null && sentence > 0) {
            issue = issues.of(List.of(), reading.tokens().get(sentence - 1));
        }
        if (issue == null) {
            issue = articleIssue.issue();
        }
        return issue == null ? IssueCatalogue.OTHER : issue;
    }

    private static String sideOf(Actor speaker) {
        return speaker == null || !speaker.speaksForCountry() ? null : speaker.country();
    }

    private static String words(Span span, Article article) {
        return span == null ? null : span.of(article.text());
    }

    private static int year(String published) {
        return published == null || published.length() < 4 ? 0 : Integer.parseInt(published.substring(0, 4));
    }

    private static String hash(String key) {
        return DigestUtils.sha256Hex(key).substring(0, DIGITS);
    }
}
