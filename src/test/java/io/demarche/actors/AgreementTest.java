package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Actor NORWAY = actor("NOR", "Norway", ActorType.STATE, "NOR");
    private static final Actor IRAN = actor("IRN", "Iran", ActorType.STATE, "IRN");
    private static final Actor LEAGUE = actor("o-league", "Harbour League", ActorType.ORGANISATION, null);
    private static final Actor WEST = actor("group-west", "the West", ActorType.BLOC, null);
    private static final Actor REBELS = actor("x-rebels", "Northern Front", ActorType.ARMED_GROUP, null);
    private static final Actor DOCKERS = actor("g-norwegian-dockers", "Norwegian dockers", ActorType.GROUP, "NOR");
    private static final Actor BERG =
            new Actor("p-ola-berg", "Ola Berg", ActorType.PERSON, "NOR", "Deputy Trade Minister", true);

    @Test
    void severalMeanNoSinglePersonAndNoStateThatIsNamedAsOne() {
        Agreement they = pronoun("they", "The talks failed and they left.");
        assertThat(they.allows(BERG, false)).isFalse();
        assertThat(they.allows(NORWAY, false)).isFalse();
        assertThat(they.allows(LEAGUE, false)).isFalse();
        assertThat(they.allows(NORWAY, true)).isTrue();
        assertThat(they.allows(REBELS, false)).isTrue();
        assertThat(they.allows(DOCKERS, true)).isTrue();
    }

    @Test
    void officialsInThePluralMeanTheirStateAndMinistersNobody() {
        Agreement officials = nominal("officials", "The officials refused.");
        assertThat(officials.allows(NORWAY, false)).isTrue();
        assertThat(officials.allows(BERG, false)).isFalse();
        assertThat(nominal("ministers", "The ministers refused.").allows(NORWAY, false))
                .isFalse();
    }

    @Test
    void lawmakersMeanTheirParliament() {
        Actor parliament = actor("NOR-parliament", "Norwegian parliament", ActorType.LEGISLATURE, "NOR");
        assertThat(nominal("lawmakers", "The lawmakers refused.").allows(parliament, false))
                .isTrue();
        assertThat(nominal("ministers", "The ministers refused.").allows(parliament, false))
                .isFalse();
    }

    @Test
    void pluralsThatAreNoPartOfAStateMeanNoState() {
        assertThat(nominal("firms", "The firms refused.").allows(NORWAY, true)).isFalse();
        assertThat(nominal("states", "The states refused.").allows(WEST, false)).isTrue();
    }

    @Test
    void aGroupIsMeantByItsOwnNoun() {
        assertThat(nominal("dockers", "The dockers refused.").allows(DOCKERS, true))
                .isTrue();
        assertThat(nominal("fishermen", "The fishermen refused.").allows(DOCKERS, true))
                .isFalse();
    }

    @Test
    void aGovernmentIsAStateAndACouncilIsNone() {
        assertThat(nominal("government", "The government refused.").allows(NORWAY, false))
                .isTrue();
        assertThat(nominal("government", "The government refused.").allows(LEAGUE, false))
                .isFalse();
        assertThat(nominal("council", "The council refused.").allows(NORWAY, false))
                .isFalse();
        assertThat(nominal("council", "The council refused.").allows(LEAGUE, false))
                .isTrue();
    }

    @Test
    void anOfficeMeansWhoHoldsOneOfItsKind() {
        assertThat(nominal("minister", "The minister refused.").allows(BERG, false))
                .isTrue();
        assertThat(nominal("governor", "The governor refused.").allows(BERG, false))
                .isFalse();
        assertThat(nominal("official", "The official refused.").allows(BERG, false))
                .isTrue();
    }

    @Test
    void anAdjectiveInsideSaysOfWhichCountry() {
        Agreement delegation = nominal("Norwegian delegation", "The Norwegian delegation refused.");
        assertThat(delegation.allows(NORWAY, false)).isTrue();
        assertThat(delegation.allows(IRAN, false)).isFalse();
    }

    @Test
    void outletsRelativesAndHonorificsReferToNobody() {
        assertThat(nominal("magazine", "The magazine refused.").refersBack()).isFalse();
        assertThat(nominal("minister", "Another minister refused.").refersBack())
                .isFalse();
        assertThat(nominal("minister", "The minister refused.").refersBack()).isTrue();
        assertThat(pronoun("who", "Berg, who refused, left.").refersBack()).isFalse();
        assertThat(pronoun("HE", "They thanked HE the Emir.").refersBack()).isFalse();
        assertThat(pronoun("He", "He refused.").refersBack()).isTrue();
    }

    @Test
    void hisCountryMeansTheStateOfWhomHisMeans() {
        assertThat(nominal("his country", "Berg praised his country.").meansState())
                .isTrue();
        assertThat(nominal("his allies", "Berg praised his allies.").meansState())
                .isFalse();
        assertThat(nominal("his country", "Berg praised his country.").weighs(IRAN))
                .isFalse();
    }

    @Test
    void titlesAndKinshipTellTheGender() {
        assertThat(gender("Ola Berg", "They thanked Mr. Ola Berg.")).isEqualTo("m");
        assertThat(gender("Liv Berg", "His daughter Liv Berg left.")).isEqualTo("f");
        assertThat(gender("Liv Berg", "They thanked Liv Berg.")).isEmpty();
    }

    private static String gender(String name, String sentence) {
        List<Token> tokens = SmallRegistry.tokens(sentence);
        LearnedMention mention = mention(MentionType.NAME, name, sentence, tokens);
        return Agreement.gender(mention.reference(0, tokens, BERG), tokens);
    }

    private static Agreement pronoun(String words, String sentence) {
        return agreement(MentionType.PRONOUN, words, sentence);
    }

    private static Agreement nominal(String words, String sentence) {
        return agreement(MentionType.NOMINAL, words, sentence);
    }

    private static Agreement agreement(MentionType type, String words, String sentence) {
        List<Token> tokens = SmallRegistry.tokens(sentence);
        return new Agreement(mention(type, words, sentence, tokens), tokens, SmallRegistry.names(sentence));
    }

    private static LearnedMention mention(MentionType type, String words, String sentence, List<Token> tokens) {
        return SmallRegistry.mention(type, words, "", sentence, tokens);
    }

    private static Actor actor(String id, String name, ActorType type, String country) {
        return new Actor(id, name, type, country, null, false);
    }
}
