package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private final Groups groups = new Groups(new ArticlePeople(SmallRegistry.registry(), null));

    @Test
    void peopleAreAGroupByWhatTheyAre() {
        assertThat(group("Angry dockers left.", "Angry dockers")).contains("g-angry-dockers");
        assertThat(group("Norwegian village officials left.", "village officials"))
                .contains("g-village-officials");
    }

    @Test
    void ministersAndDelegationsAreSeveralActorsAndNoGroup() {
        assertThat(group("The foreign ministers left.", "foreign ministers")).isEmpty();
        assertThat(group("Both delegations left.", "delegations")).isEmpty();
    }

    @Test
    void forcesOfSomeStateAreNoGroup() {
        assertThat(group("The security forces left.", "security forces")).isEmpty();
    }

    @Test
    void aNationIsItsStateUnlessItsPeopleAreCounted() {
        assertThat(group("The Norwegians left.", "Norwegians")).contains("NOR");
        assertThat(group("Some 400 Norwegians left.", "Norwegians")).contains("g-norwegians");
    }

    private Optional<String> group(String sentence, String words) {
        List<Token> tokens = SmallRegistry.tokens(sentence);
        return groups.of(SmallRegistry.mention(MentionType.NOMINAL, words, "", sentence, tokens), tokens, List.of())
                .map(Actor::actorId);
    }
}
