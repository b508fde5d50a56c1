package io.demarche.actors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that a text shortens once it has told them whole. */
final class ShortNames {
    private ShortNames() {}

    /** Whose name holds these words side by side, where it is one only: "Wang" of "Wang Jianlin", "Council" of "Harbour Council". */
    static <T> Optional<T> meant(String words, Map<String, T> byName) {
        List<T> holding = byName.entrySet().stream()
                .filter(entry -> (" " + entry.getKey() + " ").contains(" " + words + " "))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    /** A name without the article in front of it. */
    static String withoutArticle(String name) {
        return name.replaceFirst("^(?:[Tt]he|THE) ", "");
    }
}
