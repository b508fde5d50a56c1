package io.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    @ParameterizedTest
    @CsvSource({
        "refuses,refuse",
        "denied,deny",
        "imposing,impose",
        "urges,urge",
        "met,meet",
        "withdrew,withdraw",
        "planned,plan",
        "parties,party",
        "lying,lie",
        "agreed,agree",
        "sanctions,sanction",
        "said,say",
        "cut,cut"
    })
    void includesTheDictionaryForm(String form, String lemma) {
        assertThat(Lemmas.of(form)).contains(lemma).startsWith(form);
    }
}
