package io.demarche.actors;

import io.demarche.reader.ReadSentence;
import io.demarche.reader.ReadSentences;
import io.demarche.reader.ShippedModel;
import io.demarche.reader.TaggedSpan;
import io.demarche.reader.Tags;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads out of the reader's tags who is mentioned in a sentence, known or not. */
final class LearnedMentions implements Serializable {
    private final Tags kinds;
    private final Tags names;

    LearnedMentions() {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        kinds = new Tags(model, "kinds");
        names = new Tags(model, "names");
    }

    /**
     * In text order, without overlap.
     *
     * @param nameKinds told of every name
     */
    List<LearnedMention> of(Sentence sentence, List<Token> tokens, ReadSentence read, NameKinds nameKinds) {
        List<TaggedSpan> entities = names.spans(read);
        for (TaggedSpan entity : entities) {
            nameKinds.add(read.characters(entity.words()).of(sentence.sentence()), entity.type());
        }
        List<LearnedMention> mentions = new ArrayList<>();
        for (TaggedSpan tagged : kinds.spans(read)) {
            Span inSentence = read.characters(tagged.words());
            Span span = new Span(sentence.begin() + inSentence.begin(), sentence.begin() + inSentence.end());
            int first = 0;
            while (first < tokens.size() && tokens.get(first).end() <= span.begin()) {
                first++;
            }
            int end = first;
            while (end < tokens.size() && tokens.get(end).begin() < span.end()) {
                end++;
            }
            if (end > first) {
                MentionType type = MentionType.valueOf(tagged.type().toUpperCase(Locale.ROOT));
                mentions.add(new LearnedMention(first, end, span, type, entity(tagged, entities), tagged.confidence()));
            }
        }
        return mentions;
    }

    /** The kind of name that shares most words with a mention. */
    private static String entity(TaggedSpan mention, List<TaggedSpan> entities) {
        return entities.stream()
                .filter(entity -> entity.words().overlaps(mention.words()))
                .max(Comparator.comparingInt(entity -> Math.min(
                                entity.words().last(), mention.words().last())
                        - Math.max(entity.words().first(), mention.words().first())))
                .map(TaggedSpan::type)
                .orElse("");
    }
}
