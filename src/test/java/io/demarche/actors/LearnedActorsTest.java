package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedActorsTest {
    private final Registry registry = SmallRegistry.registry();
    private final ArticlePeople people = new ArticlePeople(registry, null);
    private final StateBodies bodies = new StateBodies();
    private final NameKinds kinds = new NameKinds();
    private final LearnedActors actors = new LearnedActors(people, registry, bodies, kinds);

    @Test
    void anAbbreviationInBracketsIsWhoseNameStandsBefore() {
        assertThat(named("The European Union (EUR) met.", "EUR", "ORG")).isEqualTo("EU");
        assertThat(named("The EUR met.", "EUR", "ORG")).isEqualTo("EU");
    }

    @Test
    void initialsAreANameToo() {
        assertThat(named("Revolutionary Harbour Guards met.", "Revolutionary Harbour Guards", "ORG"))
                .isEqualTo("o-revolutionary-harbour-guards");
        assertThat(named("The RHG met.", "RHG", "ORG")).isEqualTo("o-revolutionary-harbour-guards");
    }

    @Test
    void aBodyWithoutOwnerIsThatOfTheOneStateWhoseWasNamed() {
        assertThat(named("The Foreign Ministry met.", "Foreign Ministry", "ORG"))
                .isNull();
        bodies.add("ministry", registry.actor("NOR", null));
        assertThat(named("The Foreign Ministry met.", "Foreign Ministry", "ORG"))
                .isEqualTo("NOR");
        bodies.add("ministry", registry.actor("IRN", null));
        assertThat(named("The Foreign Ministry met.", "Foreign Ministry", "ORG"))
                .isNull();
    }

    @Test
    void aBodyIsThatOfTheStateOfWhichTheTextSpeaksMost() {
        assertThat(named("Ministry of Roads met.", "Ministry of Roads", "ORG")).isEqualTo("o-ministry-of-roads");
        bodies.count(SmallRegistry.names("Norway and Norwegian ships left."));
        assertThat(named("Ministry of Fish met.", "Ministry of Fish", "ORG")).isEqualTo("NOR");
        bodies.count(SmallRegistry.names("Russia met Russian ships."));
        assertThat(named("Ministry of Trade met.", "Ministry of Trade", "ORG")).isEqualTo("o-ministry-of-trade");
    }

    @Test
    void aNameOfTheListThatTheMatcherLeftOutIsNoOtherActor() {
        assertThat(named("A EU-led mission left.", "EU", "ORG")).isNull();
    }

    @Test
    void aPlatformIsAnActorOnlyWhereItActs() {
        assertThat(named("She said so on Telegram.", "Telegram", "ORG")).isNull();
        assertThat(named("Her Telegram channel is gone.", "Telegram", "ORG")).isNull();
        assertThat(named("Telegram refused.", "Telegram", "ORG")).isEqualTo("o-telegram");
    }

    @Test
    void whoIsHolyAndAClericsTitleAreNobodyOfTheDay() {
        assertThat(named("They praised Imam Hamar for it.", "Hamar", "PER")).isNull();
        assertThat(named("They heard Hujjat al-Islam there.", "Hujjat al-Islam", "ORG"))
                .isNull();
    }

    @Test
    void shipsTeamsAndAbbreviationsAreNoPeople() {
        assertThat(named("The USS Ann Lee sailed.", "Ann Lee", "PER")).isNull();
        assertThat(named("They cheered Team Nor.", "Team Nor", "PER")).isNull();
        assertThat(named("The pact named QXPA was signed.", "QXPA", "PER")).isNull();
        assertThat(named("He said so on hamar.no yesterday.", "hamar", "PER")).isNull();
        assertThat(named("They praised God for it.", "God", "PER")).isNull();
        assertThat(named("They praised Hamar for it.", "Hamar", "PER")).isEqualTo("p-hamar");
    }

    @Test
    void aNameIsOfTheKindThatItMostlyHasInTheArticle() {
        kinds.add("Hamar", "LOC");
        kinds.add("Hamar", "LOC");
        kinds.add("Hamar", "PER");
        assertThat(named("They praised Hamar for it.", "Hamar", "PER")).isNull();
    }

    @Test
    void aTrailingPrepositionIsNoPartOfAName() {
        assertThat(named("The Third Fleet of the kingdom sailed.", "Third Fleet of the", "ORG"))
                .isEqualTo("o-third-fleet");
    }

    @Test
    void aPartOfAFullNameIsWhomTheArticleNamesSo() {
        assertThat(named("Wen Jiahua arrived.", "Wen Jiahua", "PER")).isEqualTo("p-wen-jiahua");
        assertThat(named("Then Wen spoke.", "Wen", "PER")).isEqualTo("p-wen-jiahua");
        assertThat(named("Then Wen Jiahong came.", "Wen Jiahong", "PER")).isEqualTo("p-wen-jiahong");
        assertThat(named("Wen spoke.", "Wen", "PER")).isEqualTo("p-wen");
    }

    @Test
    void aShortNameIsTheListedBodyThatTheTextHasNamed() {
        assertThat(named("The European Union met the Union Board.", "Union Board", "ORG"))
                .isEqualTo("o-union-board");
        assertThat(named("The Union met.", "Union", "ORG")).isEqualTo("EU");
    }

    @Test
    void severalThingsAreNoOrganisation() {
        assertThat(named("The USVs were seized.", "USVs", "ORG")).isNull();
    }

    @Test
    void aTreatyOrARoadIsNoOrganisation() {
        assertThat(named("The Northern Sea Corridor opened.", "Northern Sea Corridor", "ORG"))
                .isNull();
        assertThat(named("The NSC opened.", "NSC", "ORG")).isNull();
    }

    @Test
    void aPaperThatIsOnlyQuotedIsNoActor() {
        actors.meet(List.of(), SmallRegistry.tokens("The Fjordposten newspaper wrote so."), List.of());

        assertThat(named("Fjordposten asked why.", "Fjordposten", "ORG")).isNull();
    }

    /** Id of the actor that a name means which the reader sees; null where it is none. */
    private String named(String sentence, String name, String entity) {
        List<Token> tokens = SmallRegistry.tokens(sentence);
        List<Reference> found = new ArrayList<>(SmallRegistry.names(sentence));
        return actors
                .names(
                        0,
                        List.of(SmallRegistry.mention(MentionType.NAME, name, entity, sentence, tokens)),
                        tokens,
                        found)
                .stream()
                .map(reference -> reference.actor().actorId())
                .findFirst()
                .orElse(null);
    }
}
