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
    /** Of "he" and "she", who always mean somebody; of other pronouns; of "the ministry". */
    private static final double LEAST_OF_PERSON = 0.3;

    private static final double LEAST_OF_PRONOUN = 0.5;
    private static final double LEAST_OF_NOMINAL = 0.6;
    /** Of a pronoun whose gender is taken for that of whom it means. */
    private static final double SURE = 0.95;

    /** In the order that the graph knows. */
    private static final List<MentionType> KINDS =
            List.of(MentionType.NAME, MentionType.NOMINAL, MentionType.PRONOUN, MentionType.METONYM);

    /** Something mentioned, with what the reader made of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mentioned(Reference reference, boolean several, boolean quoted, float[] vector) {
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

    /** A sentence in which mentions are resolved, its references so far, and which of its tokens are quoted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(Sentence sentence, List<Token> tokens, List<Reference> found, boolean[] quoted) {
        Anaphor anaphor(LearnedMention mention, int firstWord, float[] vector) {
            return new Anaphor(
                    mention,
                    new Agreement(mention, tokens, found),
                    sentence.sentenceIndex(),
                    firstWord,
                    quoted[mention.firstToken()],
                    vector);
        }

        Mentioned mentioned(Reference reference, float[] vector) {
            return new Mentioned(
                    reference, Agreement.isSeveral(reference, tokens), quoted[reference.firstToken()], vector);
        }
    }

    /** A mention that means somebody of before. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Anaphor(
            LearnedMention mention, Agreement agreement, int sentence, int firstWord, boolean quoted, float[] vector) {
        Antecedents.Features features(Mentioned candidate, int rank, int mentions, int before) {
            return new Antecedents.Features(
                    sentence - candidate.sentence(),
                    rank,
                    KINDS.indexOf(candidate.reference().type()),
                    mentions,
                    before,
                    firstWord,
                    agreement.words(),
                    (quoted ? 2 : 0) + (candidate.quoted() ? 1 : 0),
                    type(candidate.actor()),
                    agreement.named(candidate.actor()));
        }

        private static int type(Actor actor) {
            return switch (actor.type()) {
                case PERSON -> 0;
                case STATE -> 1;
                case GROUP, BLOC, ARMED_GROUP, PARTY -> 2;
                default -> 3;
            };
        }
    }

    /** The graphs, which know no article. */
    record Graphs(Heads heads, Antecedents antecedents) implements Serializable {}

    private final Graphs graphs;
    /** The nearest first. */
    private final Deque<Mentioned> before = new ArrayDeque<>();

    private final ArticlePeople people;
    private final Described described;

    /** By id of a person, the gender of the pronouns that meant him so far. */
    private final Map<String, String> genders = new HashMap<>();

    /** Takes who is known in the article: a nominal that means nobody named before can name somebody by what he is. */
    Coreference(Graphs graphs, ArticlePeople people, StateBodies bodies) {
        this.graphs = graphs;
        this.people = people;
        described = new Described(people, bodies);
    }

    /**
     * All references of a sentence: those that were found, where one says an office without a name with who holds it if the text has
     * named him, and those for mentions that had none. Sentences are asked about in text order.
     */
    List<Reference> resolve(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            List<Reference> found,
            List<LearnedMention> mentions) {
        before.removeIf(one -> sentence.sentenceIndex() - one.sentence() > Antecedents.MOST_SENTENCES_BACK);
        List<Reference> references = new ArrayList<>(found);
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
            return references;
        }
        float[][] vectors = graphs.heads().mentions(read, spans);
        Place place = new Place(sentence, tokens, found, QuotedTokens.of(sentence, tokens));
        List<Mentioned> here = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Reference one = named(known.get(i), place, here, spans.get(i).first(), vectors[i]);
            references.set(references.indexOf(known.get(i)), one);
            here.add(place.mentioned(one, vectors[i]));
            String gender = Agreement.gender(one, tokens);
            if (!gender.isEmpty()) {
                genders.putIfAbsent(one.actor().actorId(), gender);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            LearnedMention mention = open.get(i);
            float[] vector = vectors[known.size() + i];
            Anaphor anaphor = place.anaphor(mention, spans.get(known.size() + i).first(), vector);
            Optional<Actor> antecedent =
                    anaphor.agreement().refersBack() && !Appositions.describes(mention, tokens, found)
                            ? Cataphora.meant(mention, tokens, known).or(() -> antecedent(anaphor, here))
                            : Optional.empty();
            if (anaphor.agreement().meansState()) {
                antecedent = antecedent.flatMap(people::stateOf);
            }
            antecedent.or(() -> described.of(mention, tokens, found)).ifPresent(actor -> {
                Reference reference = mention.reference(sentence.sentenceIndex(), tokens, actor);
                here.add(place.mentioned(reference, vector));
                references.add(reference);
            });
        }
        here.sort(Comparator.comparingInt(one -> one.reference().firstToken()));
        here.forEach(before::addFirst);
        return references;
    }

    /** "The Norwegian diplomat" with the name that the text gave him before; other references as they are. */
    private Reference named(Reference reference, Place place, List<Mentioned> here, int firstWord, float[] vector) {
        if (!people.isWithoutName(reference.actor())
                || NominalPhrase.isIndefinite(reference.firstToken(), place.tokens())) {
            return reference;
        }
        LearnedMention mention = new LearnedMention(
                reference.firstToken(), reference.endToken(), reference.span(), MentionType.NOMINAL, "", 1);
        return antecedent(place.anaphor(mention, firstWord, vector), here)
                .filter(person -> person.isPerson() && people.canHold(person, reference.actor()))
                .map(reference::of)
                .orElse(reference);
    }

    /** A city where something is stands for no power. */
    private static boolean isMerePlace(Reference reference) {
        return reference.type() == MentionType.METONYM && !reference.published();
    }

    private Optional<Actor> antecedent(Anaphor anaphor, List<Mentioned> here) {
        Agreement agreement = anaphor.agreement();
        List<Mentioned> all = before(anaphor.mention(), here);
        List<Mentioned> candidates = candidates(agreement, all);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Antecedents.Candidate> asked = new ArrayList<>();
        for (Mentioned candidate : candidates) {
            asked.add(new Antecedents.Candidate(
                    candidate.reference().span(),
                    candidate.vector(),
                    anaphor.features(
                            candidate,
                            asked.size(),
                            (int) all.stream().filter(candidate::isOfSameActor).count(),
                            (int) all.stream().filter(candidate::standsBehind).count())));
        }
        double[] p = graphs.antecedents()
                .probabilities(new Antecedents.Question(anaphor.mention().span(), anaphor.vector(), asked));
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = p[i] > p[best] ? i : best;
        }
        Mentioned likeliest = candidates.get(best);
        if (p[best] >= SURE && !agreement.gender().isEmpty()) {
            genders.putIfAbsent(likeliest.actor().actorId(), agreement.gender());
        }
        return p[best] >= least(agreement) && agreement.allows(likeliest.actor(), likeliest.several())
                ? Optional.of(likeliest.actor())
                : Optional.empty();
    }

    private static double least(Agreement agreement) {
        if (agreement.isNominal()) {
            return LEAST_OF_NOMINAL;
        }
        return agreement.gender().isEmpty() ? LEAST_OF_PRONOUN : LEAST_OF_PERSON;
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
