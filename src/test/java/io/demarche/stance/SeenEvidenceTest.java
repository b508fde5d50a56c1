package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.actors.Reference;
import io.demarche.reader.ReadSentence;
import io.demarche.text.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeenEvidenceTest {
    @Test
    void aCueOfTheCodebookComesBeforeAnyOtherVerb() {
        Shown shown = shown("Norway condemned the raids that hurt trade.", Position.ACCUSE, "Norway", "hurt");

        assertThat(shown.cue()).isEqualTo("condemned");
    }

    @Test
    void theCuesOfOtherPositionsAreWordsLikeOthers() {
        Shown shown = shown("Norway condemned the raids and mended its nets.", Position.AID, "Norway", "mended");

        assertThat(shown.cue()).isEqualTo("mended");
    }

    @Test
    void aWordThatGoesWithThePositionComesBeforeOthers() {
        Shown shown = shown("Norway drafted a letter to instruct its farmers.", Position.REQUEST, "Norway", "drafted");

        assertThat(shown.cue()).isEqualTo("instruct");
    }

    @Test
    void theVerbThatOnlyReportsComesAfterWhatIsReported() {
        Shown shown =
                shown("“Sweden has ruined all our harvests,” Norway insisted.", Position.ACCUSE, "Norway", "insisted");

        assertThat(shown.clause()).isEqualTo("Sweden has ruined all our harvests");
    }

    @Test
    void theClauseOfAnInfinitiveBeginsWithTheSubjectAboveIt() {
        Shown shown = shown("Traders hope their ships continue to feed Norway.", Position.AID, "Norway", "feed");

        assertThat(shown.clause()).isEqualTo("their ships continue to feed Norway");
    }

    @Test
    void aNounIsShownWithItsWholePhrase() {
        Shown shown = shown("The sudden raid on Norway shocked Sweden.", Position.ASSAULT, "Norway", "raid");

        assertThat(shown.clause()).startsWith("The sudden raid on Norway");
    }

    @Test
    void theClauseGoesOnToItsEnd() {
        Shown shown = shown(
                "Norway nudged voters towards a large turnout, state radio said.",
                Position.REQUEST,
                "Norway",
                "nudged");

        assertThat(shown.clause()).isEqualTo("Norway nudged voters towards a large turnout");
    }

    @Test
    void whoSpeaksStandsOutsideOfWhatIsSaid() {
        Shown shown =
                shown("Norway said: “The tariffs were hurting our farmers.”", Position.ACCUSE, "Norway", "hurting");

        assertThat(shown.clause()).isEqualTo("The tariffs were hurting our farmers");
    }

    private record Shown(String cue, String clause) {}

    /** What shows a position of a holder who looks at one word alone. */
    private static Shown shown(String text, Position position, String holder, String look) {
        StanceFinder.Reading reading = ShippedReading.reading(text);
        List<Reference> references = reading.references().get(0);
        List<Speech> speeches =
                new Speakers(reading.references()).of(reading.quotations(), 1).get(0);
        SentenceContext context = new SentenceReader(
                        ShippedReading.CODEBOOK,
                        reading.tokens().get(0),
                        references,
                        speeches,
                        actor -> actor,
                        new Discourse(reading.references(), actor -> actor),
                        0,
                        2026)
                .context();
        List<Span> words = Pattern.compile("\\w+")
                .matcher(text)
                .results()
                .map(word -> new Span(word.start(), word.end()))
                .toList();
        float[] looks = new float[words.size()];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = words.get(i).of(text).equals(look) ? 0.9f : 0;
        }
        Reference reference = references.stream()
                .filter(one -> one.span().of(text).equals(holder))
                .findFirst()
                .orElseThrow();
        SeenPair seen = new SeenPair(
                new Holder(reference, new Party(reference.actor(), null), null), null, null, null, looks, new float[0]);
        SeenEvidence evidence = SeenEvidence.of(
                seen,
                position,
                reading.sentences().get(0),
                new ReadSentence(words, new float[0][], new float[0][], false),
                context);
        Span clause = new Span(
                reading.tokens().get(0).get(evidence.first()).begin(),
                reading.tokens().get(0).get(evidence.end() - 1).end());
        return new Shown(evidence.cue().of(text), clause.of(text));
    }
}
