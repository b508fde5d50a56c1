package io.demarche.actors;

import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Resolves "he" and "she" in the reporter's own words to the person spoken of; state of one article. */
final class Pronouns {
    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final Set<String> SUBORDINATORS =
            Set.of("while", "after", "before", "when", "as", "although", "though", "since", "if", "because", "once");
    private static final int MEMORY = 3;

    private Actor lastPerson;
    private int lastSentence;

    List<Reference> resolve(Sentence sentence, List<Token> tokens, List<Reference> references) {
        boolean[] quoted = QuotedTokens.of(sentence, tokens);
        List<Reference> people = references.stream()
                .filter(reference -> reference.actor().isPerson() && !quoted[reference.firstToken()])
                .sorted(Comparator.comparingInt(Reference::firstToken))
                .toList();
        List<Reference> resolved = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!quoted[i] && SUBJECTS.contains(tokens.get(i).lower())) {
                int at = i;
                antecedent(people, tokens, at, sentence.sentenceIndex())
                        .ifPresent(actor -> resolved.add(new Reference(
                                sentence.sentenceIndex(),
                                at,
                                at + 1,
                                new Span(tokens.get(at).begin(), tokens.get(at).end()),
                                actor,
                                MentionType.PRONOUN,
                                Use.AGENT,
                                true)));
            }
        }
        remember(people, resolved, tokens, sentence.sentenceIndex());
        return resolved;
    }

    /** The last subject before the pronoun in its sentence, else the subject of the sentences before. */
    private Optional<Actor> antecedent(List<Reference> people, List<Token> tokens, int pronoun, int sentenceIndex) {
        Optional<Actor> before = people.stream()
                .filter(person -> person.endToken() <= pronoun && isSubject(person, tokens))
                .reduce((first, second) -> second)
                .map(Reference::actor);
        return before.isPresent() || lastPerson == null || sentenceIndex - lastSentence > MEMORY
                ? before
                : Optional.of(lastPerson);
    }

    /** The subject of the main clause; one in a clause that opens with "while" or "after" gives way to it. */
    private void remember(List<Reference> people, List<Reference> resolved, List<Token> tokens, int sentenceIndex) {
        List<Reference> agents = Stream.concat(people.stream(), resolved.stream())
                .filter(person -> person.use() == Use.AGENT)
                .sorted(Comparator.comparingInt(Reference::firstToken))
                .toList();
        List<Reference> subjects =
                agents.stream().filter(person -> isSubject(person, tokens)).toList();
        boolean subordinate =
                !tokens.isEmpty() && SUBORDINATORS.contains(tokens.get(0).lower());
        Optional<Reference> main = subordinate
                ? subjects.stream().filter(person -> follows(person, tokens)).findFirst()
                : Optional.empty();
        main.or(() -> subjects.stream().findFirst())
                .or(() -> agents.size() == 1 ? Optional.of(agents.get(0)) : Optional.empty())
                .ifPresent(person -> {
                    lastPerson = person.actor();
                    lastSentence = sentenceIndex;
                });
    }

    /** After the first comma, which ends the opening clause. */
    private static boolean follows(Reference person, List<Token> tokens) {
        return tokens.subList(0, person.firstToken()).stream()
                .anyMatch(token -> token.text().equals(","));
    }

    private static boolean isSubject(Reference person, List<Token> tokens) {
        if (person.use() != Use.AGENT) {
            return false;
        }
        int next = person.endToken();
        while (next < tokens.size() && tokens.get(next).tag().startsWith("RB")) {
            next++;
        }
        if (next >= tokens.size()) {
            return inverted(person, tokens);
        }
        Token token = tokens.get(next);
        boolean apposition = token.text().equals(",")
                && tokens.subList(0, person.firstToken()).stream().noneMatch(Token::isVerb);
        return token.isVerb() || token.tag().equals("WP") || apposition || inverted(person, tokens);
    }

    /** "…, said Peskov". */
    private static boolean inverted(Reference person, List<Token> tokens) {
        int before = person.firstToken() - 1;
        return before >= 0
                && tokens.get(before).tag().equals("VBD")
                && tokens.get(before).hasLemma("say");
    }
}
