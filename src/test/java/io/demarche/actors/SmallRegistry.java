package io.demarche.actors;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Tagger;
import io.demarche.text.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A registry of a few actors, and articles read with it. */
final class SmallRegistry {
    static final String HEADER = "actor_id,name,type,country,role,from,until,aliases,adjectives,metonyms\n";
    private static final String ACTORS =
            """
            IRN,Iran,state,IRN,,,,Islamic Republic of Iran,Iranian|Iranians,Tehran|Islamic Republic
            RUS,Russia,state,RUS,,,,Russian Federation,Russian|Russians,Moscow|Kremlin
            USA,United States,state,USA,,,,U.S.|America,American|Americans,Washington|White House|State Department
            NOR,Norway,state,NOR,,,,,Norwegian|Norwegians,Oslo
            EU,European Union,organisation,,,,,EU,,Brussels
            IRN-irgc,Revolutionary Guards,agency,IRN,,,,IRGC,,
            group-west,the West,bloc,,,,,,Western,
            REUTERS,Reuters,media,,,,,,,
            abbas-araqchi,Abbas Araqchi,person,IRN,Foreign Minister,2024-08-21,,Araqchi|Abbas Araghchi,,
            sergei-lavrov,Sergei Lavrov,person,RUS,Foreign Minister,2004-03-09,,Lavrov,,
            dmitry-peskov,Dmitry Peskov,person,RUS,presidential spokesman,2012-05-22,,Peskov,,
            hamid-rostami,Hamid Rostami,person,IRN,Revolutionary Guards commander,2019-04-21,,General Rostami,,
            joe-biden,Joe Biden,person,USA,Vice President,2009-01-20,2017-01-20,Biden,,
            joe-biden,Joe Biden,person,USA,President,2021-01-20,2025-01-20,Biden,,
            """;

    private SmallRegistry() {}

    static Registry registry() {
        return of(ACTORS);
    }

    /** Takes the rows of an actor file, without its header. */
    static Registry of(String rows) {
        try {
            Path file = Files.createTempFile("actors", ".csv");
            try {
                Files.writeString(file, HEADER + rows);
                return RegistryLoader.load(List.of(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Token> tokens(String sentence) {
        return Tagger.tag(sentence, 0);
    }

    static List<Reference> names(String sentence) {
        return new NameMatcher(registry()).find(sentence(0, 0, sentence), tokens(sentence), null);
    }

    /** The published mentions of an article of 2025, one sentence a string, as "text=actor id, type". */
    static List<String> mentions(String... sentences) {
        Article article = article("2025-03-04", sentences);
        return references(article, sentences).stream()
                .flatMap(references -> ReferenceFinder.mentions(article, references).stream())
                .map(mention -> mention.text() + "=" + mention.actorId() + ", " + mention.mentionType())
                .toList();
    }

    /** What the reader would make of words in a sentence. */
    static LearnedMention mention(MentionType type, String words, String entity, String sentence, List<Token> tokens) {
        int begin = sentence.indexOf(words);
        int first = 0;
        while (tokens.get(first).end() <= begin) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && tokens.get(end).begin() < begin + words.length()) {
            end++;
        }
        return new LearnedMention(first, end, new Span(begin, begin + words.length()), type, entity, 1);
    }

    static Article article(String published, String... sentences) {
        String text = String.join(" ", sentences);
        return new Article("a", null, text, published, null, null, null, false, new ArticleAnatomy().of(text));
    }

    static List<List<Reference>> references(Article article, String... sentences) {
        List<Sentence> split = new ArrayList<>();
        List<List<Token>> tokens = new ArrayList<>();
        int begin = 0;
        for (String sentence : sentences) {
            split.add(sentence(split.size(), begin, sentence));
            tokens.add(Tagger.tag(sentence, begin));
            begin += sentence.length() + 1;
        }
        return new ReferenceFinder(registry()).find(article, split, tokens, List.of());
    }

    private static Sentence sentence(int index, int begin, String text) {
        return new Sentence("a", index, begin, begin + text.length(), text, "body");
    }
}
