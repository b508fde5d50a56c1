package io.demarche.actors;

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
import java.util.Optional;
import java.util.Set;

/** The people of one article: whom it introduces, under which surname, in which office. */
final class ArticlePeople {
    private static final Set<String> PRIVATE_HEADS = Set.of(
            "analyst",
            "activist",
            "dissident",
            "economist",
            "candidate",
            "politician",
            "lawmaker",
            "legislator",
            "senator",
            "congressman",
            "congresswoman",
            "mp",
            "parliamentarian",
            "strategist",
            "founder",
            "scholar",
            "cleric",
            "tycoon",
            "oligarch",
            "technocrat",
            "banker",
            "boss",
            "warlord",
            "judge",
            "imam",
            "prince");
    private static final Set<String> FOREIGN_MINISTERS = Set.of(
            "foreign minister",
            "secretary of state",
            "foreign secretary",
            "foreign affairs minister",
            "minister of foreign affairs",
            "foreign policy chief");
    private static final Set<String> TOP_DIPLOMATS = Set.of("top diplomat", "chief diplomat", "foreign policy chief");

    private final Registry registry;
    private final LocalDate date;
    private final Map<String, Actor> actorById = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsBySurname = new HashMap<>();
    private final Map<String, String> idByFullName = new HashMap<>();
    /** Most recent first. */
    private final Deque<String> mentioned = new ArrayDeque<>();

    ArticlePeople(Registry registry, LocalDate date) {
        this.registry = registry;
        this.date = date;
    }

    /** The person whom an introduction names; {@code known} is the registry's person inside the name, or null. */
    Optional<Actor> introduce(Introductions.Introduction introduction, Actor known) {
        Reference affiliation = introduction.affiliation();
        if (affiliation != null && affiliation.actor().type() == ActorType.MEDIA) {
            return Optional.empty();
        }
        String country = affiliation == null ? null : countryOf(affiliation.actor());
        Actor person;
        if (known != null) {
            person = introduction.former()
                    ? new Actor(known.actorId(), known.name(), known.type(), known.country(), known.role(), false)
                    : known;
        } else {
            String name = introduction.fullName();
            Optional<Actor> earlier = name.contains(" ") ? byFullName(name) : bySurname(name);
            if (earlier.isPresent() && (earlier.get().country() != null || country == null)) {
                return earlier;
            }
            if (earlier.isEmpty() && !name.contains(" ") && country == null) {
                return Optional.empty(); // "President Smith" alone says neither who nor whose
            }
            boolean official = country != null && !introduction.former() && isOffice(introduction.role());
            person = new Actor(
                    earlier.map(Actor::actorId).orElse("p-" + slug(name)),
                    earlier.map(Actor::name).orElse(name),
                    ActorType.PERSON,
                    country,
                    introduction.role(),
                    official);
        }
        add(person, introduction.fullName());
        return Optional.of(person);
    }

    /** A known person named without a title. */
    void add(Actor person, String fullName) {
        actorById.merge(
                person.actorId(), person, (old, now) -> old.speaksForCountry() && !now.speaksForCountry() ? now : old);
        if (actorById.get(person.actorId()).country() == null) {
            actorById.put(person.actorId(), person);
        }
        idByFullName.putIfAbsent(fullName, person.actorId());
        String surname = fullName.substring(fullName.lastIndexOf(' ') + 1);
        idsBySurname.computeIfAbsent(surname, key -> new HashSet<>()).add(person.actorId());
    }

    Actor current(Actor person) {
        return actorById.getOrDefault(person.actorId(), person);
    }

    Optional<Actor> byFullName(String name) {
        return Optional.ofNullable(idByFullName.get(name)).map(actorById::get);
    }

    /** The person with this surname where the article has exactly one. */
    Optional<Actor> bySurname(String surname) {
        Set<String> ids = idsBySurname.getOrDefault(surname, Set.of());
        return ids.size() == 1 ? Optional.of(actorById.get(ids.iterator().next())) : Optional.empty();
    }

    void mention(Actor person) {
        mentioned.remove(person.actorId());
        mentioned.addFirst(person.actorId());
    }

    /** Whom "Iran's top diplomat" means: the article's one such person, or the registry's on that date. */
    Optional<Actor> byOffice(Actor affiliation, String title) {
        String country = countryOf(affiliation);
        List<Actor> holders = actorById.values().stream()
                .filter(person -> person.country() != null
                        && person.country().equals(country)
                        && person.speaksForCountry()
                        && sameOffice(title, person.role()))
                .toList();
        if (holders.size() == 1) {
            return Optional.of(holders.get(0));
        }
        return holders.isEmpty() && country != null ? registry.officeHolder(country, title, date) : Optional.empty();
    }

    /** Whom "the foreign minister" means: the person in such an office who was mentioned last. */
    Optional<Actor> lastInOffice(String title) {
        return mentioned.stream()
                .map(actorById::get)
                .filter(person -> person != null && sameOffice(title, person.role()))
                .findFirst();
    }

    /** State or organisation that an affiliation stands for. */
    private static String countryOf(Actor affiliation) {
        return switch (affiliation.type()) {
            case STATE, ORGANISATION, PARTY, ARMED_GROUP, COMPANY, BLOC -> affiliation.actorId();
            case AGENCY, LEGISLATURE, COURT ->
                affiliation.country() != null ? affiliation.country() : affiliation.actorId();
            case PERSON, MEDIA -> null;
        };
    }

    private static boolean isOffice(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return !lower.contains("opposition")
                && PRIVATE_HEADS.stream().noneMatch(head -> lower.equals(head) || lower.endsWith(" " + head));
    }

    private static boolean sameOffice(String title, String role) {
        if (role == null) {
            return false;
        }
        String asked = title.toLowerCase(Locale.ROOT)
                .replace("premier", "prime minister")
                .replace("defense", "defence");
        String held = role.toLowerCase(Locale.ROOT).replace("defense", "defence");
        if (TOP_DIPLOMATS.contains(asked)) {
            return FOREIGN_MINISTERS.stream().anyMatch(held::contains);
        }
        List<String> words = List.of(held.split(" "));
        return held.endsWith(asked.substring(asked.lastIndexOf(' ') + 1))
                && List.of(asked.split(" ")).stream().allMatch(words::contains);
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-");
    }
}
