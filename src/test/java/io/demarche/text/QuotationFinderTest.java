package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            textBlock =
                    """
            Lee said that Arvia will leave.                        # 0 INDIRECT | Lee | said | that Arvia will leave
            Lee said Arvia was ready.                              # 0 INDIRECT | Lee | said | Arvia was ready
            Arvia was ready, Lee said on Monday.                   # 0 INDIRECT | Lee | said | Arvia was ready
            According to Lee, Arvia was ready.                     # 0 INDIRECT | Lee | According to | Arvia was ready
            According to Lee, the ministry was ready.              # 0 INDIRECT | Lee | According to | the ministry was ready
            Arvia was ready, according to the ministry of Borland. # 0 INDIRECT | the ministry of Borland | according to | Arvia was ready
            Foreign Minister Ann Lee told reporters that it is dead. # 0 INDIRECT | Foreign Minister Ann Lee | told | that it is dead
            The president vowed to strike again.                   # 0 INDIRECT | The president | vowed | to strike again
            Arvia rejected his warning that Borland must yield.    # 0 INDIRECT | his | warning | that Borland must yield
            Arvia rejected his claim that the plan was denied.     # 0 INDIRECT | his | claim | that the plan was denied
            Lee, a former judge, said Arvia was ready.             # 0 INDIRECT | Lee, a former judge | said | Arvia was ready
            Lee, who met Park on Monday, said Arvia was ready.     # 0 INDIRECT | Lee | said | Arvia was ready
            Arvia was ready, said Lee, who met Park.               # 0 INDIRECT | Lee | said | Arvia was ready
            Lee has repeatedly denied that Arvia was ready.        # 0 INDIRECT | Lee | has repeatedly denied | that Arvia was ready
            Lee said Arvia was ready, but Borland rejected the plan. # 0 INDIRECT | Lee | said | Arvia was ready
            Lee was quoted as saying that Arvia was ready.         # 0 INDIRECT | Lee | was quoted as saying | that Arvia was ready
            """)
    void findsWhoSaysWhatInTheReportersWords(String text, String expected) {
        assertThat(TaggedText.of(text).quotations()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            textBlock =
                    """
            Lee said: "Arvia will leave."                       # 0 DIRECT | Lee | said | Arvia will leave
            “Arvia will leave,” Lee said.                       # 0 DIRECT | Lee | said | Arvia will leave
            “Arvia will leave,” said Lee, a former judge.       # 0 DIRECT | Lee, a former judge | said | Arvia will leave
            «Will Arvia leave?» he asked.                       # 0 DIRECT | he | asked | Will Arvia leave
            ‘Arvia won’t leave,’ Lee said.                      # 0 DIRECT | Lee | said | Arvia won’t leave
            “Arvia will leave,” Lee huffed.                     # 0 DIRECT | Lee | huffed | Arvia will leave
            Lee said talks were “not serious or open”.          # 0 MIXED | Lee | said | talks were “not serious or open
            """)
    void findsWhoSaysWhatBetweenQuotationMarks(String text, String expected) {
        assertThat(TaggedText.of(text).quotations()).containsExactly(expected);
    }

    @Test
    void givesBothPartsOfAnInterruptedQuoteTheSameSpeaker() {
        assertThat(TaggedText.of("“Arvia will leave,” he said, “and Borland will respond.”")
                        .quotations())
                .containsExactly(
                        "0 DIRECT | he | said | Arvia will leave", "0 DIRECT | he | said | Borland will respond");
    }

    @Test
    void keepsTheSpeakerOverSentencesAndParagraphs() {
        String text = "Lee said: “Arvia will leave. It is ready.\n\n“Borland will respond.” Trade began again.";

        assertThat(TaggedText.of(text).quotations())
                .containsExactly(
                        "0 DIRECT | Lee | said | Arvia will leave",
                        "1 DIRECT | Lee | said | It is ready",
                        "2 DIRECT | Lee | said | Borland will respond");
    }

    @Test
    void givesAQuoteThatFollowsAnAttributedOneItsSpeaker() {
        assertThat(TaggedText.of("“Arvia will leave,” Lee said. “Borland will respond.”")
                        .quotations())
                .containsExactly(
                        "0 DIRECT | Lee | said | Arvia will leave", "1 DIRECT | Lee | said | Borland will respond");
    }

    @Test
    void namesNoSpeakerForAQuoteAfterPlainProse() {
        assertThat(TaggedText.of("The minister was clear. “We will not yield.”").quotations())
                .containsExactly("1 DIRECT | - | - | We will not yield");
    }

    @Test
    void givesNestedReportsBoth() {
        assertThat(TaggedText.of("Lee said Park told him that Arvia was ready.").quotations())
                .containsExactly(
                        "0 INDIRECT | Lee | said | Park told him that Arvia was ready",
                        "0 INDIRECT | Park | told | that Arvia was ready");
    }

    @Test
    void prefersTheSpeakerToTheAgencyThatReportsHim() {
        assertThat(TaggedText.of("Arvia was ready, spokesman Ann Lee said, Globe Wire reported.")
                        .quotations())
                .containsExactly("0 INDIRECT | spokesman Ann Lee | said | Arvia was ready");
    }

    @Test
    void sharesTheSubjectWithACoordinatedCue() {
        assertThat(TaggedText.of("Lee said Arvia was ready and added that Borland was dead.")
                        .quotations())
                .containsExactly(
                        "0 INDIRECT | Lee | said | Arvia was ready",
                        "0 INDIRECT | Lee | added | that Borland was dead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
            His “maximum pressure” campaign collapsed.
            Lee accused Park of treason.
            Lee was asked whether Arvia was ready.
            Lee asked whether Arvia was ready.
            Lee announced a plan.
            They met after a charge that Arvia has roundly denied.
            """)
    void findsNoSpeechInScareQuotesPositionsAndQuestions(String text) {
        assertThat(TaggedText.of(text).quotations()).isEmpty();
    }
}
