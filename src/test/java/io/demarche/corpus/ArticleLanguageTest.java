package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            eng | The minister said that the treaty was dead and that his country would leave the union.
            eng | Fjordland rejects quota. Islands praise decision. Talks resume Monday, officials confirm.
            fra | Le ministre des Affaires étrangères a rejeté la proposition lundi devant les députés.
            deu | Der Außenminister wies den Vorschlag am Montag vor dem Parlament entschieden zurück.
            spa | El ministro de Exteriores rechazó la propuesta el lunes ante los diputados del congreso.
            nld | De minister van Buitenlandse Zaken verwierp het voorstel maandag in het parlement.
            rus | Министр иностранных дел отверг предложение в понедельник на заседании парламента.
            ara | رفض وزير الخارجية الاقتراح يوم الاثنين أمام نواب البرلمان في العاصمة
            tur | Dışişleri bakanı teklifi pazartesi günü mecliste reddetti ve görüşmelerden çekildi.
            ''  | Kari Nygaard, Ostvik
            ''  | 12.03.2025 – 14:30
            """)
    void isToldByTheTextUnlessItIsShort(String language, String text) {
        assertThat(ArticleLanguage.of(text)).isEqualTo(language.isEmpty() ? null : language);
    }

    @Test
    void anArticleInAnotherLanguageIsRejectedOrKeptAsTheSettingsSay() {
        String text = "Der Außenminister wies den Vorschlag am Montag vor dem Parlament entschieden zurück.";
        InputFile file = new InputFile("file:/x.txt", "x", InputFormat.TEXT, false, 1);
        Unit unit = new Unit(0, null, Map.of(ArticleField.TEXT, text), false);

        ReadResult rejected = new ArticleAssembler(file, ReadSettings.standard()).assemble(unit);
        ReadResult kept = new ArticleAssembler(file, new ReadSettings(ReadLimits.standard(), "", true)).assemble(unit);

        assertThat(rejected.rejected().reason()).isEqualTo("UNSUPPORTED_LANGUAGE");
        assertThat(rejected.rejected().detail()).startsWith("The text is not in English (deu by ISO 639-3)");
        assertThat(kept.article().language()).isEqualTo("deu");
    }

    @Test
    void theTagOfAPageCountsWhereItsTextIsTooShort() {
        List<ReadResult> results = InMemoryFiles.read(
                "x.html",
                "<html lang=\"de\"><body><p>Nein, sagt Bonn.</p></body></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(results.get(0).rejected().reason()).isEqualTo("UNSUPPORTED_LANGUAGE");
    }
}
