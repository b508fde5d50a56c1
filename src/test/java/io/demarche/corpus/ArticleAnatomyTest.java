package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleAnatomyTest {
    private final ArticleAnatomy anatomy = new ArticleAnatomy();

    @Test
    void anAgencyStoryHasBylineDatelineParagraphsAndCredits() {
        String story =
                """
                By Ada Moor
                DUBAI (Reuters) – Envoys met on Monday.
                They agreed on little.
                (Reporting by Ada Moor; Editing by Tom Fell)
                """;

        assertThat(shown(story))
                .containsExactly(
                        "BYLINE By Ada Moor",
                        "DATELINE DUBAI (Reuters) –",
                        "BODY Envoys met on Monday.",
                        "BODY They agreed on little.",
                        "CREDIT (Reporting by Ada Moor; Editing by Tom Fell)");
    }

    @Test
    void theFirstLineWithoutAFullStopIsTheHeadline() {
        assertThat(shown("Envoys fail to agree\n\nBy Ada Moor and Tom Fell, Staff writer\n\n"
                        + "The envoys of two states left without a word."))
                .containsExactly(
                        "HEADLINE Envoys fail to agree",
                        "BYLINE By Ada Moor and Tom Fell, Staff writer",
                        "BODY The envoys of two states left without a word.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LONDON, March 3 (AP) — ",
                "KYIV, Ukraine — ",
                "TEHRAN —",
                "TEHRAN- ",
                "TEHRAN—",
                "BRUSSELS/KYIV (Reuters) - ",
                "WASHINGTON, D.C. — ",
                "U.N. HEADQUARTERS (AP) -- ",
                "NEW YORK (AP) — ",
                "AL-QUDS – ",
                "TEL AVIV, Israel (AP) - ",
                "Gaza City (AFP) - ",
                "Moscow, TASS – ",
                "BRUSSELS, 4 May 2023 (AFP) – ",
            })
    void aDatelineEndsWithItsDash(String dateline) {
        assertThat(shown(dateline + "The minister spoke on Friday."))
                .containsExactly("DATELINE " + dateline.strip(), "BODY The minister spoke on Friday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US-led forces left the town on Friday.",
                "NATO — Europe's shield — has agreed on a plan.",
                "A 10-year plan was signed on Friday.",
                "EU-Iran talks began on Friday.",
                "OPEC+ - the group of producers - met on Friday.",
                "IRAN is ready to talk - if others are.",
                "Iran - which denied it - was blamed.",
                "The talks (in Rome) – the third – failed.",
            })
    void aSentenceThatBeginsLikeADatelineIsBody(String sentence) {
        assertThat(shown(sentence)).containsExactly("BODY " + sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ada Moor",
                "BY ADA MOOR",
                "By Ada van der Moor and Tom Fell in Rome",
                "By Ada Moor, diplomatic correspondent of the paper",
                "By AFP",
                "TEHRAN TIMES Political Desk",
                "Staff Writer",
                "Published: January 2, 2025",
                "January 2, 2025",
            })
    void linesAboutTheAuthorOrTheDateAreBylines(String line) {
        assertThat(shown(line + "\nThe minister spoke for an hour on Friday evening."))
                .containsExactly("BYLINE " + line, "BODY The minister spoke for an hour on Friday evening.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Monday the talks had failed", "By then all had left", "Donald Trump in Riyadh"})
    void aHeadlineThatBeginsLikeABylineIsAHeadline(String line) {
        assertThat(shown(line + "\nThe minister spoke for an hour on Friday evening."))
                .containsExactly("HEADLINE " + line, "BODY The minister spoke for an hour on Friday evening.");
    }

    @Test
    void aNameInAPlaceBelowTheHeadlineIsAByline() {
        assertThat(shown("Talks fail\nAda Moor in Cairo\nThe minister spoke on Friday."))
                .containsExactly(
                        "HEADLINE Talks fail", "BYLINE Ada Moor in Cairo", "BODY The minister spoke on Friday.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MP/PA",
                "SA/MNA",
                "EF/",
                "MA",
                "(Reporting by Ada Moor; Editing by Tom Fell)",
                "Additional reporting by Tom Fell",
                "© 2024 The Daily Moor",
                "Copyright 2024 The Daily Moor. All rights reserved.",
                "Our Standards: The Moor Trust Principles.",
                "(Source: moor.example)",
                "MA All rights reserved by the paper.",
            })
    void creditsEndAStoryAlsoOnItsLastLine(String credit) {
        String sentence = "He said: “We will not go.”";

        assertThat(String.join(" ", shown(sentence + " " + credit)).replace(" CREDIT", ""))
                .isEqualTo("BODY " + sentence + " " + credit);
        assertThat(shown(sentence + " " + credit).get(0)).isEqualTo("BODY " + sentence);
        assertThat(shown(sentence + "\n\n" + credit).get(0)).isEqualTo("BODY " + sentence);
        assertThat(shown(sentence + "\n\n" + credit)).noneMatch(region -> region.equals("BODY " + credit));
    }

    @Test
    void aSureCreditNeedsNoEndOfASentenceBeforeIt() {
        assertThat(shown("They left for Rome (Reporting by Ada Moor)"))
                .containsExactly("BODY They left for Rome", "CREDIT (Reporting by Ada Moor)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He works for the UN",
                "Reporting by the commission showed that both had lied.",
                "He joined NATO. Source after source denied it.",
                "She quoted the law (With all its gaps it helped) again.",
            })
    void aStoryThatNamesAnAgencyAtItsEndKeepsItsEnd(String text) {
        assertThat(shown(text)).containsExactly("BODY " + text);
    }

    @Test
    void hardWrappedLinesMakeOneParagraph() {
        String paragraph =
                """
                The two ministers met for the first time since the war began and
                said that they would meet again in the spring, if the ceasefire held
                until then and if the prisoners who are held on both sides came home
                as promised.""";

        assertThat(shown(paragraph + "\n\nNobody else spoke."))
                .containsExactly("BODY " + paragraph, "BODY Nobody else spoke.");
    }

    @Test
    void twoSpacesEndAParagraphOfATextOnOneLine() {
        assertThat(
                        shown(
                                "TEHRAN - He left. She stayed. They wrote.  “We met,” she said. He agreed.  \u00A0It was over."))
                .containsExactly(
                        "DATELINE TEHRAN -",
                        "BODY He left. She stayed. They wrote.",
                        "BODY “We met,” she said. He agreed.",
                        "BODY It was over.");
    }

    @Test
    void twoSpacesAfterEverySentenceAreATypistsHabit() {
        assertThat(shown("He left.  She stayed.  They wrote."))
                .containsExactly("BODY He left.  She stayed.  They wrote.");
    }

    @Test
    void aBlankTextHasNoRegions() {
        assertThat(anatomy.of("")).isEmpty();
        assertThat(anatomy.of(" \r\n\t\u00A0")).isEmpty();
    }

    @Test
    void windowsLineEndsAreOneLineEnd() {
        assertThat(shown("Talks fail\r\n\r\nThey left in the night.\r\nNobody knows why.\r\n"))
                .containsExactly("HEADLINE Talks fail", "BODY They left in the night.", "BODY Nobody knows why.");
    }

    @Test
    void regionsAreOrderedAndTrimmedAndLoseNothing() {
        String[] pieces = {
            "By ",
            "DUBAI",
            " (AP) ",
            "— ",
            "\n",
            "\n\n",
            "  ",
            ". ",
            "” ",
            "(Reporting by ",
            ")",
            "MA",
            "/",
            "He left",
            "©",
            "\u00A0",
            "\r\n",
            ", ",
            "-",
            "“Yes"
        };
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                built.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = built.toString();
            int end = 0;
            for (Region region : anatomy.of(text)) {
                Paragraph between = Paragraph.trimmed(text, end, region.begin());
                assertThat(between.of(text)).as(text).isEmpty();
                assertThat(region.end()).isGreaterThan(region.begin());
                assertThat(Paragraph.trimmed(text, region.begin(), region.end()))
                        .isEqualTo(new Paragraph(region.begin(), region.end()));
                end = region.end();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "-",
                "(",
                ")",
                "\n",
                "A",
                "A ",
                "A. ",
                "AB-",
                "(Source: ",
                "MA/",
                ".  ",
                "\"",
                "©",
                "By ",
                "\r",
                ". (A) "
            })
    void aMillionCharactersTakeNoTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        ThreadMXBean threads = ManagementFactory.getThreadMXBean(); // a busy machine must not fail the test
        long before = threads.getCurrentThreadCpuTime();
        anatomy.of(text);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    private List<String> shown(String text) {
        return anatomy.of(text).stream()
                .map(region -> region.kind() + " " + text.substring(region.begin(), region.end()))
                .toList();
    }
}
