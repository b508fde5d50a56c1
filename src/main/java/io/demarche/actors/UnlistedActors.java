package io.demarche.actors;

import io.demarche.text.Sentence;
import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the actors of an article whom the registry does not know, and guesses what they are. Knows no Spark. */
public final class UnlistedActors implements Serializable {
    private static final Pattern ID = Pattern.compile("[pog]-.+");
    /** Characters of a sentence that shows somebody well: no headline of three words, and no paragraph. */
    private static final int GOOD_LENGTH = 120;

    /** The last word of a name that says what it is, with the type of whom it names. */
    private static final Map<String, ActorType> TYPES = Map.ofEntries(
            Map.entry("party", ActorType.PARTY),
            Map.entry("inc", ActorType.COMPANY),
            Map.entry("inc.", ActorType.COMPANY),
            Map.entry("corp", ActorType.COMPANY),
            Map.entry("corp.", ActorType.COMPANY),
            Map.entry("ltd", ActorType.COMPANY),
            Map.entry("ltd.", ActorType.COMPANY),
            Map.entry("airlines", ActorType.COMPANY),
            Map.entry("motors", ActorType.COMPANY),
            Map.entry("ministry", ActorType.AGENCY),
            Map.entry("agency", ActorType.AGENCY),
            Map.entry("directorate", ActorType.AGENCY),
            Map.entry("police", ActorType.AGENCY),
            Map.entry("navy", ActorType.AGENCY),
            Map.entry("parliament", ActorType.LEGISLATURE),
            Map.entry("senate", ActorType.LEGISLATURE),
            Map.entry("assembly", ActorType.LEGISLATURE),
            Map.entry("court", ActorType.COURT),
            Map.entry("tribunal", ActorType.COURT),
            Map.entry("brigades", ActorType.ARMED_GROUP),
            Map.entry("militia", ActorType.ARMED_GROUP));

    private final Registry registry;

    public UnlistedActors(Registry registry) {
        this.registry = registry;
    }

    /** One for each actor, in the order of their ids. The lists run in step, one item a sentence. */
    public List<UnlistedActor> of(
            List<Sentence> sentences, List<List<Token>> tokens, List<List<Reference>> references) {
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        for (int s = 0; s < sentences.size(); s++) {
            for (Reference reference : references.get(s)) {
                if (reference.published() && isUnlisted(reference.actor())) {
                    gathered.computeIfAbsent(reference.actor().actorId(), Gathered::new)
                            .add(reference, sentences.get(s), tokens.get(s), references.get(s));
                }
            }
        }
        return gathered.values().stream()
                .map(Gathered::row)
                .sorted(Comparator.comparing(UnlistedActor::actorId))
                .toList();
    }

    private boolean isUnlisted(Actor actor) {
        return ID.matcher(actor.actorId()).matches()
                && Character.isLetterOrDigit(actor.name().codePointAt(0))
                && registry.entry(actor.actorId()).isEmpty()
                && !registry.names(actor.name());
    }

    private static ActorType type(Actor actor) {
        String last = actor.name().substring(actor.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return actor.type() == ActorType.ORGANISATION ? TYPES.getOrDefault(last, actor.type()) : actor.type();
    }

    /** All that an article says of one actor. */
    private final class Gathered {
        private final String actorId;
        private final Map<String, Integer> placesByCountry = new HashMap<>();
        private final List<Reference> references = new ArrayList<>();
        private Sentence example;
        private boolean exampleNames;

        private Gathered(String actorId) {
            this.actorId = actorId;
        }

        private void add(Reference reference, Sentence sentence, List<Token> tokens, List<Reference> around) {
            references.add(reference);
            country(reference, tokens, around).ifPresent(country -> placesByCountry.merge(country, 1, Integer::sum));
            boolean names = sentence.sentence().contains(reference.actor().name());
            if (example == null
                    || (names && !exampleNames)
                    || (names == exampleNames && distance(sentence) < distance(example))) {
                example = sentence;
                exampleNames = names;
            }
        }

        /** What the text introduces him as, else the state just before or inside the name: "Norway's Fjordkraft". */
        private Optional<String> country(Reference reference, List<Token> tokens, List<Reference> around) {
            String told = reference.actor().country();
            if (told != null) {
                return Optional.of(told)
                        .filter(country -> registry.entry(country).isPresent());
            }
            return around.stream()
                    .filter(other -> other.actor().type() == ActorType.STATE)
                    .filter(other -> other.overlaps(reference) || stands(other, reference.firstToken(), tokens))
                    .map(other -> other.actor().actorId())
                    .findFirst();
        }

        private static boolean stands(Reference state, int before, List<Token> tokens) {
            return state.endToken() == before
                    || (state.endToken() + 1 == before
                            && tokens.get(state.endToken()).tag().equals("POS"));
        }

        private static int distance(Sentence sentence) {
            return Math.abs(sentence.sentence().length() - GOOD_LENGTH);
        }

        private UnlistedActor row() {
            Actor actor = references.stream()
                    .map(Reference::actor)
                    .max(Comparator.comparing((Actor known) -> known.role() != null)
                            .thenComparing(known -> known.name().length())
                            .thenComparing(Actor::name, Comparator.reverseOrder()))
                    .orElseThrow();
            String country = placesByCountry.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            boolean isInOffice = actor.speaksForCountry() && country != null && country.equals(actor.country());
            return new UnlistedActor(
                    actorId,
                    actor.name(),
                    type(actor).label(),
                    country,
                    isInOffice ? actor.role() : null,
                    references.size(),
                    example.articleId(),
                    example.sentence());
        }
    }
}
