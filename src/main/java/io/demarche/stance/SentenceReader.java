package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.stance.Codebook.Hit;
import io.demarche.stance.CodebookEntry.Kind;
import io.demarche.stance.CodebookEntry.Outcome;
import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the positions taken in one sentence. */
final class SentenceReader {
    private static final Set<String> FIRST_PERSON = Set.of("we", "i", "us");
    private static final Set<String> SUPPORT_VERBS = Set.of(
            "make",
            "issue",
            "express",
            "voice",
            "reiterate",
            "repeat",
            "give",
            "launch",
            "carry",
            "conduct",
            "stage",
            "hold",
            "impose",
            "announce",
            "file",
            "lodge",
            "deliver",
            "send",
            "offer",
            "provide",
            "put",
            "extend",
            "have",
            "renew",
            "level",
            "raise",
            "mount",
            "unleash",
            "pledge",
            "slap",
            "order",
            "sign",
            "reach");
    private static final Set<String> COPULAS =
            Set.of("be", "seem", "remain", "become", "stand", "appear", "look", "say", "declare");

    /** Positions that answer somebody, so that the one answered is meant where nobody is named. */
    private static final Set<Position> ANSWERS = Set.of(
            Position.ACCUSE,
            Position.DENY,
            Position.REJECT,
            Position.REQUEST,
            Position.THREATEN,
            Position.AGREE,
            Position.CONCEDE,
            Position.SANCTION);

    private static final Set<Position> TOWARDS_THE_MAIN_ONE = Set.of(Position.AID, Position.ACCUSE, Position.SANCTION);
    private static final Set<String> ALLEGATIONS = Set.of(
            "accusation",
            "allegation",
            "claim",
            "charge",
            "report",
            "rumour",
            "rumor",
            "suggestion",
            "suspicion",
            "fear",
            "concern");

    private final Codebook codebook;
    private final SentenceSyntax syntax;
    private final List<Token> tokens;
    private final List<Speech> speeches;
    private final Function<Actor, Actor> partyOf;
    private final Recipients recipients;
    private final Discourse discourse;
    private final int sentenceIndex;
    private final int year;
    private final List<Finding> findings = new ArrayList<>();

    /** Takes the year of publication, 0 when unknown, for what is history. */
    SentenceReader(
            Codebook codebook,
            List<Token> tokens,
            List<Reference> references,
            List<Speech> speeches,
            Function<Actor, Actor> partyOf,
            Discourse discourse,
            int sentenceIndex,
            int year) {
        this.codebook = codebook;
        this.syntax = new SentenceSyntax(tokens, references);
        this.tokens = tokens;
        this.speeches = speeches;
        this.partyOf = partyOf;
        this.recipients = new Recipients(syntax, partyOf);
        this.discourse = discourse;
        this.sentenceIndex = sentenceIndex;
        this.year = year;
    }

    SentenceSyntax syntax() {
        return syntax;
    }

    List<Finding> read() {
        for (VerbGroup group : syntax.verbGroups()) {
            noteSubject(group);
            if (syntax.isTold(group) && !isAlleged(group.head())) {
                verb(group);
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isNoun()) {
                noun(i);
            }
            adjective(i);
            claim(i);
        }
        return findings;
    }

    /** What a later "it" refers to. */
    private void noteSubject(VerbGroup group) {
        if (group.form() == Form.FINITE && speechAt(group.head()) == null) {
            Subject subject = syntax.subject(group);
            if (subject != null && subject.actors().size() == 1) {
                discourse.noteSubject(sentenceIndex, subject.actors().get(0).actor());
            }
        }
    }

    private void verb(VerbGroup group) {
        Speech speech = speechAt(group.head());
        int end = clauseEnd(group.end(), speech);
        Hit hit = best(codebook.hits(Kind.VERB, tokens, group.head()), end);
        Subject subject = hit == null ? null : syntax.subject(group);
        if (subject == null || ModalityReader.isSupposed(tokens, subject.first())) {
            return;
        }
        if (group.passive() || group.form() == Form.PARTICIPLE) {
            passive(group, hit, subject, end, speech);
            return;
        }
        List<Party> parties = parties(subject, speech);
        for (Party party : parties) {
            boolean mutual = parties.size() > 1
                    && (hit.entry().reciprocal()
                            || hit.entry().outcome().position() == Position.AGREE
                            || saysEachOther(hit.first(), end));
            List<Actor> to =
                    mutual ? others(parties, party) : recipients.in(hit.first() + 1, end, hit.entry(), party.actor());
            add(hit, group, party, to, subject.first(), end, speech, 0.9);
        }
    }

    private boolean saysEachOther(int first, int end) {
        for (int i = first; i + 1 < end; i++) {
            String second = tokens.get(i + 1).lower();
            if ((tokens.get(i).lower().equals("each") && second.equals("other"))
                    || (tokens.get(i).lower().equals("one") && second.equals("another"))) {
                return true;
            }
        }
        return false;
    }

    /** "Russia and Iran met": each met the others. */
    private static List<Actor> others(List<Party> parties, Party party) {
        return parties.stream()
                .map(Party::actor)
                .filter(actor -> !actor.actorId().equals(party.actor().actorId()))
                .toList();
    }

    /** "was condemned by Iran": the one after "by" acts, the subject is the recipient. */
    private void passive(VerbGroup group, Hit hit, Subject subject, int end, Speech speech) {
        for (int i = group.end(); i < end; i++) {
            if (tokens.get(i).lower().equals("by")) {
                Reference agent = syntax.phrases().outermost(i + 1, Math.min(end, i + 8)).stream()
                        .filter(reference -> reference.use() == Use.AGENT)
                        .findFirst()
                        .orElse(null);
                if (agent != null) {
                    Party party = party(agent.actor(), speech);
                    List<Actor> to = new ArrayList<>();
                    subject.actors().forEach(actor -> to.add(partyOf.apply(actor.actor())));
                    if (to.isEmpty()) {
                        to.addAll(recipients.in(subject.first(), i, hit.entry(), party.actor()));
                    }
                    to.removeIf(actor -> actor.actorId().equals(party.actor().actorId()));
                    add(hit, group, party, to, subject.first(), end, speech, 0.85);
                }
                return;
            }
        }
    }

    private void noun(int index) {
        Speech speech = speechAt(index);
        int end = clauseEnd(index + 1, speech);
        Hit hit = best(codebook.hits(Kind.NOUN, tokens, index), end);
        if (hit == null) {
            return;
        }
        int first = startOfPhrase(index);
        Optional<VerbGroup> support = syntax.groupBefore(first)
                .filter(group -> group.end() == first || group.end() == first - 1)
                .filter(syntax::isTold)
                .filter(group -> tokens.get(group.head()).lemmas().stream().anyMatch(SUPPORT_VERBS::contains));
        Reference owner = owner(first, index);
        List<Party> parties = new ArrayList<>();
        int from = first;
        if (owner != null) {
            parties.add(party(owner.actor(), speech));
        } else if (agentAfter(index, end) != null) {
            parties.add(party(agentAfter(index, end).actor(), speech));
        } else if (support.isPresent() && !support.get().passive()) {
            Subject subject = syntax.subject(support.get());
            if (subject != null && !ModalityReader.isSupposed(tokens, subject.first())) {
                parties.addAll(parties(subject, speech));
                from = subject.first();
            }
        }
        for (Party party : parties) {
            List<Actor> to = recipients.in(hit.first() + 1, end, hit.entry(), party.actor());
            add(hit, support.orElse(null), party, to, from, end, speech, owner == null ? 0.75 : 0.7);
        }
    }

    private int startOfPhrase(int noun) {
        int first = noun;
        while (first > 0 && syntax.phrases().isPhraseToken(first - 1)) {
            first--;
        }
        return first;
    }

    /** "Iran's refusal", "Western accusations". */
    private Reference owner(int first, int noun) {
        return syntax.phrases().all().stream()
                .filter(reference -> reference.firstToken() >= first && reference.endToken() <= noun)
                .filter(reference -> reference.use() != Use.PLACE && owns(reference))
                .max(Comparator.comparingInt(Reference::endToken))
                .orElse(null);
    }

    /** "Iran's war", "Iranian war" and "U.S. war" are fought by them; "the Ukraine war" need not be. */
    private boolean owns(Reference reference) {
        Token last = tokens.get(reference.endToken() - 1);
        boolean possessive = reference.endToken() < tokens.size()
                && tokens.get(reference.endToken()).tag().equals("POS");
        return possessive
                || !reference.published()
                || last.text().equals(last.text().toUpperCase(Locale.ROOT));
    }

    /** "the refusal by Iran". */
    private Reference agentAfter(int noun, int end) {
        for (int i = noun + 1; i < Math.min(end, noun + 8); i++) {
            if (tokens.get(i).lower().equals("by")) {
                return syntax.phrases().outermost(i + 1, Math.min(end, i + 6)).stream()
                        .filter(reference -> reference.use() == Use.AGENT)
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private void adjective(int index) {
        Speech speech = speechAt(index);
        int end = clauseEnd(index + 1, speech);
        Hit hit = best(codebook.hits(Kind.ADJECTIVE, tokens, index), end);
        if (hit == null) {
            return;
        }
        Optional<VerbGroup> copula = syntax.groupAt(index)
                .filter(VerbGroup::passive) // "was prepared to"
                .or(() -> copulaBefore(index));
        Subject subject = copula.map(syntax::subject).orElse(null);
        if (subject == null || ModalityReader.isSupposed(tokens, subject.first())) {
            return;
        }
        for (Party party : parties(subject, speech)) {
            List<Actor> to = recipients.in(hit.first() + 1, end, hit.entry(), party.actor());
            add(hit, copula.get(), party, to, subject.first(), end, speech, 0.85);
        }
    }

    private Optional<VerbGroup> copulaBefore(int index) {
        return syntax.groupBefore(index)
                .filter(group -> index - group.end() <= 3)
                .filter(group -> tokens.get(group.head()).lemmas().stream().anyMatch(COPULAS::contains));
    }

    private void claim(int index) {
        Speech speech = speechAt(index);
        if (speech == null || speech.speaker() == null) {
            return;
        }
        int end = clauseEnd(index + 1, speech);
        Hit hit = best(codebook.hits(Kind.CLAIM, tokens, index), end);
        if (hit == null) {
            return;
        }
        Party party = party(speech.speaker(), null);
        VerbGroup group =
                syntax.groupAt(index).or(() -> syntax.groupBefore(index)).orElse(null);
        int first = startOf(speech);
        List<Actor> to = new ArrayList<>();
        if (hit.entry().recipientIsSubject()) {
            Subject subject = group == null ? null : syntax.subject(group);
            if (subject == null) {
                return;
            }
            subject.actors().stream()
                    .map(reference -> partyOf.apply(reference.actor()))
                    .filter(actor -> !actor.actorId().equals(party.actor().actorId()))
                    .forEach(to::add);
        } else {
            to.addAll(recipients.in(first, end, hit.entry(), party.actor()));
        }
        add(hit, group, party, to, first, end, speech, 0.7);
    }

    private List<Party> parties(Subject subject, Speech speech) {
        List<Party> parties = new ArrayList<>();
        for (Reference reference : subject.actors()) {
            if (reference.use() != Use.MODIFIER
                    || reference.endToken() == subject.end()
                    || isCoordinated(reference)) {
                parties.add(party(reference.actor(), speech));
            }
        }
        if (parties.isEmpty() && speech == null && "it".equals(subject.pronoun())) {
            Actor before = discourse.subjectBefore(sentenceIndex);
            if (before != null) {
                parties.add(party(before, null));
            }
        }
        boolean speaksOfSelf = subject.pronoun() != null
                && speech != null
                && speech.speaker() != null
                && (FIRST_PERSON.contains(subject.pronoun())
                        || (subject.first() <= startOf(speech) + 1
                                && Set.of("it", "he", "she", "they").contains(subject.pronoun())));
        if (speaksOfSelf) {
            parties.add(party(speech.speaker(), null));
        }
        return parties;
    }

    /** "Russian and Ukrainian officials": the first adjective stands for officials too. */
    private boolean isCoordinated(Reference reference) {
        String next = tokens.get(reference.endToken()).lower();
        return next.equals("and") || next.equals(",") || next.equals("or");
    }

    private Party party(Actor actor, Speech speech) {
        Actor side = partyOf.apply(actor);
        Actor speaker = side.actorId().equals(actor.actorId()) ? null : actor;
        if (speaker == null
                && speech != null
                && speech.speaker() != null
                && speech.speaker().isPerson()) {
            speaker = speech.speaker();
        }
        return new Party(side, speaker);
    }

    /** Whether a token stands in what an accusation, claim or report says: nobody's own position. */
    private boolean isAlleged(int token) {
        int begin = tokens.get(token).begin();
        return speeches.stream().anyMatch(speech -> isAllegation(speech) && holds(speech, begin));
    }

    private boolean isAllegation(Speech speech) {
        Span cue = speech.quotation().cue();
        return cue != null
                && tokens.stream()
                        .filter(token -> token.begin() >= cue.begin() && token.end() <= cue.end())
                        .anyMatch(token ->
                                token.isNoun() && token.lemmas().stream().anyMatch(ALLEGATIONS::contains));
    }

    private static boolean holds(Speech speech, int begin) {
        Span content = speech.quotation().content();
        return content.begin() <= begin && begin < content.end();
    }

    private Speech speechAt(int token) {
        int begin = tokens.get(token).begin();
        return speeches.stream()
                .filter(speech -> !isAllegation(speech))
                .filter(speech -> holds(speech, begin))
                .min(Comparator.comparingInt(
                        (Speech speech) -> speech.quotation().content().end()
                                - speech.quotation().content().begin()))
                .orElse(null);
    }

    private int startOf(Speech speech) {
        int first = 0;
        while (first < tokens.size()
                && tokens.get(first).begin() < speech.quotation().content().begin()) {
            first++;
        }
        return first;
    }

    private int clauseEnd(int from, Speech speech) {
        int end = syntax.clauseEnd(from);
        if (speech == null) {
            return end;
        }
        while (end > from
                && tokens.get(end - 1).begin() >= speech.quotation().content().end()) {
            end--;
        }
        return end;
    }

    /** The most specific hit whose demands on the clause hold: the longest cue, then one with demands, then file order. */
    private Hit best(List<Hit> hits, int end) {
        Hit best = null;
        for (Hit hit : hits) {
            if (hit.end() <= Math.max(end, hit.first() + 1)
                    && holds(hit, end)
                    && (best == null || rank(hit) > rank(best))) {
                best = hit;
            }
        }
        return best;
    }

    private static int rank(Hit hit) {
        return 2 * hit.cue().elements().size() + (hit.entry().object().isEmpty() ? 0 : 1);
    }

    private boolean holds(Hit hit, int end) {
        List<Token> rest = tokens.subList(Math.min(hit.first() + 1, end), end);
        return (hit.entry().object().isEmpty() || anyOf(rest, hit.entry().object()))
                && !anyOf(rest, hit.entry().objectNot());
    }

    private static boolean anyOf(List<Token> tokens, Set<String> lemmas) {
        return !lemmas.isEmpty()
                && tokens.stream().anyMatch(token -> token.lemmas().stream().anyMatch(lemmas::contains));
    }

    private void add(
            Hit hit,
            VerbGroup group,
            Party party,
            List<Actor> to,
            int first,
            int end,
            Speech speech,
            double confidence) {
        CodebookEntry entry = hit.entry();
        if ((entry.needsRecipient() && to.isEmpty()) || party.actor().type() == ActorType.MEDIA) {
            return;
        }
        Modality modality = ModalityReader.of(syntax, group, speech != null, year);
        Outcome outcome = entry.outcome();
        if (modality == Modality.NEGATED && entry.whenNegated() != null) {
            outcome = entry.whenNegated();
            modality = Modality.ASSERTED;
        } else if (modality == Modality.FUTURE && entry.whenFuture() != null) {
            outcome = entry.whenFuture();
        }
        Span condition = condition(outcome.position(), speech).orElse(null);
        if (condition != null && modality != Modality.HISTORICAL) {
            modality = Modality.CONDITIONAL;
        }
        Attribution attribution = speech == null ? Attribution.NARRATED : speech.attribution();
        Span cue = new Span(
                tokens.get(hit.first()).begin(), tokens.get(hit.end() - 1).end());
        List<Actor> all = new ArrayList<>(entry.takesRecipient() ? to : List.of());
        double sure = confidence;
        if (all.isEmpty() && entry.takesRecipient()) {
            sure = confidence - 0.2;
            all.addAll(unsaid(outcome.position(), party.actor(), hit.first(), end));
        }
        if (all.isEmpty()) {
            sure = confidence - 0.1;
            all.add(null);
        }
        for (Actor recipient : all) {
            discourse.add(sentenceIndex, party.actor(), recipient);
            findings.add(new Finding(
                    entry, outcome, party, recipient, modality, condition, attribution, first, end, cue, sure));
            if (entry.reciprocal() && recipient != null) {
                findings.add(new Finding(
                        entry,
                        outcome,
                        new Party(recipient, null),
                        party.actor(),
                        modality,
                        condition,
                        attribution,
                        first,
                        end,
                        cue,
                        sure - 0.1));
            }
        }
    }

    /** The recipient whom the sentence leaves to its context. */
    private List<Actor> unsaid(Position position, Actor actor, int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            boolean both = Set.of("both", "two", "all", "warring", "parties").contains(token.lower());
            if (both
                    && i + 1 < end
                    && tokens.subList(i, Math.min(end, i + 3)).stream().anyMatch(SentenceReader::isSide)) {
                return discourse.bothSides(actor);
            }
        }
        Actor counterpart = ANSWERS.contains(position) ? discourse.counterpart(actor, sentenceIndex) : null;
        if (counterpart == null && TOWARDS_THE_MAIN_ONE.contains(position)) {
            counterpart = discourse.mainOther(actor);
        }
        return counterpart == null ? List.of() : List.of(counterpart);
    }

    private static boolean isSide(Token token) {
        return Set.of(
                        "side",
                        "sides",
                        "parties",
                        "governments",
                        "delegations",
                        "countries",
                        "neighbours",
                        "neighbors",
                        "nations",
                        "leaders")
                .contains(token.lower());
    }

    private Optional<Span> condition(Position position, Speech speech) {
        boolean refusal = position == Position.REJECT;
        if (!Set.of(
                        Position.AGREE,
                        Position.REJECT,
                        Position.CONCEDE,
                        Position.THREATEN,
                        Position.SUPPORT,
                        Position.CONSULT,
                        Position.RETREAT,
                        Position.AID)
                .contains(position)) {
            return Optional.empty();
        }
        int from = speech == null ? 0 : startOf(speech);
        int to = tokens.size();
        while (speech != null
                && to > from
                && tokens.get(to - 1).begin() >= speech.quotation().content().end()) {
            to--;
        }
        return ModalityReader.condition(syntax, from, to, refusal);
    }
}
