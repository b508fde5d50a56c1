package io.demarche.actors;

import io.demarche.actors.Introductions.Introduction;
import io.demarche.corpus.Article;
import io.demarche.reader.Antecedents;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds every reference to an actor in an article: names of the registry, people whom the article introduces, surnames,
 * "Iran's top diplomat", "Iranian officials", "he". No reference beats a wrong one.
 */
public final class ReferenceFinder implements Serializable {
    private final Registry registry;
    private final LearnedMentions learned = new LearnedMentions();
    private final Coreference.Graphs graphs;

    public ReferenceFinder(Registry registry) {
        this(registry, new Antecedents());
    }

    /** With another answer to whom a pronoun means, to learn from. */
    ReferenceFinder(Registry registry, Antecedents antecedents) {
        this.registry = registry;
        graphs = new Coreference.Graphs(new Heads(), antecedents);
    }

    /**
     * One list a sentence, in the order of the text.
     *
     * @param encoded what the encoder made of each sentence; empty to find only what rules and registry tell
     */
    public List<List<Reference>> find(
            Article article, List<Sentence> sentences, List<List<Token>> tokens, List<ReadSentence> encoded) {
        LocalDate date = Optional.ofNullable(date(article.published()))
                .or(() -> ArticleTime.of(registry, tokens))
                .orElse(null);
        NameMatcher matcher = new NameMatcher(registry);
        ArticlePeople people = new ArticlePeople(registry, date);
        StateBodies bodies = new StateBodies();
        NameKinds nameKinds = new NameKinds();
        LearnedActors others = new LearnedActors(people, registry, bodies, nameKinds);
        List<List<LearnedMention>> mentions = new ArrayList<>();
        List<List<Reference>> names = new ArrayList<>();
        String before = null;
        for (int s = 0; s < sentences.size(); s++) {
            List<Reference> found = matcher.find(sentences.get(s), tokens.get(s), date);
            names.add(found);
            bodies.count(found);
            introduce(sentences.get(s), tokens.get(s), found, people, before);
            mentions.add(
                    encoded.isEmpty()
                            ? List.of()
                            : learned.of(sentences.get(s), tokens.get(s), encoded.get(s), nameKinds));
            others.meet(mentions.get(s), tokens.get(s), found);
            people.endSentence(s);
            before = Context.subject(tokens.get(s), found);
        }
        people.settle();
        people.forgetMentions();
        Pronouns pronouns = new Pronouns();
        Coreference coreference = new Coreference(graphs, people, bodies);
        List<List<Reference>> references = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            List<Reference> found =
                    new SentenceReferences(sentences.get(s), tokens.get(s), people, bodies, names.get(s)).find();
            found.addAll(others.names(s, mentions.get(s), tokens.get(s), found));
            if (encoded.isEmpty()) {
                found.addAll(pronouns.resolve(sentences.get(s), tokens.get(s), found));
            } else {
                found = coreference.resolve(sentences.get(s), tokens.get(s), encoded.get(s), found, mentions.get(s));
            }
            found.sort(Comparator.comparingInt(Reference::firstToken)
                    .thenComparing(Comparator.comparingInt(Reference::endToken).reversed()));
            references.add(List.copyOf(found));
        }
        return PresumedOffices.settled(references, tokens);
    }

    /** The published mentions among the references of a sentence. */
    public static List<Mention> mentions(Article article, List<Reference> references) {
        return references.stream()
                .filter(Reference::published)
                .map(reference -> mention(article, reference))
                .toList();
    }

    private static Mention mention(Article article, Reference reference) {
        Span span = reference.span();
        Actor actor = reference.actor();
        return new Mention(
                article.articleId(),
                reference.sentenceIndex(),
                span.begin(),
                span.end(),
                span.of(article.text()),
                actor.actorId(),
                actor.name(),
                actor.type().label(),
                actor.country(),
                actor.role(),
                reference.type().label());
    }

    /** The actor for whom an actor acts: his state for a person in office, itself for all others. */
    public Actor party(Actor actor, String published) {
        return actor.speaksForCountry() && registry.entry(actor.country()).isPresent()
                ? registry.actor(actor.country(), date(published))
                : actor;
    }

    private static void introduce(
            Sentence sentence, List<Token> tokens, List<Reference> names, ArticlePeople people, String before) {
        for (Reference name : names) {
            if (name.actor().isPerson()) {
                people.addSentence(name.actor(), tokens);
                meet(name, tokens, people);
            }
        }
        if (sentence.part().equals(Part.HEADLINE.label())) {
            return; // title case makes every word look like a name
        }
        for (Introduction introduction : Introductions.find(tokens, names)) {
            String context = Context.country(before, introduction, sentence, tokens, names);
            people.introduce(
                            introduction,
                            knownPerson(introduction, tokens, names, people).orElse(null),
                            context)
                    .ifPresent(people::mention);
        }
    }

    private static void meet(Reference name, List<Token> tokens, ArticlePeople people) {
        if (name.endToken() - name.firstToken() > 1) {
            people.add(name.actor(), name.actor().name());
            people.mention(name.actor());
        } else {
            people.addSurname(tokens.get(name.firstToken()).text(), name.actor());
        }
    }

    static Optional<Actor> knownPerson(
            Introduction introduction, List<Token> tokens, List<Reference> names, ArticlePeople people) {
        return names.stream()
                .filter(name -> (name.isPersonWithin(introduction.name(), introduction.end())
                                || isTitled(name, introduction))
                        && (name.endToken() - name.firstToken() > 1
                                || people.isMeant(tokens.get(name.firstToken()).text(), name.actor())))
                .map(Reference::actor)
                .findFirst();
    }

    /** "Sheikh Berg" in the list: a title may be part of a name. */
    private static boolean isTitled(Reference name, Introduction introduction) {
        return name.isPersonWithin(introduction.first(), introduction.end())
                && name.firstToken() < introduction.name()
                && name.endToken() == introduction.end();
    }

    private static LocalDate date(String published) {
        if (published == null || published.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(published.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
