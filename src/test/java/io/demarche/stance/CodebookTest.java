package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.demarche.stance.Codebook.PositionCount;
import io.demarche.stance.CodebookExamples.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tries the examples and counter-examples of the shipped codebook, so that who edits it sees what an edit breaks. */
class CodebookTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleGivesItsEntry() {
        return ShippedReading.CODEBOOK.entries().stream().flatMap(entry -> entry.examples().stream()
                .map(example -> dynamicTest(
                        entry.id() + ": " + example.text(), () -> assertThat(ShippedReading.stances(example.text()))
                                .as(example.describe())
                                .anyMatch(stance -> entry.gave(stance) && example.fits(stance)))));
    }

    @TestFactory
    Stream<DynamicTest> noCounterExampleGivesItsEntry() {
        return ShippedReading.CODEBOOK.entries().stream().flatMap(entry -> entry.counterExamples().stream()
                .map(example -> dynamicTest(
                        entry.id() + " not: " + example.text(),
                        () -> assertThat(ShippedReading.stances(example.text())).noneMatch(entry::gave))));
    }

    @Test
    void everyEntryHasACounterExample() {
        assertThat(ShippedReading.CODEBOOK.entries())
                .filteredOn(entry -> entry.counterExamples().isEmpty())
                .extracting(CodebookEntry::id)
                .isEmpty();
    }

    @Test
    void anUnknownFieldIsReportedWithFileAndLine() throws IOException {
        assertProblem(
                """
                entries:
                  - id: greet
                    position: CONSULT
                    stance: greets
                    verb: [greet]
                    colour: blue
                    examples: [{text: "Iran greeted Iraq.", actor: Iran}]
                    counter-examples: ["Iran left."]
                """,
                ":6: unknown field 'colour'");
    }

    @Test
    void anUnknownModeIsReportedWithFileAndLine() throws IOException {
        assertProblem(
                """
                entries:
                  - id: greet
                    position: CONSULT
                    mode: expel
                    stance: greets
                    verb: [greet]
                    examples: [{text: "Iran greeted Iraq.", actor: Iran}]
                    counter-examples: ["Iran left."]
                """,
                ":4: 'expel' is no mode of CONSULT");
    }

    @Test
    void anIdGivenTwiceIsReportedWithFileAndLine() throws IOException {
        assertProblem(
                """
                entries:
                  - id: greet
                    position: CONSULT
                    stance: greets
                    verb: [greet]
                    examples: [{text: "Iran greeted Iraq.", actor: Iran}]
                    counter-examples: ["Iran left."]
                  - id: greet
                    position: CONSULT
                    stance: greets
                    verb: [hug]
                    examples: [{text: "Iran hugged Iraq.", actor: Iran}]
                    counter-examples: ["Iran left."]
                """,
                ":8: the id 'greet' is given twice");
    }

    @Test
    void missingExamplesAreReportedWithFileAndLine() throws IOException {
        assertProblem(
                """
                entries:
                  - id: greet
                    position: CONSULT
                    stance: greets
                    verb: [greet]
                    counter-examples: ["Iran left."]
                """,
                ":2: 'examples' is missing");
    }

    @Test
    void everyProblemOfEveryFileIsReportedAtOnce() throws IOException {
        Path plover = Files.writeString(
                folder.resolve("plover.yaml"),
                Files.readString(Path.of("conf/plover.yaml"))
                        .replace("quad: 2, cameo: \"07\"", "quad: 7, cameo: \"07\""));
        Path issues = Files.writeString(
                folder.resolve("issues.yaml"), "issues:\n  - {id: other}\n  - {id: trade, colour: red}\n");
        Path codebook = Files.writeString(
                folder.resolve("own.yaml"),
                """
                entries:
                  - id: greet
                    position: CONSULT
                    mode: expel
                    stance: greets
                    verb: [greet, "wave ~"]
                    issue: weather
                    examples: []
                """);

        assertThatThrownBy(() -> CodebookFiles.load(plover, issues, List.of(codebook)))
                .isInstanceOf(CodebookException.class)
                .hasMessageStartingWith("The codebook has 7 problem(s):")
                .hasMessageContaining(plover + ":")
                .hasMessageContaining(issues + ":3: unknown field 'colour'")
                .hasMessageContaining(codebook + ":6: a cue starts and ends with a word")
                .hasMessageContaining(codebook + ":7: 'weather' is no issue of the catalogue")
                .hasMessageContaining(codebook + ":4: 'expel' is no mode of CONSULT")
                .hasMessageContaining(codebook + ":8: an entry without examples cannot be checked")
                .hasMessageContaining(codebook + ":2: 'counter-examples' is missing");
    }

    @Test
    void anExampleThatGivesSomethingElseIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"),
                """
                entries:
                  - id: greet
                    position: SUPPORT
                    stance: greets
                    verb: [greet]
                    examples:
                      - {text: "Iran greeted Iraq.", actor: Iran, recipient: Iraq}
                      - {text: "Iran greeted Iraq.", actor: Iran, recipient: Chad}
                    counter-examples:
                      - "Iran left."
                      - "Chad greeted Iraq."
                """);
        Codebook codebook = CodebookLoader.load(List.of(file), ShippedReading.SCALE, ShippedReading.ISSUES);

        assertThat(new CodebookExamples(text -> ShippedReading.stances(codebook, text)).failures(codebook))
                .containsExactly(
                        new Failure(
                                file + ":8",
                                "greet",
                                "Iran greeted Iraq.",
                                "a stance of Iran towards Chad",
                                List.of("Iran SUPPORT Iraq by greet")),
                        new Failure(
                                file + ":11",
                                "greet",
                                "Chad greeted Iraq.",
                                "no such stance",
                                List.of("Chad SUPPORT Iraq by greet")));
        assertThat(codebook.counts()).contains(new PositionCount(Position.SUPPORT, 1, 1, 2, 2));
    }

    private void assertProblem(String yaml, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);

        assertThatThrownBy(() -> CodebookLoader.load(List.of(file), ShippedReading.SCALE, ShippedReading.ISSUES))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining(file + problem);
    }
}
