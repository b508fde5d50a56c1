package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    private static final String NEWS =
            """
            <!DOCTYPE html>
            <html lang="en-GB"><head>
            <title>Fjordland walks out | The Coast Herald</title>
            <meta property="og:title" content="Fjordland walks out of fish talks">
            <meta property="og:site_name" content="The Coast Herald">
            <meta property="article:published_time" content="2025-03-04T09:30:00Z">
            <link rel="canonical" href="https://coast.example/fish">
            <script>var text = "Never read this.";</script><style>p { color: red }</style>
            </head><body>
            <header><a href="/">The Coast Herald</a> <h2>Every day since 1921</h2></header>
            <nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
            <div class="wrapper has-sidebar">
            <article>
            <h1>Fjordland walks out of&nbsp;fish talks</h1>
            <p class="byline">By Kari Nygaard</p>
            <figure><img src="a.jpg"><figcaption>A boat. Photo: Herald</figcaption></figure>
            <p>OSTVIK — Fjordland <b>rejected</b> the quota on Monday, its minister
               said.<br>Two hours later its boats left the harbour of Ostvik.</p>
            <div class="related-links"><p>Read more: how the last round of talks failed a year ago.</p></div>
            <p>“We will not sign,” the minister said. The islands praised the <a href="/q">quota</a>.</p>
            <ul><li><a href="/1">Herring prices rise in the north</a></li></ul>
            </article>
            <aside><p>Subscribe to our newsletter and read as much as you like for one crown.</p></aside>
            <div id="comments"><p>First! This is what I always said about the fish.</p></div>
            </div>
            <footer><p>© The Coast Herald. All rights reserved in all countries.</p></footer>
            </body></html>
            """;

    @Test
    void aNewsPageGivesItsArticleAndWhatItsHeadSays() {
        HtmlPage page = HtmlPage.of(NEWS);

        assertThat(page.text())
                .isEqualTo(
                        """
                        Fjordland walks out of fish talks

                        By Kari Nygaard

                        OSTVIK — Fjordland rejected the quota on Monday, its minister said.

                        Two hours later its boats left the harbour of Ostvik.

                        “We will not sign,” the minister said. The islands praised the quota.""");
        assertThat(page.values())
                .isEqualTo(Map.of(
                        ArticleField.TITLE, "Fjordland walks out of fish talks",
                        ArticleField.DATE, "2025-03-04T09:30:00Z",
                        ArticleField.SOURCE, "The Coast Herald",
                        ArticleField.URL, "https://coast.example/fish"));
        assertThat(page.language()).isEqualTo("en-GB");
    }

    @Test
    void withoutAnArticleElementTheDensestBlockIsTaken() {
        HtmlPage page = HtmlPage.of(
                """
                <html><body><h1>Talks fail</h1><table><tr><td>
                <div><p>World and sport and weather, all on one page.</p></div></td><td>
                <div><p>The envoys of two states left without a word on Friday.</p>
                <p>Nobody said when they would come back to the table.</p></div></td></tr></table>
                <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-01-02"}</script>
                </body></html>""");

        assertThat(page.text())
                .isEqualTo("Talks fail\n\nThe envoys of two states left without a word on Friday.\n\n"
                        + "Nobody said when they would come back to the table.");
        assertThat(page.values().get(ArticleField.DATE)).isEqualTo("2025-01-02");
    }

    @Test
    void aTeaserInAnArticleElementIsNotTakenForTheArticle() {
        HtmlPage page = HtmlPage.of("<body><div><p>" + "The envoys left without a word. ".repeat(5) + "</p></div>"
                + "<article><p>Fish prices: what you must know.</p></article></body>");

        assertThat(page.text()).startsWith("The envoys left").doesNotContain("Fish");
    }

    @Test
    void aFragmentOfACmsIsAPageAndPlainTextIsNone() {
        assertThat(HtmlPage.isPage("\n<p>They left.</p><p>Nobody spoke.</p>\n")).isTrue();
        assertThat(HtmlPage.isPage("<!doctype html><title>x</title><p>They left.</p>"))
                .isTrue();
        assertThat(HtmlPage.isPage("<p>They left</p> said the minister.")).isFalse();
        assertThat(HtmlPage.isPage("<3 they left>")).isFalse();
        assertThat(HtmlPage.isPage("They <b>left</b>")).isFalse();
        assertThat(HtmlPage.isPage("<party> of one>")).isFalse();
        assertThat(HtmlPage.of("<p>They left.</p><p>Nobody spoke.</p>").text())
                .isEqualTo("They left.\n\nNobody spoke.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<meta charset=\"koi8-r\">", "<META http-equiv=x content='text/html; charset=KOI8-R'>"})
    void aPageDeclaresItsEncoding(String meta) {
        assertThat(HtmlPage.declaredCharset((meta + "é").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Charset.forName("KOI8-R"));
        assertThat(HtmlPage.declaredCharset("<meta charset=none-such>".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @Test
    void aPageIsReadByTheReaderFromAFileAndFromAField() {
        Article file = InMemoryFiles.read("x.html", NEWS.getBytes(StandardCharsets.UTF_8))
                .get(0)
                .article();
        Article field = InMemoryFiles.read(
                        "x.jsonl",
                        "{\"id\": \"a\", \"title\": \"Given\", \"text\": \"<p>They left on Monday.</p>\"}"
                                .getBytes(StandardCharsets.UTF_8))
                .get(0)
                .article();

        assertThat(file.articleId()).isEqualTo("x");
        assertThat(file.published()).isEqualTo("2025-03-04T09:30:00Z");
        assertThat(file.publisher()).isEqualTo("The Coast Herald");
        assertThat(file.language()).isEqualTo("eng");
        assertThat(file.regions())
                .extracting(Region::kind)
                .containsExactly(
                        RegionKind.HEADLINE,
                        RegionKind.BYLINE,
                        RegionKind.DATELINE,
                        RegionKind.BODY,
                        RegionKind.BODY,
                        RegionKind.BODY);
        assertThat(field.title()).isEqualTo("Given");
        assertThat(field.text()).isEqualTo("They left on Monday.");
    }

    @Test
    void aPageInAnEncodingOfItsOwnIsReadInIt() {
        String page =
                "<html><head><meta charset=\"iso-8859-2\"></head><body><p>Minister Łukasz Żak said that the treaty"
                        + " was dead.</p></body></html>";

        Article article = InMemoryFiles.read("x.htm", page.getBytes(Charset.forName("ISO-8859-2")))
                .get(0)
                .article();

        assertThat(article.text()).isEqualTo("Minister Łukasz Żak said that the treaty was dead.");
        assertThat(article.encodingGuessed()).isFalse();
    }

    @Test
    void aPageWithoutTextAndOneThatIsTooLargeAreRejected() {
        assertThat(reason("<html><body><nav>Home</nav><script>x()</script></body></html>"))
                .isEqualTo("EMPTY");
        assertThat(reason("")).isEqualTo("EMPTY");
        assertThat(reason("<p>" + "<b></b>".repeat(1_500_000) + "They left.</p>"))
                .isEqualTo("TOO_LONG");
    }

    @Test
    void nestingAsDeepAsABombIsReadInTimeThatGrowsWithItsLength() {
        String deep = "<div class=\"related\">".repeat(100_000) + "<p>The envoys left without a word.</p>";

        List<ReadResult> results = InMemoryFiles.read("x.html", deep.getBytes(StandardCharsets.UTF_8));

        Invariants.check(results);
        assertThat(results).hasSize(1);
    }

    private static String reason(String html) {
        return InMemoryFiles.read("x.html", html.getBytes(StandardCharsets.UTF_8))
                .get(0)
                .rejected()
                .reason();
    }
}
