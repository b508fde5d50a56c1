package io.demarche.actors;

import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves "he" and "she" in the reporter's own words to the person spoken of; state of one article. */
final class Pronouns {
    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final int MEMORY = 3;

    private Actor lastPerson;
    private int lastSentence;

    List<Reference> resolve(Sentence sentence, List<Token> tokens, List<Reference> references) {
        boolean[] quoted = quoted(tokens);
        List<Reference> people = references.stream()
                .filter(reference -> reference.actor().isPerson() && !quoted[reference.firstToken()])
                .sorted(Comparator.comparingInt(Reference::firstToken))
                .toList();
        List<Reference> resolved = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!quoted[i] && SUBJECTS.contains(tokens.get(i).lower())) {
                int at = i;
                antecedent(people, at, sentence.sentenceIndex())
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
        remember(people, resolved, sentence.sentenceIndex());
        return resolved;
    }

    private Optional<Actor> antecedent(List<Reference> people, int pronoun, int sentenceIndex) {
        Optional<Actor> before = people.stream()
                .filter(person -> person.endToken() <= pronoun && person.use() == Use.AGENT)
                .reduce((first, second) -> second)
                .map(Reference::actor);
        return before.isPresent() || lastPerson == null || sentenceIndex - lastSentence > MEMORY
                ? before
                : Optional.of(lastPerson);
    }

    private void remember(List<Reference> people, List<Reference> resolved, int sentenceIndex) {
        List<Reference> all = new ArrayList<>(people);
        all.addAll(resolved);
        all.stream()
                .filter(person -> person.use() == Use.AGENT)
                .min(Comparator.comparingInt(Reference::firstToken))
                .ifPresent(person -> {
                    lastPerson = person.actor();
                    lastSentence = sentenceIndex;
                });
    }

    private static boolean[] quoted(List<Token> tokens) {
        boolean[] quoted = new boolean[tokens.size()];
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (text.equals("“")) {
                open = true;
            } else if (text.equals("”")) {
                open = false;
            } else if (text.equals("\"")) {
                open = !open;
            }
            quoted[i] = open;
        }
        return quoted;
    }
}
