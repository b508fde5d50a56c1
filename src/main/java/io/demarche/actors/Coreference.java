package io.demarche.actors;

import io.demarche.reader.Antecedents;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.WordSpan;
import io.demarche.text.Sentence;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves pronouns and definite nominals to what was mentioned before; state of one article. No link beats a wrong one. */
final class Coreference {
    private static final double LEAST_CONFIDENCE = 0.4;
    /** Of a pronoun whose gender is taken for that of whom it means. */
    private static final double SURE = 0.8;

    /** In the order that the graph knows. */
    private static final List<MentionType> KINDS =
            List.of(MentionType.NAME, MentionType.NOMINAL, MentionType.PRONOUN, MentionType.METONYM);

    /** Something mentioned, with what the reader made of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mentioned(Reference reference, boolean several, float[] vector) {
        Actor actor() {
            return reference.actor();
        }

        int sentence() {
            return reference.sentenceIndex();
        }

        boolean isOfSameActor(Mentioned other) {
            return actor().actorId().equals(other.actor().actorId());
        }

        boolean standsBehind(Mentioned other) {
            return sentence() == other.sentence() && other.reference.firstToken() < reference.firstToken();
        }
    }

    /** The graphs, which know no article. */
    record Graphs(Heads heads, Antecedents antecedents) implements Serializable {}

    private final Graphs graphs;
    /** The nearest first. */
    private final Deque<Mentioned> before = new ArrayDeque<>();

    private final ArticlePeople people;
    private final Groups groups;

    /** By id of a person, the gender of the pronouns that meant him so far. */
    private final Map<String, String> genders = new HashMap<>();

    /** Takes who is known in the article: a nominal that means nobody named before can be a group. */
    Coreference(Graphs graphs, ArticlePeople people) {
        this.graphs = graphs;
        this.people = people;
        groups = new Groups(people);
    }

    /** References for the mentions of a sentence that have none; sentences are asked about in text order. */
    List<Reference> resolve(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            List<Reference> found,
            List<LearnedMention> mentions) {
        before.removeIf(one -> sentence.sentenceIndex() - one.sentence() > Antecedents.MOST_SENTENCES_BACK);
        List<Reference> known = found.stream().filter(Reference::published).toList();
        List<LearnedMention> open = mentions.stream()
                .filter(mention -> known.stream().noneMatch(mention::overlaps))
                .filter(mention -> found.stream().noneMatch(one -> isMerePlace(one) && mention.overlaps(one)))
                .toList();
        List<WordSpan> spans = new ArrayList<>();
        known.forEach(reference -> spans.add(read.covering(
                reference.span().begin() - sentence.begin(), reference.span().end() - sentence.begin())));
        open.forEach(mention -> spans.add(read.covering(
                mention.span().begin() - sentence.begin(), mention.span().end() - sentence.begin())));
        if (spans.isEmpty()) {
            return List.of();
        }
        float[][] vectors = graphs.heads().mentions(read, spans);
        List<Mentioned> here = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            here.add(new Mentioned(known.get(i), Agreement.isSeveral(known.get(i), tokens), vectors[i]));
            String gender = Agreement.gender(known.get(i), tokens);
            if (!gender.isEmpty()) {
                genders.putIfAbsent(known.get(i).actor().actorId(), gender);
            }
        }
        List<Reference> resolved = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            LearnedMention mention = open.get(i);
            Agreement agreement = new Agreement(mention, tokens, found);
            float[] vector = vectors[known.size() + i];
            int word = spans.get(known.size() + i).first();
            Optional<Actor> antecedent = agreement.refersBack() && !Appositions.describes(mention, tokens, found)
                    ? Cataphora.meant(mention, tokens, known)
                            .or(() -> antecedent(agreement, mention, vector, sentence.sentenceIndex(), here, word))
                    : Optional.empty();
            if (agreement.meansState()) {
                antecedent = antecedent.flatMap(people::stateOf);
            }
            antecedent.or(() -> groups.of(mention, tokens, found)).ifPresent(actor -> {
                Reference reference = mention.reference(sentence.sentenceIndex(), tokens, actor);
                here.add(new Mentioned(reference, Agreement.isSeveral(reference, tokens), vector));
                resolved.add(reference);
            });
        }
        here.sort(Comparator.comparingInt(one -> one.reference().firstToken()));
        here.forEach(before::addFirst);
        return resolved;
    }

    /** A city where something is stands for no power. */
    private static boolean isMerePlace(Reference reference) {
        return reference.type() == MentionType.METONYM && !reference.published();
    }

    private Optional<Actor> antecedent(
            Agreement agreement,
            LearnedMention mention,
            float[] vector,
            int sentence,
            List<Mentioned> here,
            int firstWord) {
        List<Mentioned> all = before(mention, here);
        List<Mentioned> candidates = candidates(agreement, all);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        float[][] vectors = candidates.stream().map(Mentioned::vector).toArray(float[][]::new);
        List<Antecedents.Features> features = new ArrayList<>();
        for (Mentioned candidate : candidates) {
            features.add(new Antecedents.Features(
                    sentence - candidate.sentence(),
                    features.size(),
                    KINDS.indexOf(candidate.reference().type()),
                    (int) all.stream().filter(candidate::isOfSameActor).count(),
                    (int) all.stream().filter(candidate::standsBehind).count(),
                    firstWord));
        }
        double[] p = graphs.antecedents().probabilities(vector, vectors, features);
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = p[i] > p[best] ? i : best;
        }
        Mentioned likeliest = candidates.get(best);
        if (p[best] >= SURE && !agreement.gender().isEmpty()) {
            genders.putIfAbsent(likeliest.actor().actorId(), agreement.gender());
        }
        return p[best] >= LEAST_CONFIDENCE && agreement.allows(likeliest.actor(), likeliest.several())
                ? Optional.of(likeliest.actor())
                : Optional.empty();
    }

    /** All that was mentioned before, the nearest first. */
    private List<Mentioned> before(LearnedMention mention, List<Mentioned> here) {
        List<Mentioned> all = new ArrayList<>(here.stream()
                .filter(one -> one.reference().firstToken() < mention.firstToken())
                .sorted(Comparator.comparingInt(
                                (Mentioned one) -> one.reference().firstToken())
                        .reversed())
                .toList());
        all.addAll(before);
        return all;
    }

    /** The nearest mention of each actor that the words can mean. */
    private List<Mentioned> candidates(Agreement agreement, List<Mentioned> all) {
        List<Mentioned> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mentioned one : all) {
            boolean other =
                    !agreement.gender().equals(genders.getOrDefault(one.actor().actorId(), agreement.gender()));
            if (agreement.weighs(one.actor())
                    && !(other && !agreement.gender().isEmpty())
                    && candidates.size() < Antecedents.MOST
                    && seen.add(one.actor().actorId())) {
                candidates.add(one);
            }
        }
        return candidates;
    }
}
