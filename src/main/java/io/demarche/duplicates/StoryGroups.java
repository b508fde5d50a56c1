package io.demarche.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Joins pairs into groups; holds only articles that have copies. */
final class StoryGroups {
    /** Each article's way to the one that stands for its group. */
    private final Map<Telling, Telling> towardsFirst = new HashMap<>();

    /** One row for each article of the pairs, in no order; the same whatever the order of the pairs. */
    static List<StoryCopy> of(Iterator<CopyPair> pairs) {
        StoryGroups groups = new StoryGroups();
        pairs.forEachRemaining(pair -> groups.join(pair.one(), pair.other()));
        List<StoryCopy> copies = new ArrayList<>();
        for (Telling telling : groups.towardsFirst.keySet()) {
            copies.add(new StoryCopy(telling.articleId(), groups.first(telling).articleId()));
        }
        return copies;
    }

    private void join(Telling one, Telling other) {
        Telling first = first(one);
        Telling otherFirst = first(other);
        boolean isBefore = Telling.EARLIEST_FIRST.compare(first, otherFirst) <= 0;
        towardsFirst.put(isBefore ? otherFirst : first, isBefore ? first : otherFirst);
    }

    private Telling first(Telling telling) {
        Telling first = telling;
        while (!towardsFirst.computeIfAbsent(first, key -> key).equals(first)) {
            first = towardsFirst.get(first);
        }
        for (Telling step = telling; !step.equals(first); ) {
            step = towardsFirst.put(step, first);
        }
        return first;
    }
}
