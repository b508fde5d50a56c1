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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves pronouns and definite nominals to what was mentioned before; state of one article. No link beats a wrong one. */
final class Coreference {
    private static final double LEAST_CONFIDENCE = 0.4;
    private static final Set<String> ONE_PERSON =
            Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
    private static final Set<String> NO_PERSON = Set.of("it", "its", "itself");
    /** They mean who speaks or is spoken to, whom the mentions before do not tell. */
    private static final Set<String> SPEECH =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours");

    /** In the order that the graph knows. */
    private static final List<MentionType> KINDS =
            List.of(MentionType.NAME, MentionType.NOMINAL, MentionType.PRONOUN, MentionType.METONYM);

    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "some", "another", "one", "two", "three", "several");

    /** Something mentioned, with what the reader made of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mentioned(int sentence, int firstToken, Actor actor, MentionType type, float[] vector) {
        boolean isOfSameActor(Mentioned other) {
            return actor.actorId().equals(other.actor.actorId());
        }

        boolean standsBehind(Mentioned other) {
            return sentence == other.sentence && other.firstToken < firstToken;
        }
    }

    /** The graphs, which know no article. */
    record Graphs(Heads heads, Antecedents antecedents) implements Serializable {}

    private final Graphs graphs;
    /** The nearest first. */
    private final Deque<Mentioned> before = new ArrayDeque<>();

    Coreference(Graphs graphs) {
        this.graphs = graphs;
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
                .filter(mention -> isAnaphor(mention, tokens))
                .filter(mention -> known.stream().noneMatch(mention::overlaps))
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
            Reference reference = known.get(i);
            here.add(new Mentioned(
                    sentence.sentenceIndex(), reference.firstToken(), reference.actor(), reference.type(), vectors[i]));
        }
        List<Reference> resolved = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            LearnedMention mention = open.get(i);
            float[] vector = vectors[known.size() + i];
            int word = spans.get(known.size() + i).first();
            Actor actor = antecedent(mention, tokens, vector, sentence.sentenceIndex(), here, word);
            if (actor != null) {
                here.add(new Mentioned(sentence.sentenceIndex(), mention.firstToken(), actor, mention.type(), vector));
                resolved.add(mention.reference(sentence.sentenceIndex(), tokens, actor));
            }
        }
        here.sort(Comparator.comparingInt(Mentioned::firstToken));
        here.forEach(before::addFirst);
        return resolved;
    }

    private static boolean isAnaphor(LearnedMention mention, List<Token> tokens) {
        String first = tokens.get(mention.firstToken()).lower();
        int start = mention.firstToken();
        boolean indefinite = INDEFINITE.contains(first)
                || (start > 0 && INDEFINITE.contains(tokens.get(start - 1).lower()));
        return switch (mention.type()) {
            case PRONOUN -> !SPEECH.contains(first);
            case NOMINAL -> !indefinite;
            case NAME, METONYM -> false;
        };
    }

    private Actor antecedent(
            LearnedMention mention,
            List<Token> tokens,
            float[] vector,
            int sentence,
            List<Mentioned> here,
            int firstWord) {
        List<Mentioned> all = before(mention, here);
        List<Mentioned> candidates = candidates(mention, tokens, all);
        if (candidates.isEmpty()) {
            return null;
        }
        float[][] vectors = candidates.stream().map(Mentioned::vector).toArray(float[][]::new);
        List<Antecedents.Features> features = new ArrayList<>();
        for (Mentioned candidate : candidates) {
            features.add(new Antecedents.Features(
                    sentence - candidate.sentence(),
                    features.size(),
                    KINDS.indexOf(candidate.type()),
                    (int) all.stream().filter(candidate::isOfSameActor).count(),
                    (int) all.stream().filter(candidate::standsBehind).count(),
                    firstWord));
        }
        double[] p = graphs.antecedents().probabilities(vector, vectors, features);
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = p[i] > p[best] ? i : best;
        }
        return p[best] >= LEAST_CONFIDENCE ? candidates.get(best).actor() : null;
    }

    /** Whether the main noun of a nominal, the one before its complement, is a single one of a kind. */
    private static boolean isNominal(LearnedMention mention, List<Token> tokens, Predicate<Token> kind) {
        if (mention.type() != MentionType.NOMINAL) {
            return false;
        }
        int end = mention.firstToken() + 1;
        while (end < mention.endToken() && !tokens.get(end).tag().equals("IN")) {
            end++;
        }
        Token head = tokens.get(end - 1);
        return !NominalPhrase.isPlural(head) && kind.test(head);
    }

    /** All that was mentioned before, the nearest first. */
    private List<Mentioned> before(LearnedMention mention, List<Mentioned> here) {
        List<Mentioned> all = new ArrayList<>(here.stream()
                .filter(one -> one.firstToken() < mention.firstToken())
                .sorted(Comparator.comparingInt(Mentioned::firstToken).reversed())
                .toList());
        all.addAll(before);
        return all;
    }

    /** The nearest mention of each actor that the words can mean. */
    private static List<Mentioned> candidates(LearnedMention mention, List<Token> tokens, List<Mentioned> all) {
        String word = tokens.get(mention.firstToken()).lower();
        boolean onePerson = ONE_PERSON.contains(word) || isNominal(mention, tokens, Titles::isHead);
        boolean noPerson = NO_PERSON.contains(word) || isNominal(mention, tokens, Titles::isBody);
        List<Mentioned> candidates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Mentioned one : all) {
            boolean fits = one.actor().isPerson() ? !noPerson : !onePerson;
            if (fits
                    && candidates.size() < Antecedents.MOST
                    && seen.add(one.actor().actorId())) {
                candidates.add(one);
            }
        }
        return candidates;
    }
}
