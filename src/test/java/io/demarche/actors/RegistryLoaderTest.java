package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryLoaderTest {
    @TempDir
    Path folder;

    @Test
    void readsAStateWithItsNames() throws IOException {
        Path file = file("actors.csv", "NOR,Norway,state,NOR,,,,Kingdom of Norway,Norwegian,Oslo\n");

        Registry registry = RegistryLoader.load(List.of(file));

        assertThat(registry.actor("NOR", null))
                .isEqualTo(new Actor("NOR", "Norway", ActorType.STATE, "NOR", null, false));
        assertThat(registry.matchAt(SmallRegistry.tokens("Kingdom of Norway"), 0))
                .contains(new Registry.Match(0, 3, "NOR", Registry.AliasKind.NAME));
        assertThat(registry.matchAt(SmallRegistry.tokens("Norwegian ships"), 0))
                .contains(new Registry.Match(0, 1, "NOR", Registry.AliasKind.ADJECTIVE));
        assertThat(registry.matchAt(SmallRegistry.tokens("Oslo said"), 0))
                .contains(new Registry.Match(0, 1, "NOR", Registry.AliasKind.METONYM));
    }

    @Test
    void knowsAnArabicArticleHoweverItIsWritten() throws IOException {
        Path file = file(
                "actors.csv",
                "LEAGUE,Harbour League,organisation,,,,,Ahl al-Bahr,,\nCLUB,Club,organisation,,,,,Ahl Al Bahr,,\n");

        Registry registry = RegistryLoader.load(List.of(file));

        assertThat(registry.matchAt(SmallRegistry.tokens("Ahl al Bahr"), 0))
                .contains(new Registry.Match(0, 3, "LEAGUE", Registry.AliasKind.NAME));
        assertThat(registry.matchAt(SmallRegistry.tokens("Ahl Al-Bahr"), 0))
                .contains(new Registry.Match(0, 4, "LEAGUE", Registry.AliasKind.NAME));
        assertThat(registry.matchAt(SmallRegistry.tokens("Ahl Al Bahr"), 0))
                .contains(new Registry.Match(0, 3, "CLUB", Registry.AliasKind.NAME));
    }

    @Test
    void givesAPersonAnOfficeForEachRow() throws IOException {
        Path file = file(
                "actors.csv",
                """
                NOR,Norway,state,NOR,,,,,,
                liv-dahl,Liv Dahl,person,NOR,Trade Minister,2010-01-01,2014-12-31,,,
                liv-dahl,Liv Dahl,person,NOR,Prime Minister,2020-01-01,,,,
                """);

        Registry registry = RegistryLoader.load(List.of(file));

        assertThat(registry.size()).isEqualTo(2);
        assertThat(registry.actor("liv-dahl", LocalDate.of(2012, 5, 1)).role()).isEqualTo("Trade Minister");
        assertThat(registry.actor("liv-dahl", LocalDate.of(2021, 5, 1)).role()).isEqualTo("Prime Minister");
    }

    @Test
    void aLaterFileAddsActorsAndNames() throws IOException {
        Path first = file("actors.csv", "NOR,Norway,state,NOR,,,,,Norwegian,\n");
        Path second = file("own.csv", "NOR,Norway,state,NOR,,,,,,Fjordland\nFJO,Fjord Bank,company,NOR,,,,,,\n");

        Registry registry = RegistryLoader.load(List.of(first, second));

        assertThat(registry.size()).isEqualTo(2);
        assertThat(registry.matchAt(SmallRegistry.tokens("Fjordland said"), 0))
                .contains(new Registry.Match(0, 1, "NOR", Registry.AliasKind.METONYM));
    }

    @Test
    void reportsEveryProblemWithFileAndLine() throws IOException {
        Path file = file(
                "actors.csv",
                """
                NOR,Norway,state,NOR,,,,,,
                SWE,Sweden,kingdom,SWE,,,,,,
                ,Denmark,state,,,,,,,
                FIN,Finland,state,FIN
                NOR,Norway,bloc,NOR,,,,,,
                ann,Ann Berg,person,NOR,President,1.1.2020,,,,
                bo,Bo Lund,person,XXX,President,,,,,
                OSL,Oslo Group,company,,,,,Norway,,
                """);
        String place = file.toString();

        assertThatThrownBy(() -> RegistryLoader.load(List.of(file)))
                .isInstanceOf(RegistryException.class)
                .hasMessage("The actor registry has 7 problem(s):\n"
                        + place + ":3: actor_id, name and a known type are needed, found 'SWE', 'Sweden', 'kingdom'\n"
                        + place + ":4: actor_id, name and a known type are needed, found '', 'Denmark', 'state'\n"
                        + place + ":5: 4 fields instead of 10; quote fields that hold a comma\n"
                        + place + ":6: NOR is state elsewhere and bloc here\n"
                        + place + ":7: '1.1.2020' is no date; write YYYY-MM-DD\n"
                        + place + ":9: 'Norway' names OSL, but NOR at " + place + ":2\n"
                        + place + ":8: the country 'XXX' is no actor_id of any file");
    }

    @Test
    void aNameWithoutAWordIsAProblemOfItsLine() throws IOException {
        Path file = file("actors.csv", "NOR,Norway,state,NOR,,,,Kingdom of Norway|\u000E,,\n");

        assertThatThrownBy(() -> RegistryLoader.load(List.of(file)))
                .hasMessage(
                        "The actor registry has 1 problem(s):\n" + file + ":2: a name of NOR holds no word; remove it");
    }

    @Test
    void namesTheColumnsOfAFileThatHasOthers() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(file, "id,name\nNOR,Norway\n");

        assertThatThrownBy(() -> RegistryLoader.load(List.of(file)))
                .isInstanceOf(RegistryException.class)
                .hasMessage("The actor registry has 1 problem(s):\n" + file
                        + ":1: the columns must be actor_id,name,type,country,role,from,until,aliases,adjectives,metonyms,"
                        + " found id,name");
    }

    @Test
    void findsTwoFilesThatUseOneNameForTwoActors() throws IOException {
        Path first = file("actors.csv", "NOR,Norway,state,NOR,,,,,,Oslo\n");
        Path second = file("own.csv", "OSL,Oslo,company,,,,,,,\n");

        assertThatThrownBy(() -> RegistryLoader.load(List.of(first, second)))
                .hasMessage("The actor registry has 1 problem(s):\n" + second + ":2: 'Oslo' names OSL, but NOR at "
                        + first + ":2");
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), SmallRegistry.HEADER + rows);
    }
}
