package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.stance.Stance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteExportTest {
    @TempDir
    private Path folder;

    private final Stance rejects = stance("s-1", "REJECT", 3, -1, "asserted", "state", "Norland", "Ada Moor");
    private final Stance denies = stance("s-2", "DENY", 3, -1, "asserted", "person", "Ada Moor", null);
    private final Stance asks = stance("s-3", "REQUEST", 3, 0, "asserted", "state", "Norland", null);
    private final Stance might = stance("s-4", "AGREE", 1, 1, "conditional", "state", "Norland", null);

    @Test
    void polecatHasAnEventForEachAssertedStanceInItsOwnColumns() throws IOException {
        List<String> lines = lines(ExportFormat.POLECAT);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\t");
        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(40));
        assertThat(lines.get(1))
                .startsWith("s-1\t2025-03-04\tREJECT\tmeet\t-2.0\tVERBAL CONFLICT\tnegotiation\tNorland\tNOR\t")
                .contains("\tSudmark\tSUD\t")
                .endsWith("\tDaily\t2025-03-04\tAda Moor\t\t\ten\tdemarche");
        assertThat(lines.get(2)).startsWith("s-2\t2025-03-04\tREJECT\t");
    }

    @Test
    void dnaHasAStatementForEachAssertedStanceThatIsForOrAgainst() throws IOException {
        assertThat(lines(ExportFormat.DNA))
                .containsExactly(
                        "statement_id,date,document_id,document_title,source,start,stop,person,organization,concept,agreement,text",
                        "s-1,2025-03-04,a1,'=Talks stall,Daily,0,2,Ada Moor,Norland,negotiation: Sudmark,0,\"No, it said.\"",
                        "s-2,2025-03-04,a1,'=Talks stall,Daily,0,2,Ada Moor,,negotiation: Sudmark,0,\"No, it said.\"");
    }

    private List<String> lines(ExportFormat format) throws IOException {
        Path file = new WriteExport(folder)
                .write(format, List.of(rejects, denies, asks, might).iterator());
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
        return Files.readAllLines(file);
    }

    private static Stance stance(
            String id,
            String position,
            int quad,
            int polarity,
            String modality,
            String actorType,
            String actor,
            String speaker) {
        return new Stance(
                id,
                "a1",
                "2025-03-04T09:00:00Z",
                "Daily",
                "=Talks\tstall",
                null,
                0,
                "No, it said.",
                "id-of-actor",
                actor,
                actorType,
                "NOR",
                null,
                speaker,
                null,
                null,
                "SUD",
                "Sudmark",
                "SUD",
                "negotiation",
                position,
                Arrays.asList("meet", null).get(position.equals("REJECT") ? 0 : 1),
                "12",
                quad,
                polarity,
                -2,
                "refuses to negotiate",
                modality,
                null,
                "narrated",
                "No",
                0,
                2,
                "No",
                0.9,
                "m",
                null);
    }
}
