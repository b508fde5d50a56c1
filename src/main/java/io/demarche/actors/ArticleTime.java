package io.demarche.actors;

import io.demarche.text.Token;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When an undated article was written, as far as its office-holders tell: "President Berg" is of Berg's years. It decides who
 * holds which office and is shown nowhere.
 */
final class ArticleTime {
    private static final int BY_TITLE = 3;
    private static final int BY_NAME = 1;
    /** What is known less closely tells nothing. */
    private static final int MOST_YEARS = 9;

    private final Registry registry;
    /** Offices of who is named, and what they weigh: more where the text gives the office to its holder. */
    private final Map<Tenure, Integer> weights = new HashMap<>();
    /** The day on which the last of those came into office to whom the text gives theirs. */
    private LocalDate earliest = LocalDate.MIN;

    private ArticleTime(Registry registry) {
        this.registry = registry;
    }

    /** The middle of the time in which most of them were in office; empty where the text gives nobody his office. */
    static Optional<LocalDate> of(Registry registry, List<List<Token>> sentences) {
        ArticleTime time = new ArticleTime(registry);
        sentences.forEach(time::read);
        return time.weights.containsValue(BY_TITLE) ? time.best() : Optional.empty();
    }

    private void read(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); ) {
            Optional<Registry.Match> match = registry.matchAt(tokens, i);
            if (match.isPresent()) {
                int first = i;
                registry.entry(match.get().actorId())
                        .filter(entry -> entry.type() == ActorType.PERSON)
                        .ifPresent(person -> vote(person, title(tokens, first)));
                i = match.get().endToken();
            } else {
                i++;
            }
        }
    }

    /** The title in front of a name; empty where there is none, or a former one. */
    private static String title(List<Token> tokens, int name) {
        int end = Titles.startOfHonorifics(tokens, name);
        int start = Titles.startOfTitle(tokens, end);
        boolean former = tokens.subList(start, end).stream().anyMatch(Titles::isFormer)
                || (start > 0 && Titles.isFormer(tokens.get(start - 1)));
        return start < end && !former ? PersonalNames.written(tokens, start, end) : "";
    }

    private void vote(Registry.Entry person, String title) {
        LocalDate first = LocalDate.MAX;
        for (Tenure tenure : person.tenures()) {
            boolean told = !title.isEmpty() && tenure.role() != null && Offices.fits(title, tenure.role());
            if (tenure.from() != null) {
                weights.merge(tenure, told ? BY_TITLE : BY_NAME, Math::max);
                first = told && tenure.from().isBefore(first) ? tenure.from() : first;
            }
        }
        earliest = first.isBefore(LocalDate.MAX) && first.isAfter(earliest) ? first : earliest;
    }

    private Optional<LocalDate> best() {
        TreeSet<LocalDate> bounds = new TreeSet<>();
        weights.keySet().stream()
                .flatMap(tenure -> Stream.of(
                        tenure.from(),
                        tenure.until() == null ? null : tenure.until().plusDays(1)))
                .filter(Objects::nonNull)
                .forEach(bounds::add);
        LocalDate best = null;
        int most = 0;
        for (LocalDate start : bounds.tailSet(earliest)) {
            int weight = weights.entrySet().stream()
                    .filter(vote -> vote.getKey().covers(start))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (weight >= most) { // of two times that are as likely the later one
                most = weight;
                best = start;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        LocalDate end = Optional.ofNullable(bounds.higher(best)).orElse(registry.latest());
        return best.plusYears(MOST_YEARS).isBefore(end)
                ? Optional.empty()
                : Optional.of(best.plusDays(ChronoUnit.DAYS.between(best, end) / 2));
    }
}
