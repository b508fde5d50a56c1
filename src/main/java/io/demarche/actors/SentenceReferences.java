package io.demarche.actors;

import io.demarche.actors.Introductions.Introduction;
import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The references of one sentence, pronouns apart, given the people of its article. */
final class SentenceReferences {
    private static final Set<String> DEFINITE = Set.of("the", "this");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final ArticlePeople people;
    private final List<Reference> names;
    private final List<Reference> found = new ArrayList<>();

    SentenceReferences(Sentence sentence, List<Token> tokens, ArticlePeople people, List<Reference> names) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.people = people;
        this.names = names;
    }

    List<Reference> find() {
        if (!sentence.part().equals(Part.HEADLINE.label())) {
            Introductions.find(tokens, names).forEach(this::introduced);
        }
        for (Reference name : names) {
            if (found.stream().noneMatch(name::overlaps)) {
                named(name);
            } else if (name.published() && !name.actor().isPerson()) {
                found.add(new Reference(
                        name.sentenceIndex(),
                        name.firstToken(),
                        name.endToken(),
                        name.span(),
                        name.actor(),
                        name.type(),
                        Use.MODIFIER,
                        true));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (isFree(i)) {
                surname(i);
                office(i);
            }
        }
        found.stream()
                .filter(reference -> reference.actor().isPerson())
                .forEach(reference -> people.mention(reference.actor()));
        return found;
    }

    private void introduced(Introduction introduction) {
        Actor known = ReferenceFinder.knownPerson(introduction, names).orElse(null);
        people.introduce(introduction, known)
                .ifPresent(person -> add(
                        introduction.first(),
                        introduction.end(),
                        introduction.name(),
                        people.current(person),
                        MentionType.NAME,
                        Use.AGENT));
    }

    /** A registry name, widened to "Iranian officials" or "the Kremlin spokesman" where it stands before such words. */
    private void named(Reference name) {
        if (name.actor().isPerson()) {
            found.add(new Reference(
                    name.sentenceIndex(),
                    name.firstToken(),
                    name.endToken(),
                    name.span(),
                    people.current(name.actor()),
                    name.type(),
                    name.use(),
                    name.published()));
            return;
        }
        int start = name.endToken();
        if (start < tokens.size() && NameMatcher.isPossessive(tokens.get(start))) {
            start++;
        }
        int end = endOfNounPhrase(start);
        Token head = end > start ? tokens.get(end - 1) : null;
        boolean title = head != null && Titles.isHead(head) && !isPlural(head);
        boolean agent = head != null && (Titles.isAgent(head) || (Titles.isHead(head) && isPlural(head)));
        if (name.actor().type() == ActorType.MEDIA || head == null || !(title || agent)) {
            found.add(name);
            return;
        }
        int first = name.firstToken() > 0
                        && DEFINITE.contains(tokens.get(name.firstToken() - 1).lower())
                ? name.firstToken() - 1
                : name.firstToken();
        Optional<Actor> person =
                title ? people.byOffice(name.actor(), text(firstTitleWord(start, end), end)) : Optional.empty();
        add(first, end, name.firstToken(), person.orElse(name.actor()), MentionType.NOMINAL, Use.AGENT);
        if (name.published()) {
            found.add(new Reference(
                    name.sentenceIndex(),
                    name.firstToken(),
                    name.endToken(),
                    name.span(),
                    name.actor(),
                    name.type(),
                    Use.MODIFIER,
                    true));
        }
    }

    private int firstTitleWord(int start, int end) {
        int first = start;
        while (first < end - 1 && !Titles.isHead(tokens.get(first)) && !Titles.isModifier(tokens.get(first))) {
            first++;
        }
        return first;
    }

    private int endOfNounPhrase(int start) {
        int end = start;
        for (int i = start; i < tokens.size() && i - start < 7; i++) {
            Token token = tokens.get(i);
            if (token.isNoun()) {
                end = i + 1;
            } else if (!token.tag().startsWith("JJ")
                    && !token.tag().equals("VBG")
                    && !token.tag().equals("CD")
                    && !token.text().equals("-")) {
                break;
            }
        }
        return end;
    }

    private void surname(int index) {
        Token token = tokens.get(index);
        if (!Character.isUpperCase(token.text().codePointAt(0)) || !token.isNoun()) {
            return;
        }
        people.bySurname(token.text()).ifPresent(person -> {
            int first = index;
            while (first > 0
                    && index - first < 3
                    && isFree(first - 1)
                    && person.name().contains(tokens.get(first - 1).text())
                    && Character.isUpperCase(tokens.get(first - 1).text().codePointAt(0))) {
                first--;
            }
            boolean modifier = index + 1 < tokens.size() && NameMatcher.isPossessive(tokens.get(index + 1));
            add(first, index + 1, first, person, MentionType.NAME, modifier ? Use.MODIFIER : Use.AGENT);
        });
    }

    /** "the foreign minister", "the spokesman", "the president of Iran". */
    private void office(int index) {
        if (!DEFINITE.contains(tokens.get(index).lower())) {
            return;
        }
        int end = Titles.endOfTitle(tokens, index + 1);
        if (end == index + 1 || isPlural(tokens.get(end - 1)) || !isFree(end - 1)) {
            return;
        }
        String title = text(index + 1, end);
        Optional<Reference> of =
                end + 1 < tokens.size() && tokens.get(end).lower().equals("of")
                        ? found.stream()
                                .filter(name -> !name.actor().isPerson() && startsAt(name, end + 1))
                                .findFirst()
                        : Optional.empty();
        Optional<Actor> person = of.isPresent() ? people.byOffice(of.get().actor(), title) : people.lastInOffice(title);
        person.or(() -> of.map(Reference::actor))
                .ifPresent(actor -> add(index, end, index, actor, MentionType.NOMINAL, Use.AGENT));
    }

    private boolean startsAt(Reference name, int token) {
        return name.firstToken() == token
                || (name.firstToken() == token + 1 && tokens.get(token).lower().equals("the"));
    }

    private boolean isFree(int index) {
        return found.stream().noneMatch(reference -> reference.firstToken() <= index && index < reference.endToken());
    }

    private static boolean isPlural(Token token) {
        return token.tag().equals("NNS") || token.tag().equals("NNPS");
    }

    private String text(int first, int end) {
        return String.join(
                " ", tokens.subList(first, end).stream().map(Token::text).toList());
    }

    private void add(int first, int end, int shown, Actor actor, MentionType type, Use use) {
        Span span = new Span(tokens.get(shown).begin(), tokens.get(end - 1).end());
        found.add(new Reference(sentence.sentenceIndex(), first, end, span, actor, type, use, true));
    }
}
