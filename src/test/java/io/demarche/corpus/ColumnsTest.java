package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @Test
    void aSpecificationNamesColumns() {
        assertThat(Columns.parse("id=key, text = Full Text,source=outlet"))
                .isEqualTo(new Columns("key", null, "Full Text", null, "outlet", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "body=x | \"body\" is no field; use id, title, text, date, source, url.",
                "text= | \"text\" has no column name; write text=NAME.",
                "text | \"text\" has no column name; write text=NAME.",
                "text=a,text=b | \"text\" is given twice; keep one.",
            })
    void aWrongSpecificationSaysHowToMendIt(String specification, String problem) {
        assertThatThrownBy(() -> Columns.parse(specification))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Wrong columns \"" + specification + "\": " + problem);
    }

    @Test
    void theFirstUsualNameIsTakenWhateverItsCase() {
        assertThat(Columns.usual().find(ArticleField.TEXT, List.of("Content", "Body")))
                .contains("Body");
        assertThat(Columns.usual().find(ArticleField.ID, List.of("article_id"))).contains("article_id");
        assertThat(Columns.usual().find(ArticleField.URL, List.of("text"))).isEmpty();
    }

    @Test
    void aGivenNameWinsAndMustBeThere() {
        Columns columns = Columns.parse("text=summary,url=address");

        assertThat(columns.find(ArticleField.TEXT, List.of("text", "summary"))).contains("summary");
        assertThat(columns.missing(List.of("text", "summary"))).containsExactly("address");
        assertThat(Columns.usual().missing(List.of("title"))).containsExactly("text|body|content");
    }
}
