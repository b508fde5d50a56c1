package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesOfPeopleTest {
    private final NamesOfPeople names = new NamesOfPeople();

    @Test
    void aShorterNameIsTheOneLongerNameThatHoldsIt() {
        names.add("p-liv-dahl", "Liv Dahl");
        names.add("p-anne-liv-dahl", "Anne Liv Dahl");

        assertThat(names.joinLonger(id -> false))
                .containsExactly(new NamesOfPeople.Joined("p-liv-dahl", "p-anne-liv-dahl"));
        assertThat(names.byFullName("Liv Dahl")).contains("p-anne-liv-dahl");
        assertThat(names.bySurname("Dahl")).containsExactly("p-anne-liv-dahl");
    }

    @Test
    void whoIsListedKeepsHisId() {
        names.add("liv-dahl", "Liv Dahl");
        names.add("p-liv-dahl-moe", "Liv Dahl Moe");

        names.joinLonger("liv-dahl"::equals);

        assertThat(names.byFullName("Liv Dahl Moe")).contains("liv-dahl");
    }

    @Test
    void aParticleMayOpenASentence() {
        names.add("liv-van-dahl", "Liv van Dahl");
        names.add("p-van-dahl", "Van Dahl");

        assertThat(names.joinLonger("liv-van-dahl"::equals))
                .containsExactly(new NamesOfPeople.Joined("p-van-dahl", "liv-van-dahl"));
    }

    @Test
    void twoLongerNamesAreTwoPeople() {
        names.add("p-liv-dahl", "Liv Dahl");
        names.add("p-anne-liv-dahl", "Anne Liv Dahl");
        names.add("p-liv-dahl-moe", "Liv Dahl Moe");

        assertThat(names.joinLonger(id -> false)).isEmpty();
    }

    @Test
    void aFirstNameOfVeryManyIsNobody() {
        names.add("p-ali-moe", "Ali Moe");
        names.add("p-liv-dahl", "Liv Dahl");

        assertThat(names.byPart("Ali")).isEmpty();
        assertThat(names.byPart("Liv")).contains("p-liv-dahl");
    }
}
