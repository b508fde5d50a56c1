package io.demarche.actors;

import io.demarche.actors.Introductions.Introduction;
import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The references of one sentence, pronouns apart, given the people of its article. */
final class SentenceReferences {
    private static final Set<String> DEFINITE = Set.of("the", "this");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final ArticlePeople people;
    private final StateBodies bodies;
    private final List<Reference> names;
    private final List<Reference> found = new ArrayList<>();

    SentenceReferences(
            Sentence sentence, List<Token> tokens, ArticlePeople people, StateBodies bodies, List<Reference> names) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.people = people;
        this.bodies = bodies;
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
        Actor known =
                ReferenceFinder.knownPerson(introduction, tokens, names, people).orElse(null);
        people.introduce(introduction, known, null)
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
            person(name).ifPresent(found::add);
            return;
        }
        Span phrase = NominalPhrase.after(name, tokens);
        Token head = NominalPhrase.head(phrase, tokens);
        boolean oneOfMany =
                name.actor().type() == ActorType.BLOC && name.actor().actorId().startsWith("group-");
        if (name.actor().type() == ActorType.MEDIA
                || !NominalPhrase.isActing(phrase, tokens)
                || isFormer(name, phrase)
                || (oneOfMany && NominalPhrase.isTitle(head))) {
            found.add(name);
            return;
        }
        int end = phrase.end();
        int first = name.firstToken() > 0
                        && DEFINITE.contains(tokens.get(name.firstToken() - 1).lower())
                ? name.firstToken() - 1
                : name.firstToken();
        boolean one = NominalPhrase.isTitle(head) && !NominalPhrase.isIndefinite(name.firstToken(), tokens);
        Optional<Actor> person = one ? holder(name, head, phrase) : Optional.empty();
        bodies.add(head.lower(), name.actor());
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

    private Optional<Reference> person(Reference name) {
        String surname = tokens.get(name.firstToken()).text();
        boolean meant = name.endToken() - name.firstToken() > 1 || people.isMeant(surname, name.actor());
        Optional<Actor> actor = meant ? Optional.of(people.current(name.actor())) : people.bySurname(surname);
        return actor.map(person -> new Reference(
                name.sentenceIndex(),
                name.firstToken(),
                name.endToken(),
                name.span(),
                person,
                name.type(),
                name.use(),
                name.published()));
    }

    private int firstTitleWord(int start, int end) {
        int first = start;
        while (first < end - 1 && !Titles.isHead(tokens.get(first)) && !Titles.isModifier(tokens.get(first))) {
            first++;
        }
        return first;
    }

    /** "a former Israeli prime minister" acts for nobody. */
    private boolean isFormer(Reference name, Span phrase) {
        return (name.firstToken() > 0 && Titles.isFormer(tokens.get(name.firstToken() - 1)))
                || tokens.subList(phrase.begin(), phrase.end()).stream().anyMatch(Titles::isFormer);
    }

    private Optional<Actor> holder(Reference name, Token head, Span phrase) {
        return head.hasLemma("counterpart")
                ? personBefore(name.firstToken()).flatMap(person -> people.counterpart(name.actor(), person))
                : people.byOffice(name.actor(), text(firstTitleWord(phrase.begin(), phrase.end()), phrase.end()));
    }

    private Optional<Actor> personBefore(int token) {
        return found.stream()
                .filter(reference -> reference.actor().isPerson() && reference.endToken() <= token)
                .max(Comparator.comparingInt(Reference::endToken))
                .map(Reference::actor)
                .or(people::lastMentioned);
    }

    private void surname(int index) {
        Token token = tokens.get(index);
        if (!Character.isUpperCase(token.text().codePointAt(0)) || !token.isNoun()) {
            return;
        }
        int end = PersonalNames.isInnerMark(tokens, index + 1) ? index + 3 : index + 1;
        people.bySurname(PersonalNames.written(tokens, index, end)).ifPresent(person -> {
            int first = startOfName(index, person);
            boolean modifier = end < tokens.size() && NameMatcher.isPossessive(tokens.get(end));
            add(first, end, first, person, MentionType.NAME, modifier ? Use.MODIFIER : Use.AGENT);
        });
    }

    /** Back over the parts of the name that stand before the surname: "Gholam-Hossein |Shafeie", "al-|Shimmari". */
    private int startOfName(int surname, Actor person) {
        List<String> words = List.of(person.name().toLowerCase(Locale.ROOT).split("[ -]"));
        int first = surname;
        while (first > 0 && surname - first < 5 && isFree(first - 1)) {
            int before = tokens.get(first - 1).text().equals("-") && first > 1 ? first - 2 : first - 1;
            Token token = tokens.get(before);
            boolean written = Character.isUpperCase(token.text().codePointAt(0)) || PersonalNames.isParticle(token);
            if (!written || !words.contains(token.lower())) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** "the foreign minister", "the spokesman", "the president of Iran". */
    private void office(int index) {
        if (!DEFINITE.contains(tokens.get(index).lower())) {
            return;
        }
        int end = Titles.endOfTitle(tokens, index + 1);
        if (end == index + 1) {
            body(index);
            return;
        }
        boolean modifies = end < tokens.size() && tokens.get(end).isNoun();
        if (NominalPhrase.isPlural(tokens.get(end - 1)) || !isFree(end - 1) || modifies) {
            return;
        }
        String title = text(index + 1, end);
        boolean complement = end < tokens.size() && tokens.get(end).lower().equals("of");
        Optional<Reference> of = complement
                ? found.stream()
                        .filter(name -> !name.actor().isPerson() && startsAt(name, end + 1))
                        .findFirst()
                : Optional.empty();
        if (complement && of.isEmpty()) {
            return; // an office of something unknown
        }
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

    /** "the ministry", "the foreign ministry", "the regime". */
    private void body(int index) {
        int end = index + 1;
        while (end < tokens.size() && end - index < 4 && isFree(end) && Titles.isModifier(tokens.get(end))) {
            end++;
        }
        if (end >= tokens.size()
                || !isFree(end)
                || (end + 1 < tokens.size() && tokens.get(end + 1).isNoun())) {
            return;
        }
        boolean ofAnother =
                end + 1 < tokens.size() && tokens.get(end + 1).lower().equals("of");
        Optional<Actor> owner =
                ofAnother ? Optional.empty() : bodies.owner(tokens.get(end).lower());
        if (owner.isPresent()) {
            add(index, end + 1, index, owner.get(), MentionType.NOMINAL, Use.AGENT);
        }
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
