package io.demarche.actors;

import io.demarche.text.Token;
import io.demarche.text.Tokenizer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All actors known before an article is read, and their names; built by {@link RegistryLoader}. */
public final class Registry implements Serializable {
    /** How an alias names its actor. */
    enum AliasKind {
        NAME,
        ADJECTIVE,
        METONYM
    }

    /** An alias found in a sentence. */
    record Match(int firstToken, int endToken, String actorId, AliasKind kind) {}

    /** How long before and after an office a bare surname means its holder. */
    private static final int YEARS_IN_THE_NEWS = 8;
    /** Characters of a name of four letters with its "s". */
    private static final int SHORTEST_POSSESSIVE = 5;

    private static final Comparator<Tenure> LATEST =
            Comparator.comparing(Tenure::from, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Tenure> HIGHEST_THEN_LATEST = Comparator.<Tenure, Boolean>comparing(
                    tenure -> tenure.role() != null && Offices.isHighest(tenure.role()))
            .thenComparing(LATEST);

    private record Alias(String actorId, AliasKind kind) implements Serializable {}

    record Entry(String actorId, String name, ActorType type, String country, List<Tenure> tenures)
            implements Serializable {}

    private final Map<String, Entry> entryById = new HashMap<>();
    private final Map<List<String>, Alias> aliasByTokens = new HashMap<>();
    /** Tokens of the longest alias that starts with a token: a name is looked up once a length, however many aliases there are. */
    private final Map<String, Integer> longestByFirstToken = new HashMap<>();

    private final Map<String, List<List<String>>> namesById = new HashMap<>();
    private final Map<String, List<Entry>> officialsByCountry = new HashMap<>();
    private final Map<String, Set<Entry>> peopleBySurname = new HashMap<>();

    private LocalDate latest = LocalDate.MIN;

    Registry() {}

    void add(Entry entry) {
        entryById.put(entry.actorId(), entry);
        if (entry.type() == ActorType.PERSON) {
            for (String surname : PersonalNames.surnames(entry.name())) {
                peopleBySurname.computeIfAbsent(surname, key -> new HashSet<>()).add(entry);
            }
        }
        entry.tenures().stream()
                .map(Tenure::from)
                .filter(Objects::nonNull)
                .forEach(from -> latest = from.isAfter(latest) ? from : latest);
        entry.tenures().stream()
                .map(Tenure::country)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(country -> officialsByCountry
                        .computeIfAbsent(country, key -> new ArrayList<>())
                        .add(entry));
    }

    void addAlias(List<String> tokens, String actorId, AliasKind kind) {
        List<String> name = List.copyOf(tokens);
        if (aliasByTokens.putIfAbsent(name, new Alias(actorId, kind)) == null) {
            namesById.computeIfAbsent(actorId, key -> new ArrayList<>()).add(name);
        }
        longestByFirstToken.merge(name.get(0), name.size(), Math::max);
    }

    Optional<Entry> entry(String actorId) {
        return Optional.ofNullable(entryById.get(actorId));
    }

    /** When the last of all offices began: so far the list reaches. */
    LocalDate latest() {
        return latest;
    }

    public int size() {
        return entryById.size();
    }

    /**
     * The longest alias that starts at a token. A last word is also tried without its "s": texts lose the apostrophe of
     * "Irans offer", "Saudi Arabias exports".
     */
    Optional<Match> matchAt(List<Token> tokens, int first) {
        String word = written(tokens.get(first));
        int most = longestByFirstToken.getOrDefault(word, word.endsWith("s") ? 1 : 0);
        int longest = Math.min(most, tokens.size() - first);
        List<String> words = tokens.subList(first, first + longest).stream()
                .map(Registry::written)
                .toList();
        for (int length = longest; length > 0; length--) {
            List<String> name = words.subList(0, length);
            Alias alias = Optional.ofNullable(aliasByTokens.get(name))
                    .or(() -> possessive(name))
                    .orElse(null);
            if (alias != null) {
                return Optional.of(new Match(first, first + length, alias.actorId(), alias.kind()));
            }
        }
        return Optional.empty();
    }

    /** The name that words are without the "s" at their end. */
    private Optional<Alias> possessive(List<String> words) {
        int last = words.size() - 1;
        String word = words.get(last);
        if (word.length() < SHORTEST_POSSESSIVE || !word.endsWith("s")) {
            return Optional.empty();
        }
        List<String> name = new ArrayList<>(words);
        name.set(last, word.substring(0, word.length() - 1));
        return Optional.ofNullable(aliasByTokens.get(name)).filter(alias -> alias.kind() == AliasKind.NAME);
    }

    /**
     * The person whom a bare surname means that no list names and the article does not explain: the only one of that
     * surname who held an office within some years of the date, or ever where no date is known; of several the only one
     * who led a state on it.
     */
    Optional<Actor> bySurname(String surname, LocalDate date) {
        List<Entry> people = peopleBySurname.getOrDefault(surname, Set.of()).stream()
                .filter(entry -> date == null
                        || entry.tenures().stream().anyMatch(tenure -> tenure.isNear(date, YEARS_IN_THE_NEWS)))
                .toList();
        if (people.size() > 1 && date != null) {
            people = people.stream().filter(entry -> leadsState(entry, date)).toList();
        }
        return people.size() == 1 ? Optional.of(actor(people.get(0).actorId(), date)) : Optional.empty();
    }

    private boolean leadsState(Entry entry, LocalDate date) {
        return entry.tenures().stream()
                .anyMatch(tenure -> tenure.covers(date)
                        && tenure.role() != null
                        && Offices.isHighest(tenure.role())
                        && entry(String.valueOf(tenure.country()))
                                .filter(body -> body.type() == ActorType.STATE)
                                .isPresent());
    }

    /** Whether these words, all of them, are a name of somebody. */
    boolean names(String words) {
        return aliasByTokens.containsKey(tokens(words));
    }

    /** A name as aliases are compared. */
    static List<String> tokens(String name) {
        String bare = name.replace('’', '\'');
        return Tokenizer.spans(bare, 0).stream().map(span -> span.of(bare)).toList();
    }

    /** Aliases are compared as written, with straight apostrophes. */
    static String written(Token token) {
        return token.text().replace('’', '\'');
    }

    /**
     * The actor as known on a date. Before and after every office a person keeps the latest one for his role but does not
     * speak for the state; without a date he keeps the latest of his highest offices and speaks for the state. Senators and
     * who leads the opposition never do.
     *
     * @param date publication date, null when unknown
     */
    public Actor actor(String actorId, LocalDate date) {
        Entry entry = entryById.get(actorId);
        if (entry == null) {
            throw new IllegalArgumentException("No actor has the id " + actorId);
        }
        if (entry.type() != ActorType.PERSON) {
            return new Actor(
                    actorId,
                    entry.name(),
                    entry.type(),
                    entry.country(),
                    null,
                    entry.type() == ActorType.AGENCY && entry.country() != null);
        }
        Tenure tenure = tenure(entry, date);
        boolean inOffice = date == null || tenure.covers(date);
        return new Actor(
                actorId,
                entry.name(),
                ActorType.PERSON,
                tenure.country(),
                tenure.role(),
                inOffice && tenure.role() != null && tenure.country() != null && !Titles.isInOwnName(tenure.role()));
    }

    private static Tenure tenure(Entry entry, LocalDate date) {
        return entry.tenures().stream()
                .filter(tenure -> date != null && tenure.covers(date))
                .max(LATEST)
                .orElseGet(() -> entry.tenures().stream()
                        .max(date == null ? HIGHEST_THEN_LATEST : LATEST)
                        .orElseThrow());
    }

    /** The state whose people such a word means: "Americans"; only where the word says nothing else. */
    Optional<Actor> byDemonym(String word) {
        return Optional.ofNullable(aliasByTokens.get(List.of(word)))
                .filter(alias -> alias.kind() == AliasKind.ADJECTIVE)
                .map(alias -> actor(alias.actorId(), null));
    }

    /** Whether a general word means who holds an office of a state or organisation: "leader" a president, where nobody is its Leader. */
    boolean isFirst(String asked, String held, String country) {
        return Offices.isFirst(asked, held)
                && officialsByCountry.getOrDefault(country, List.of()).stream()
                        .flatMap(entry -> entry.tenures().stream())
                        .noneMatch(tenure -> country.equals(tenure.country())
                                && tenure.role() != null
                                && Offices.isLeadership(tenure.role()));
    }

    /** The body of a state that the list knows by the state's name and these words: "Supreme Court", listed as "Norway's Supreme Court". */
    Optional<Actor> bodyOf(String state, String words) {
        List<String> own = tokens(words);
        List<String> possessive = joined(List.of("'s"), own);
        return namesById.getOrDefault(state, List.of()).stream()
                .flatMap(name -> Stream.of(joined(name, own), joined(name, possessive)))
                .map(aliasByTokens::get)
                .filter(Objects::nonNull)
                .map(alias -> actor(alias.actorId(), null))
                .filter(body -> state.equals(body.country()))
                .findFirst();
    }

    private static List<String> joined(List<String> first, List<String> last) {
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    /** The one person who held such an office of a state on a date, when the registry knows exactly one. */
    Optional<Actor> officeHolder(String country, String role, LocalDate date) {
        if (date == null) {
            return Optional.empty();
        }
        List<Entry> holders = officialsByCountry.getOrDefault(country, List.of()).stream()
                .filter(entry -> entry.tenures().stream()
                        .anyMatch(tenure -> country.equals(tenure.country())
                                && tenure.role() != null
                                && (Offices.isSame(role, tenure.role()) || isFirst(role, tenure.role(), country))
                                && tenure.covers(date)))
                .toList();
        return holders.size() == 1 ? Optional.of(actor(holders.get(0).actorId(), date)) : Optional.empty();
    }
}
