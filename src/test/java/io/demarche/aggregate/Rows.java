package io.demarche.aggregate;

import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import java.util.List;

/**
 * Three articles in short: Norland's minister Ada Moor turns down talks with Sudmark, and Sudmark answers. The third is a
 * copy of the first by another publisher, without a date.
 */
final class Rows {
    static final String REFUSES = "Norland will not negotiate, Moor said.";
    static final String DENIES = "Norland did not attack the port.";
    static final String PULLED_OUT = "In 2001 Norland left the pact.";
    static final String OFFERS = "Sudmark is ready to talk.";

    static final List<ArticleInfo> ARTICLES = List.of(
            article("a1", "2025-03-30", "Daily", "a1"),
            article("a2", "2025-04-01T09:00:00Z", "Weekly", null),
            article("a3", null, "Copyist", "a1"));

    static final List<ScoredMention> MENTIONS = List.of(
            mention("a1", 0, 0, "NOR", "Norland", "state", "NOR", null, "negative", -0.5),
            mention("a1", 0, 30, "NOR", "Norland", "state", "NOR", null, "positive", 0.9),
            mention("a1", 0, 28, "p-moor", "Ada Moor", "person", "NOR", "Foreign Minister", "neutral", 0.0),
            mention("a1", 1, 40, "NOR", "Norland", "state", "NOR", null, "negative", -0.8),
            mention("a2", 0, 0, "SUD", "Sudmark", "state", "SUD", null, "positive", 0.6),
            mention("a2", 1, 30, "NOR", "Norland", "state", "NOR", null, "neutral", 0.1));

    static final List<ScoredSentence> SENTENCES =
            List.of(sentence("a1", 0, REFUSES, -0.4), sentence("a1", 1, DENIES, -0.2), sentence("a2", 0, OFFERS, 0.5));

    static final List<AttributedQuotation> QUOTATIONS = List.of(
            new AttributedQuotation(
                    "a1",
                    0,
                    0,
                    26,
                    "Norland will not negotiate",
                    "said",
                    "p-moor",
                    "Ada Moor",
                    "Moor",
                    "indirect",
                    "NOR"),
            new AttributedQuotation("a2", 1, 30, 40, "We waited.", null, null, null, null, "direct", null));

    static final List<Stance> STANCES = List.of(
            stance("s-1", "a1", 0, REFUSES, "asserted", "REJECT", 3, -4, "refuses to negotiate", 0.9, true),
            stance("s-2", "a1", 1, DENIES, "negated", "ASSAULT", 4, -9, "attacks", 0.8, false),
            stance("s-3", "a2", 1, PULLED_OUT, "historical", "SANCTION", 4, -6, "leaves a pact", 0.8, false),
            stance("s-4", "a3", 0, REFUSES, "asserted", "REJECT", 3, -4, "refuses to negotiate", 0.9, true),
            stance(
                    "s-5",
                    "a2",
                    1,
                    "Norland criticises Sudmark.",
                    "asserted",
                    "ACCUSE",
                    3,
                    -3,
                    "criticises",
                    0.7,
                    false));

    private Rows() {}

    private static ArticleInfo article(String id, String published, String publisher, String group) {
        return new ArticleInfo(id, published, publisher, "Title", null, "eng", false, group);
    }

    private static ScoredMention mention(
            String article,
            int sentence,
            int begin,
            String id,
            String name,
            String type,
            String country,
            String role,
            String sentiment,
            double score) {
        return new ScoredMention(
                article,
                sentence,
                begin,
                begin + name.length(),
                name,
                id,
                name,
                "name",
                sentiment,
                score,
                0.3,
                0.3,
                0.4,
                type,
                country,
                role,
                false);
    }

    private static ScoredSentence sentence(String article, int index, String text, double score) {
        return new ScoredSentence(
                article, index, 0, text.length(), text, "body", "neutral", score, 0.3, 0.4, 0.3, false);
    }

    /** A stance of Norland towards Sudmark, voiced by Ada Moor or told by the reporter. */
    private static Stance stance(
            String id,
            String article,
            int sentence,
            String text,
            String modality,
            String position,
            int quad,
            double intensity,
            String stance,
            double confidence,
            boolean isVoiced) {
        ArticleInfo info = ARTICLES.stream()
                .filter(each -> each.articleId().equals(article))
                .findFirst()
                .orElseThrow();
        return new Stance(
                id,
                article,
                info.published(),
                info.publisher(),
                info.title(),
                info.url(),
                sentence,
                text,
                "NOR",
                "Norland",
                "state",
                "NOR",
                isVoiced ? "p-moor" : null,
                isVoiced ? "Ada Moor" : null,
                isVoiced ? "Foreign Minister" : null,
                isVoiced ? "NOR" : null,
                "SUD",
                "Sudmark",
                "SUD",
                "negotiation",
                position,
                null,
                "12",
                quad,
                -1,
                intensity,
                stance,
                modality,
                null,
                "narrated",
                text,
                0,
                text.length(),
                "cue",
                confidence,
                "rule",
                info.duplicateGroup());
    }
}
