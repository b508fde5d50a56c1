package io.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.evaluation.PolNearFolder.GoldArticle;
import io.demarche.text.Quotation;
import io.demarche.text.Quotation.Kind;
import io.demarche.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFormatsTest {
    @TempDir
    private Path folder;

    @Test
    void aMarkedSentenceGivesItsPair() {
        GivenPair pair = GivenPair.parse("On Monday <s>Norland</s> condemned <t>Sudmark</t>.");

        assertThat(pair.text()).isEqualTo("On Monday Norland condemned Sudmark.");
        assertThat(pair.source()).isEqualTo("Norland");
        assertThat(pair.target()).isEqualTo("Sudmark");
    }

    @Test
    void aMarkedSentenceMayLackItsRecipient() {
        assertThat(GivenPair.parse("<s>Norland</s> voted.").recipient()).isNull();
    }

    @Test
    void aBrokenLineIsNamedWithFileAndNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("gold.tsv"), "a\t1\tx\nb\n");
        List<GoldFile.Line> lines = new GoldFile(file).lines();

        assertThatThrownBy(() -> lines.get(1).fields(3))
                .isInstanceOf(GoldException.class)
                .hasMessage(file + ":2: 3 fields separated by tabs are needed, found 1");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("gold.tsv"), "text\tlabel\nx\ty\n");

        assertThatThrownBy(() -> new GoldFile(file).table("text", "actor"))
                .hasMessageContaining("the column 'actor' is missing; found [text, label]");
    }

    @Test
    void quotedFieldsLoseTheirQuotationMarks() {
        GoldFile.Line line = new GoldFile.Line(folder, 1, "\"He \"\"won\"\".\"\tHe");

        assertThat(line.unquotedFields(2)).containsExactly("He \"won\".", "He");
    }

    @Test
    void polNearReportsAreReadWithTheirParts() throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/a.txt"), "“We go,” Berg said, “now.”");
        Files.writeString(
                folder.resolve("attributions/a_1f2e.ann"),
                """
                T1\tSource 9 13\tBerg
                T2\tCue 14 18\tsaid
                T3\tContent 0 8;20 26\t…
                E1\tAttribution:T9 Content:T3 Cue:T2 Source:T1
                """);

        List<GoldArticle> articles = PolNearFolder.read(folder);

        assertThat(articles).hasSize(1);
        assertThat(articles.get(0).reports())
                .containsExactly(new ReportedSpeech(new Span(9, 13), new Span(14, 18), new Span(0, 26)));
    }

    @Test
    void rowsOfOneCueAreOneReport() {
        Span cue = new Span(14, 18);
        Span source = new Span(9, 13);

        List<ReportedSpeech> reports = ReportedSpeech.of(List.of(
                new Quotation(0, new Span(1, 6), cue, source, Kind.DIRECT),
                new Quotation(0, new Span(21, 24), cue, source, Kind.DIRECT)));

        assertThat(reports).containsExactly(new ReportedSpeech(source, cue, new Span(1, 24)));
    }

    @Test
    void labelsWithoutTheirTextsAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("dev.jsonl"), "{\"id\": \"workload:1\"}\n");

        assertThatThrownBy(() -> AnnotatedText.read(file))
                .hasMessageContaining("dev.jsonl:1: there is no text; join the labels with their texts first");
    }
}
