package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CataphoraTest {
    @Test
    void aPossessiveInAnOpeningPhraseMeansTheSubject() {
        assertThat(meant("his", "For his part, Lavrov agreed.")).contains("sergei-lavrov");
        assertThat(meant("its", "Repeating its offer, Norway agreed.")).contains("NOR");
    }

    @Test
    void theSubjectMustBeOfTheKind() {
        assertThat(meant("his", "For his part, Norway agreed.")).isEmpty();
    }

    @Test
    void laterPossessivesMeanWhatStandsBefore() {
        assertThat(meant("his", "Berg praised his staff, Lavrov agreed.")).isEmpty();
        assertThat(meant("his", "After Biden lost his seat, Lavrov agreed.")).isEmpty();
    }

    private static Optional<String> meant(String word, String sentence) {
        List<Token> tokens = SmallRegistry.tokens(sentence);
        return Cataphora.meant(
                        SmallRegistry.mention(MentionType.PRONOUN, word, "", sentence, tokens),
                        tokens,
                        SmallRegistry.names(sentence))
                .map(Actor::actorId);
    }
}
