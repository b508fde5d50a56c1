package io.demarche.actors;

import io.demarche.actors.Introductions.Introduction;
import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The references of one sentence, pronouns apart, given the people of its article. */
final class SentenceReferences {
    private static final Set<String> COORDINATORS = Set.of("and", "or", ",");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final ArticlePeople people;
    private final StateBodies bodies;
    private final List<Reference> names;
    private final FoundReferences found;

    SentenceReferences(
            Sentence sentence, List<Token> tokens, ArticlePeople people, StateBodies bodies, List<Reference> names) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.people = people;
        this.bodies = bodies;
        this.names = names;
        found = new FoundReferences(sentence.sentenceIndex(), tokens);
    }

    List<Reference> find() {
        if (!sentence.part().equals(Part.HEADLINE.label())) {
            Introductions.find(tokens, names).forEach(this::introduced);
        }
        for (Reference name : names) {
            if (found.isFree(name)) {
                named(name);
            } else if (name.published()
                    && !name.actor().isPerson()
                    && !Appositions.opensTitle(name, tokens, found.list())) {
                found.addModifier(name);
            }
        }
        DefinitePhrases definite = new DefinitePhrases(tokens, people, bodies, found);
        for (int i = 0; i < tokens.size(); i++) {
            if (found.isFree(i)) {
                surname(i);
                definite.read(i);
            }
        }
        found.people().forEach(person -> people.mention(person.actor()));
        return found.list();
    }

    private void introduced(Introduction introduction) {
        Actor known =
                ReferenceFinder.knownPerson(introduction, tokens, names, people).orElse(null);
        people.introduce(introduction, known, null)
                .ifPresent(person -> found.add(
                        introduction.first(),
                        introduction.end(),
                        introduction.name(),
                        people.current(person),
                        MentionType.NAME,
                        Use.AGENT));
    }

    /** A registry name, widened to "Iranian officials" or "the Kremlin spokesman" where it stands before such words. */
    private void named(Reference name) {
        Span phrase = NominalPhrase.after(name, tokens);
        if (name.actor().isPerson()) {
            person(name)
                    .ifPresent(person -> found.add(government(person, phrase).orElse(person)));
            return;
        }
        Token head = NominalPhrase.head(phrase, tokens);
        boolean oneOfMany =
                name.actor().type() == ActorType.BLOC && name.actor().actorId().startsWith("group-");
        if (name.actor().type() == ActorType.MEDIA
                || !NominalPhrase.isActing(phrase, tokens)
                || endsInName(name, phrase)
                || (NominalPhrase.isTitle(head) && isApposition(name, phrase))
                || isFormer(name, phrase)
                || (oneOfMany && isOne(head))) {
            if (sharesHead(name)) {
                found.add(
                        name.firstToken(),
                        name.endToken(),
                        name.firstToken(),
                        name.actor(),
                        MentionType.NOMINAL,
                        Use.AGENT);
            } else {
                found.add(name);
            }
            return;
        }
        int end = phrase.end();
        int first = name.firstToken() > 0 && DefinitePhrases.isDefinite(tokens.get(name.firstToken() - 1))
                ? name.firstToken() - 1
                : name.firstToken();
        Optional<Actor> person =
                NominalPhrase.isTitle(head) ? Optional.of(officer(name, head, phrase)) : Optional.empty();
        bodies.add(head.lower(), name.actor());
        found.add(first, end, name.firstToken(), person.orElse(name.actor()), MentionType.NOMINAL, Use.AGENT);
        if (name.published()) {
            found.addModifier(name);
        }
    }

    /** "Western |diplomat|", "Western |nation|": not all of a group. */
    private static boolean isOne(Token head) {
        return NominalPhrase.isTitle(head) || (Titles.is("power", head) && !NominalPhrase.isPlural(head));
    }

    /** "Norway's |Coastal Defence Forces|": what stands behind the owner is a name of the list itself. */
    private boolean endsInName(Reference owner, Span phrase) {
        return names.stream()
                .anyMatch(other -> other.published()
                        && other.firstToken() >= phrase.begin()
                        && other.firstToken() > owner.firstToken()
                        && other.endToken() == phrase.end());
    }

    /** "Liv Dahl, |Norway's minister|, …", "|Norway's minister| of trade, Liv Dahl": a title of whom is named beside it. */
    private boolean isApposition(Reference name, Span phrase) {
        return Appositions.precedes(phrase.end(), tokens, found.list())
                || Appositions.follows(name.firstToken(), phrase.end(), tokens, found.list());
    }

    /** "|Russian| and Ukrainian officials": the noun belongs to both adjectives. */
    private boolean sharesHead(Reference name) {
        int next = name.endToken();
        while (!name.published()
                && next < tokens.size()
                && COORDINATORS.contains(tokens.get(next).lower())) {
            int start = next + 1;
            Optional<Reference> other = names.stream()
                    .filter(candidate -> candidate.firstToken() == start && !candidate.published())
                    .findFirst();
            if (other.isPresent()) {
                Span phrase = NominalPhrase.after(other.get(), tokens);
                Token head = NominalPhrase.head(phrase, tokens);
                if (head != null) {
                    return NominalPhrase.isPlural(head) && NominalPhrase.isActing(phrase, tokens);
                }
                next = other.get().endToken();
            } else {
                next = start;
            }
        }
        return false;
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

    /** "Berg's |administration|", "Berg |officials|": the state that a head of government leads. */
    private Optional<Reference> government(Reference person, Span phrase) {
        Token head = NominalPhrase.head(phrase, tokens);
        if (head == null || !Titles.isGovernment(head) || !NominalPhrase.isActing(phrase, tokens)) {
            return Optional.empty();
        }
        Span span = new Span(person.span().begin(), tokens.get(phrase.end() - 1).end());
        return people.stateOf(person.actor())
                .map(state -> new Reference(
                        person.sentenceIndex(),
                        person.firstToken(),
                        phrase.end(),
                        span,
                        state,
                        MentionType.NOMINAL,
                        Use.AGENT,
                        true));
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

    /** Who holds the office that a phrase tells: whom article or list name, or somebody without a name. */
    private Actor officer(Reference name, Token head, Span phrase) {
        boolean some = NominalPhrase.isIndefinite(name.firstToken(), tokens);
        if (Titles.isMember(head)) {
            Optional<Actor> member = some ? Optional.empty() : people.lastMember(name.actor());
            return member.orElseGet(() -> people.unnamed(
                    name.actor(), PersonalNames.written(tokens, name.firstToken(), phrase.end()), head.lower()));
        }
        Optional<Actor> holder = some ? Optional.empty() : holder(name, head, phrase);
        return holder.orElseGet(() -> people.officer(
                name.actor(), name.actor().name(), office(name, head, phrase), sentence.sentenceIndex()));
    }

    private String title(Span phrase) {
        return PersonalNames.written(tokens, firstTitleWord(phrase.begin(), phrase.end()), phrase.end());
    }

    /** The title, for a counterpart that of the person whose counterpart he is. */
    private String office(Reference name, Token head, Span phrase) {
        Optional<Actor> other = head.hasLemma("counterpart") ? personBefore(name.firstToken()) : Optional.empty();
        return other.map(Actor::role).orElseGet(() -> title(phrase));
    }

    private Optional<Actor> holder(Reference name, Token head, Span phrase) {
        if (head.hasLemma("counterpart")) {
            return personBefore(name.firstToken()).flatMap(person -> people.counterpart(name.actor(), person));
        }
        Optional<Actor> holder = people.byOffice(name.actor(), title(phrase));
        if (Titles.isEnvoy(head.lower())) {
            return holder.or(() -> people.lastEnvoy(name.actor()));
        }
        return head.hasLemma("official") || head.hasLemma("diplomat")
                ? holder.or(() -> people.lastOf(name.actor()))
                : holder;
    }

    private Optional<Actor> personBefore(int token) {
        return found.people()
                .filter(reference -> reference.endToken() <= token)
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
            found.add(first, end, first, person, MentionType.NAME, modifier ? Use.MODIFIER : Use.AGENT);
        });
    }

    /** Back over the parts of the name that stand before the surname: "Gholam-Hossein |Shafeie", "al-|Shimmari". */
    private int startOfName(int surname, Actor person) {
        List<String> words = List.of(person.name().toLowerCase(Locale.ROOT).split("[ -]"));
        int first = surname;
        while (first > 0 && surname - first < 5 && found.isFree(first - 1)) {
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
}
