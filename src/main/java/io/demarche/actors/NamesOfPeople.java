package io.demarche.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Under which names, full ones and surnames, an article speaks of people, by their ids. */
final class NamesOfPeople {
    private final Map<String, Set<String>> idsBySurname = new HashMap<>();
    private final Map<String, String> idByFullName = new HashMap<>();

    /** One person who has turned out to be another. */
    record Joined(String id, String kept) {}

    void add(String id, String fullName) {
        idByFullName.putIfAbsent(fullName, id);
        String surname = fullName.substring(Math.max(fullName.lastIndexOf(' '), fullName.lastIndexOf('-')) + 1);
        idsBySurname.computeIfAbsent(surname, key -> new HashSet<>()).add(id);
    }

    Optional<String> byFullName(String name) {
        return Optional.ofNullable(idByFullName.get(name));
    }

    Set<String> bySurname(String surname) {
        return idsBySurname.getOrDefault(surname, Set.of());
    }

    /** Whose full name holds these words, where it is one: "Wang" of "Wang Jianlin", not a first name that very many have. */
    Optional<String> byPart(String words) {
        return Titles.isGivenName(words) ? Optional.empty() : ShortNames.meant(words, idByFullName);
    }

    /** Joins "Liv Dahl" with the one person whom the article also calls "Anne Liv Dahl"; who is listed keeps his id. */
    List<Joined> joinLonger(Predicate<String> isListed) {
        return List.copyOf(idByFullName.keySet()).stream()
                .filter(name -> name.contains(" "))
                .flatMap(name -> joined(name, isListed).stream())
                .toList();
    }

    private Optional<Joined> joined(String name, Predicate<String> isListed) {
        String id = idByFullName.get(name);
        List<String> longer = idByFullName.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(id) && isWithin(name, entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (longer.size() != 1 || (isListed.test(id) && isListed.test(longer.get(0)))) {
            return Optional.empty();
        }
        Joined joined = isListed.test(id) ? new Joined(longer.get(0), id) : new Joined(id, longer.get(0));
        idByFullName.replaceAll((key, value) -> value.equals(joined.id()) ? joined.kept() : value);
        idsBySurname.values().forEach(ids -> {
            if (ids.remove(joined.id())) {
                ids.add(joined.kept());
            }
        });
        return Optional.of(joined);
    }

    /** Capitals do not count: "Bin Dahl" opens a sentence. */
    private static boolean isWithin(String name, String longer) {
        String words = name.toLowerCase(Locale.ROOT);
        String all = longer.toLowerCase(Locale.ROOT);
        return all.endsWith(" " + words) || all.startsWith(words + " ");
    }
}
