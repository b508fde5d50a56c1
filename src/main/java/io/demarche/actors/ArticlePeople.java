package io.demarche.actors;

import io.demarche.actors.Introductions.Introduction;
import io.demarche.text.Token;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The people of one article: whom it introduces, under which surname, in which office. */
final class ArticlePeople {
    private static final String COUNTERPART = "counterpart";
    private static final Set<String> ANY_OFFICIAL = Set.of("official", "senior official", "top official");

    private final Registry registry;
    private final LocalDate date;
    private final Map<String, Actor> actorById = new LinkedHashMap<>();
    private final NamesOfPeople names = new NamesOfPeople();
    private final Map<String, Actor> registryPersonBySurname = new HashMap<>();
    private final Set<String> idsOfInferredCountry = new HashSet<>();
    private final Set<String> idsWithTitle = new HashSet<>();
    /** By id, how many sentences more name the person beside an election than without one; empty where there is a date. */
    private final Map<String, Integer> candidacies = new HashMap<>();

    /** Of the list's people whom the text gives an office that the list does not give them on its date. */
    private final Set<String> idsInOffice = new HashSet<>();

    private final Set<String> idsWithoutName = new HashSet<>();
    private final Leads leads = new Leads();
    /** Most recent first. */
    private final Deque<String> mentioned = new ArrayDeque<>();

    ArticlePeople(Registry registry, LocalDate date) {
        this.registry = registry;
        this.date = date;
    }

    /**
     * The person whom an introduction names.
     *
     * @param known the registry's person inside the name, null when none
     * @param context country of whom the text speaks just before, null when unclear; meant where the title says no other
     */
    Optional<Actor> introduce(Introduction introduction, Actor known, String context) {
        Reference affiliation = introduction.affiliation();
        if (affiliation != null && affiliation.actor().type() == ActorType.MEDIA) {
            return Optional.empty();
        }
        String name = introduction.fullName();
        if (known != null && !introduction.former() && Titles.isOffice(introduction.role())) {
            idsWithTitle.add(known.actorId());
        }
        Actor person = known == null
                ? introduced(name, introduction, affiliation == null ? null : countryOf(affiliation.actor()), context)
                : stated(known, introduction);
        if (person != null) {
            add(person, name);
        }
        return Optional.ofNullable(person);
    }

    /** A person of the registry as the text introduces him: its word for his office counts more than the list's dates. */
    private Actor stated(Actor known, Introduction introduction) {
        Reference affiliation = introduction.affiliation();
        if (introduction.former() || (date == null && Titles.isInOwnName(introduction.role()))) {
            return known.asPrivate();
        }
        String country = affiliation == null || isOfMembers(affiliation) ? null : countryOf(affiliation.actor());
        if (known.speaksForCountry() || country == null || !Titles.isOffice(introduction.role())) {
            return known;
        }
        Actor inOffice = new Actor(known.actorId(), known.name(), ActorType.PERSON, country, introduction.role(), true);
        idsInOffice.add(known.actorId());
        actorById.put(known.actorId(), inOffice);
        return inOffice;
    }

    /**
     * A person of the registry as this article may mean him. Without a date nobody knows whether he was in office yet: not
     * where most sentences that name him are about an election and none gives him a title; else he may be, where none does.
     */
    private Actor known(Actor person) {
        if (idsWithTitle.contains(person.actorId())) {
            return person;
        }
        if (candidacies.getOrDefault(person.actorId(), 0) > 0) {
            return person.asPrivate();
        }
        return date == null
                        && person.speaksForCountry()
                        && registry.entry(person.actorId()).isPresent()
                ? person.asPresumed()
                : person;
    }

    private Actor introduced(String name, Introduction introduction, String stated, String context) {
        Optional<Actor> earlier = name.contains(" ") ? byFullName(name) : bySurname(name);
        boolean settled = earlier.isPresent()
                && earlier.get().country() != null
                && !idsOfInferredCountry.contains(earlier.get().actorId());
        if (earlier.isPresent() && (settled || stated == null)) {
            return earlier.get();
        }
        if (earlier.isEmpty() && !name.contains(" ") && stated == null) {
            return null; // "President Smith" alone says neither who nor whose
        }
        boolean office = Titles.isOffice(introduction.role()) && !isOfMembers(introduction.affiliation());
        String country = stated == null && office ? context : stated;
        String id = earlier.map(Actor::actorId).orElse("p-" + slug(name));
        if (stated == null && country != null) {
            idsOfInferredCountry.add(id);
        } else {
            idsOfInferredCountry.remove(id);
        }
        return new Actor(
                id,
                earlier.map(Actor::name).orElse(name),
                ActorType.PERSON,
                country,
                introduction.role().equals(COUNTERPART) ? lastRole() : introduction.role(),
                country != null && !introduction.former() && office);
    }

    /** Who leads a party or a parliament's committee speaks for himself. */
    private static boolean isOfMembers(Reference affiliation) {
        return affiliation != null
                && (affiliation.actor().type() == ActorType.LEGISLATURE
                        || affiliation.actor().type() == ActorType.PARTY);
    }

    private String lastRole() {
        return mentioned.isEmpty() ? null : actorById.get(mentioned.peekFirst()).role();
    }

    /** Notes a sentence that names a person of the registry: without a date it counts whether it is about an election. */
    void addSentence(Actor person, List<Token> tokens) {
        if (date == null) {
            boolean aboutElection = tokens.stream().anyMatch(token -> Titles.is("candidacy", token));
            candidacies.merge(person.actorId(), aboutElection ? 1 : -1, Integer::sum);
        }
    }

    /** Notes a bare surname of the registry: it may turn out to be that of somebody else in this article. */
    void addSurname(String surname, Actor person) {
        registryPersonBySurname.putIfAbsent(surname, person);
    }

    /** To be called when a sentence has been searched for introductions. */
    void endSentence(int sentence) {
        leads.note(sentence, actorById.keySet());
    }

    /** To be called when the whole article has been searched for introductions. */
    void settle() {
        registryPersonBySurname.forEach((surname, person) -> {
            if (isMeant(surname, person)) {
                add(person, person.name());
            }
        });
        actorById.replaceAll((id, person) -> known(person));
        names.joinLonger(id -> registry.entry(id).isPresent())
                .forEach(joined -> join(actorById.remove(joined.id()), actorById.get(joined.kept())));
    }

    /** What the text says of the one holds for the other, of whom it says nothing. */
    private void join(Actor person, Actor kept) {
        if (kept.country() == null && person.country() != null) {
            Actor known = new Actor(
                    kept.actorId(),
                    kept.name(),
                    ActorType.PERSON,
                    person.country(),
                    person.role(),
                    person.speaksForCountry());
            actorById.put(known.actorId(), known);
        }
    }

    void forgetMentions() {
        mentioned.clear();
    }

    /** Whether a bare surname means the registry's person: not when the article names another of that surname only. */
    boolean isMeant(String surname, Actor person) {
        Set<String> ids = names.bySurname(surname);
        return ids.isEmpty() || ids.contains(person.actorId());
    }

    /** A known person named without a title. */
    void add(Actor person, String fullName) {
        names.add(person.actorId(), fullName);
        if (idsInOffice.contains(person.actorId()) && !person.speaksForCountry()) {
            return;
        }
        actorById.merge(
                person.actorId(), person, (old, now) -> old.speaksForCountry() && !now.speaksForCountry() ? now : old);
        String country = actorById.get(person.actorId()).country();
        if (country == null || !country.equals(person.country())) {
            actorById.put(person.actorId(), person);
        }
    }

    Actor current(Actor person) {
        return actorById.getOrDefault(person.actorId(), person);
    }

    Optional<Actor> byFullName(String name) {
        return names.byFullName(name).map(actorById::get);
    }

    /** The person with this surname where the article has exactly one. */
    Optional<Actor> bySurname(String surname) {
        Set<String> ids = names.bySurname(surname);
        return ids.size() == 1 ? Optional.of(actorById.get(ids.iterator().next())) : Optional.empty();
    }

    /** Of several with this surname the one who was mentioned last. */
    Optional<Actor> lastOfName(String surname) {
        Set<String> ids = names.bySurname(surname);
        return last(person -> ids.contains(person.actorId()));
    }

    /** Whose full name holds these words, where the article has exactly one: "Wang" of "Wang Jianlin". */
    Optional<Actor> byPartOfName(String words) {
        return names.byPart(words).map(actorById::get);
    }

    /** Whom a bare surname means that nobody in the article explains. */
    Optional<Actor> famous(String surname) {
        Optional<Actor> person = Titles.isGivenName(surname)
                ? Optional.empty()
                : registry.bySurname(surname, date).map(this::known);
        person.ifPresent(known -> add(known, known.name()));
        return person;
    }

    /** "An Iranian lawmaker": somebody whom the article does not name here. */
    Actor unnamed(Actor affiliation, String words, String role) {
        return withoutName(new Actor("p-" + slug(words), words, ActorType.PERSON, countryOf(affiliation), role, false));
    }

    private Actor withoutName(Actor person) {
        idsWithoutName.add(person.actorId());
        return person;
    }

    /** Whether a person is called by his office because nothing has told his name yet. */
    boolean isWithoutName(Actor person) {
        return idsWithoutName.contains(person.actorId());
    }

    /**
     * "The Iranian minister" whom neither office nor list tells: who is named next, or somebody in an office without a name.
     *
     * @param body whose office it is, as it is to be called
     */
    Actor officer(Actor affiliation, String body, String title, int sentence) {
        return leads.next(sentence)
                .map(actorById::get)
                .filter(person -> canBe(person, affiliation, title))
                .map(person -> inOffice(person, affiliation, title))
                .orElseGet(() -> unnamedOfficer(affiliation, body, title));
    }

    /** Whether a person can be who is called by an office: a member is a minister too, a chief a commander. */
    boolean canHold(Actor person, Actor office) {
        String role = person.role();
        return !isWithoutName(person)
                && isOf(person, office.country())
                && (fits(person, office.role())
                        || Titles.isMembership(office.role())
                        || Titles.isMembership(role)
                        || (isLeading(office.role()) && isLeading(role)));
    }

    private static boolean canBe(Actor person, Actor affiliation, String title) {
        return isOf(person, countryOf(affiliation)) && fits(person, title);
    }

    private static boolean isOf(Actor person, String country) {
        return person.country() == null || person.country().equals(country);
    }

    private static boolean fits(Actor person, String title) {
        return person.role() == null
                || Titles.isGeneral(title)
                || Offices.isKindOf(Titles.lastWord(title), person.role());
    }

    /** "chief", "head", "commander": what the leader of a body is called by turns. */
    private static boolean isLeading(String role) {
        return Titles.isLeader(Titles.lastWord(role.toLowerCase(Locale.ROOT)));
    }

    /** The person, in the office that the lead tells if nothing else has told one. */
    private Actor inOffice(Actor person, Actor affiliation, String title) {
        if (person.country() != null) {
            return person;
        }
        String role = person.role() == null ? title.toLowerCase(Locale.ROOT) : person.role();
        Actor officer = new Actor(
                person.actorId(), person.name(), ActorType.PERSON, countryOf(affiliation), role, Titles.isOffice(role));
        add(officer, officer.name());
        return officer;
    }

    private Actor unnamedOfficer(Actor affiliation, String body, String title) {
        String role = Offices.spelledOut(title.toLowerCase(Locale.ROOT));
        String name = role + " of " + body;
        return withoutName(new Actor(
                "p-" + slug(name), name, ActorType.PERSON, countryOf(affiliation), role, Titles.isOffice(role)));
    }

    /** The state that a person governs or governed. */
    Optional<Actor> stateOf(Actor person) {
        return Optional.ofNullable(person.country())
                .flatMap(registry::entry)
                .map(entry -> registry.actor(entry.actorId(), date));
    }

    /** The state that "Americans" means. */
    Optional<Actor> nation(String demonym) {
        return registry.byDemonym(demonym);
    }

    void mention(Actor person) {
        mentioned.remove(person.actorId());
        mentioned.addFirst(person.actorId());
    }

    /**
     * Whom "Iran's top diplomat" means: the article's one such person, or the registry's on that date.
     *
     * @param title for a counterpart the office of the person whose counterpart it is
     */
    Optional<Actor> byOffice(Actor affiliation, String title) {
        if (ANY_OFFICIAL.contains(title.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String country = countryOf(affiliation);
        List<Actor> holders = actorById.values().stream()
                .filter(person -> person.country() != null
                        && person.country().equals(country)
                        && person.speaksForCountry()
                        && person.role() != null
                        && (Offices.fits(title, person.role())
                                || registry.isFirst(title, person.role(), country)
                                || leads(person, affiliation, title)))
                .toList();
        if (holders.size() == 1) {
            return Optional.of(holders.get(0));
        }
        return holders.isEmpty() && country != null ? registry.officeHolder(country, title, date) : Optional.empty();
    }

    /** Whether "the coast guard's chief" can mean a person whose role is "Coast Guard commander". */
    private static boolean leads(Actor person, Actor affiliation, String title) {
        String opening = affiliation.name() + " ";
        return isLeading(title)
                && person.role().startsWith(opening)
                && Titles.isLeader(person.role().substring(opening.length()).toLowerCase(Locale.ROOT));
    }

    /** Whom "his Russian counterpart" means: who holds the office of the person mentioned last. */
    Optional<Actor> counterpart(Actor affiliation, Actor person) {
        return person.role() == null
                        || !person.speaksForCountry()
                        || person.country().equals(countryOf(affiliation))
                ? Optional.empty()
                : byOffice(affiliation, person.role());
    }

    Optional<Actor> lastMentioned() {
        return Optional.ofNullable(mentioned.peekFirst()).map(actorById::get);
    }

    /** Whom "the Norwegian official" means: the person in an office of that state or organisation who was mentioned last. */
    Optional<Actor> lastOf(Actor affiliation) {
        String country = countryOf(affiliation);
        return last(person -> person.speaksForCountry() && person.country().equals(country));
    }

    /** Whom "the UN representative" means: the person mentioned last of those in its offices, where his is any of an envoy's. */
    Optional<Actor> lastEnvoy(Actor affiliation) {
        return lastOf(affiliation).filter(person -> person.role() != null && Titles.isEnvoy(person.role()));
    }

    /** Whom "the Norwegian lawmaker" means: the member of a parliament there who was mentioned last. */
    Optional<Actor> lastMember(Actor affiliation) {
        String country = countryOf(affiliation);
        return last(person -> person.role() != null
                && Titles.isMembership(person.role())
                && Objects.equals(person.country(), country));
    }

    /** Whom "the foreign minister" means: the person in such an office who was mentioned last. */
    Optional<Actor> lastInOffice(String title) {
        return ANY_OFFICIAL.contains(title.toLowerCase(Locale.ROOT))
                ? lastMentioned().filter(Actor::speaksForCountry)
                : last(person -> person.role() != null && Offices.fits(title, person.role()));
    }

    private Optional<Actor> last(Predicate<Actor> wanted) {
        return mentioned.stream()
                .map(actorById::get)
                .filter(Objects::nonNull)
                .filter(wanted)
                .findFirst();
    }

    /** State or organisation that an affiliation stands for. */
    static String countryOf(Actor affiliation) {
        return switch (affiliation.type()) {
            case STATE, ORGANISATION, PARTY, ARMED_GROUP, COMPANY, BLOC, GROUP -> affiliation.actorId();
            case AGENCY, LEGISLATURE, COURT ->
                affiliation.country() != null ? affiliation.country() : affiliation.actorId();
            case PERSON, MEDIA -> null;
        };
    }

    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-");
    }
}
