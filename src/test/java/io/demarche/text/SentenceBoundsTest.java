package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.corpus.Article;
import io.demarche.corpus.Region;
import io.demarche.corpus.RegionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceBoundsTest {
    private static final List<String> BITS = List.of(
            "U.S.", "Gen.", "talks", "“", "”", "\"", "'", "’", "...", "…", ". ", "? ", "! ", " ", "\n", "\n\n", "He",
            "said", "5", "3.5", "No.", "(", ")", "[1]", "•", "- ", "1. ", "J.", "😀", "\u00a0", "a.m.", "The", ";");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "U.S. President Doe met Gen. Roe.|He left at 9 a.m. Monday.|It was over by 11 p.m.|Police went home.",
                "Gov. J. Smith and Maj. Gen. K. Lane saw No. 5.|Acme Inc. said so.|It fell 3.5 percent.",
                "They flew to the U.S.|The visit comes late.|Envoys of the U.N. Security Council spoke.",
                "“We held talks.”|He left.|“Will they come?” he asked.|“Will they come?” Minister Doe asked.|Nobody knew.",
                "“We go.|They stay.|We pay”.|Then silence (for a day).|(It was long.)|All is well.",
                "He answered \"No.|Nothing is agreed.\"|She went on.",
                "They wait... and wait.|Who pays?|Nobody!|That was … all.",
                "See www.example.com for more.|It rained.",
                "Sen. Ann Poe, D-Calif., left on Jan. 5.|On Nov. 6, 2025, she came back.|It was 2025.|In May it ended.",
                "He lives on Main St. near Dr. Yu Jr. and others.|Al-Doe agreed.",
                "Points:|• first point|• second point\n|- third point\n|2. The fourth.",
                "Yes.[3] |No one came.|He spoke to George W. Bush of J.K. Lane.",
                "What now ?|“ It is over. ”|They went."
            })
    void cutsWhereReadersDo(String marked) {
        List<String> expected =
                List.of(marked.split("\\|")).stream().map(String::strip).toList();
        String text = marked.replaceAll("(?<=\\S)\\|", " ").replace("|", "");

        assertThat(sentencesOf(text)).extracting(Sentence::sentence).containsExactlyElementsOf(expected);
    }

    @Test
    void cutsWhereOnlyTheBlankIsMissing() {
        assertThat(sentencesOf(
                        "The sides held talks.The visit ended.“We stay,” he said of the U.S.-led force.It left."))
                .extracting(Sentence::sentence)
                .containsExactly(
                        "The sides held talks.",
                        "The visit ended.",
                        "“We stay,” he said of the U.S.-led force.",
                        "It left.");
    }

    @Test
    void marksWhatStandsInsideQuotationMarks() {
        String text =
                "He said: “We will not bow. They know it. The sea is ours,” and left. \"Go.\" The ‘plan’ isn't Roe's.";

        assertThat(sentencesOf(text))
                .extracting(Sentence::part)
                .containsExactly("body", "quote", "body", "quote", "body");
    }

    @Test
    void takesAQuoteThatIsNeverClosedToTheEndOfItsParagraph() {
        assertThat(sentencesOf("Doe said: \"No. We own this. It stays ours."))
                .extracting(Sentence::part)
                .containsExactly("body", "quote", "quote");
    }

    @Test
    void readsTheVoiceAloneAndNeverAcrossItsRegions() {
        String text =
                "Envoys meet again\nBy Ann Poe\nDOHA (Agency) – Talks went on\nThey failed. (Reporting by A. Poe)";
        Article article = article(
                text,
                region(RegionKind.HEADLINE, text, "Envoys meet again"),
                region(RegionKind.BYLINE, text, "By Ann Poe"),
                region(RegionKind.BODY, text, "Talks went on"),
                region(RegionKind.BODY, text, "They failed."));

        assertThat(SentenceBounds.sentences(article, List.of(new Span(0, text.length()))))
                .containsExactly(
                        new Sentence("a", 0, 0, 17, "Envoys meet again", "headline"),
                        new Sentence("a", 1, 45, 58, "Talks went on", "body"),
                        new Sentence("a", 2, 59, 71, "They failed.", "body"));
    }

    @Test
    void anArticleWithoutVoiceHasNoSentences() {
        assertThat(SentenceBounds.sentences(article("By Ann Poe"), List.of(new Span(0, 10))))
                .isEmpty();
    }

    @Test
    void joinsWhatHasNoLetterToItsNeighbour() {
        assertThat(sentencesOf("... ! Talks failed. * * * They left. ?!"))
                .extracting(Sentence::sentence)
                .containsExactly("... ! Talks failed.", "* * * They left. ?!");
    }

    @Test
    void cutsAnEndlessSentence() {
        String text = "word ".repeat(300) + "pause; " + "more ".repeat(300) + "x".repeat(4_500);

        assertThat(sentencesOf(text)).allSatisfy(sentence -> assertThat(sentence.sentence())
                .hasSizeLessThanOrEqualTo(SentenceBounds.MAX_LENGTH));
        assertThat(sentencesOf(text).get(0).sentence()).endsWith("pause;");
    }

    @RepeatedTest(500)
    void losesNothingAndSlicesExactly(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder random40 = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            random40.append(BITS.get(random.nextInt(BITS.size()))).append(random.nextBoolean() ? " " : "");
        }
        String text = random40.toString();
        List<Span> detected = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int begin = random.nextInt(text.length());
            detected.add(new Span(begin, begin + random.nextInt(50)));
        }
        Article article = article(text, new Region(RegionKind.BODY, 0, text.length()));

        List<Sentence> sentences = SentenceBounds.sentences(article, detected);

        StringBuilder covered = new StringBuilder();
        int previous = 0;
        for (Sentence sentence : sentences) {
            assertThat(sentence.begin()).isGreaterThanOrEqualTo(previous);
            assertThat(text.substring(sentence.begin(), sentence.end())).isEqualTo(sentence.sentence());
            assertThat(sentence.sentence())
                    .isNotEmpty()
                    .isEqualTo(sentence.sentence().strip());
            covered.append(sentence.sentence());
            previous = sentence.end();
        }
        assertThat(withoutBlanks(covered.toString())).isEqualTo(withoutBlanks(text));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    private static List<Sentence> sentencesOf(String text) {
        return SentenceBounds.sentences(article(text, new Region(RegionKind.BODY, 0, text.length())), List.of());
    }

    private static Region region(RegionKind kind, String text, String part) {
        int begin = text.indexOf(part);
        return new Region(kind, begin, begin + part.length());
    }

    private static Article article(String text, Region... regions) {
        return new Article("a", null, text, null, null, null, "a.txt", false, List.of(regions));
    }
}
