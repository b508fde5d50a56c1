package io.demarche.stance;

import io.demarche.actors.NameTags;
import io.demarche.actors.Reference;
import io.demarche.actors.ReferenceFinder;
import io.demarche.actors.RegistryLoader;
import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.text.QuotationFinder;
import io.demarche.text.Sentence;
import io.demarche.text.SentenceBounds;
import io.demarche.text.Span;
import io.demarche.text.Tagger;
import io.demarche.text.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The stances of a text by the shipped codebook, registry and tagger, as the job reads it but without Spark. */
final class ShippedReading {
    private static final Path CONF = Path.of("conf");
    static final PloverScale SCALE = PloverScale.load(CONF.resolve("plover.yaml"));
    static final IssueCatalogue ISSUES = IssueCatalogue.load(CONF.resolve("issues.yaml"));
    static final Codebook CODEBOOK = CodebookLoader.load(List.of(CONF.resolve("codebook.yaml")), SCALE, ISSUES);
    private static final ReferenceFinder REFERENCES =
            new ReferenceFinder(RegistryLoader.load(List.of(CONF.resolve("actors.csv"))));
    private static final StanceFinder STANCES = finder(CODEBOOK);

    private ShippedReading() {}

    private static StanceFinder finder(Codebook codebook) {
        return new StanceFinder(codebook, ISSUES, SCALE, REFERENCES);
    }

    static List<Stance> stances(String text) {
        return STANCES.stances(reading(text));
    }

    /** Of the one sentence of a text, by rules alone. */
    static Explanation explain(String sentence) {
        return STANCES.explain(reading(sentence)).get(0);
    }

    /** By another codebook. */
    static List<Stance> stances(Codebook codebook, String text) {
        return finder(codebook).stances(reading(text));
    }

    /** What the text says, by rules and lists alone. */
    static StanceFinder.Reading reading(String text) {
        Article article = new Article("a", null, text, null, null, null, null, false, new ArticleAnatomy().of(text));
        List<Sentence> sentences = SentenceBounds.sentences(article, List.of(new Span(0, text.length())));
        List<List<Token>> tagged = sentences.stream()
                .map(sentence -> Tagger.tag(sentence.sentence(), sentence.begin()))
                .toList();
        List<List<Reference>> references = REFERENCES.find(article, sentences, tagged, List.of());
        List<List<Token>> tokens = IntStream.range(0, sentences.size())
                .mapToObj(s -> NameTags.mend(tagged.get(s), references.get(s)))
                .toList();
        return new StanceFinder.Reading(
                article, sentences, tokens, references, new QuotationFinder().find(text, sentences, tokens), List.of());
    }
}
