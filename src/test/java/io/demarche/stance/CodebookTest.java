package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.demarche.stance.CodebookEntry.Example;
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
                                .as(describe(example))
                                .anyMatch(stance -> isOf(entry, stance) && fits(example, stance)))));
    }

    @TestFactory
    Stream<DynamicTest> noCounterExampleGivesItsEntry() {
        return ShippedReading.CODEBOOK.entries().stream().flatMap(entry -> entry.counterExamples().stream()
                .map(text -> dynamicTest(entry.id() + " not: " + text, () -> assertThat(ShippedReading.stances(text))
                        .noneMatch(stance -> isOf(entry, stance)))));
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

    private void assertProblem(String yaml, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);

        assertThatThrownBy(() -> CodebookLoader.load(List.of(file), ShippedReading.SCALE, ShippedReading.ISSUES))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining(file + problem);
    }

    private static boolean isOf(CodebookEntry entry, Stance stance) {
        return stance.method().equals(entry.id());
    }

    private static boolean fits(Example example, Stance stance) {
        return stance.actor().equals(example.actor())
                && (example.recipient() == null || example.recipient().equals(stance.recipient()));
    }

    private static String describe(Example example) {
        return "a stance of " + example.actor()
                + (example.recipient() == null ? "" : " towards " + example.recipient());
    }
}
