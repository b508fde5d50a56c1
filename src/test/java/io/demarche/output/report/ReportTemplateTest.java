package io.demarche.output.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTemplateTest {
    @Test
    void hostileTextIsTextEverywhere() throws IOException {
        String html = html(SmallReport.rows());

        assertThat(html.split("<script", -1)).hasSize(2);
        assertThat(html)
                .contains("&lt;script&gt;window.hacked=1&lt;/script&gt;")
                .contains("${7*7}")
                .doesNotContain("<img")
                .doesNotContain("javascript:")
                .doesNotContain("\u202E");
    }

    @Test
    void thePolicyNamesTheHashesOfItsOwnStyleAndScriptAndNothingElse() throws IOException {
        String html = html(SmallReport.rows());

        assertThat(html)
                .contains("content=\"default-src 'none'; style-src '" + hash(inside(html, "style")) + "'; script-src '"
                        + hash(inside(html, "script")) + "'; base-uri 'none'; form-action 'none'\"")
                .doesNotContain("style=\"")
                .doesNotContainPattern("(?i)<[^>]+ on[a-z]+=")
                .doesNotContainPattern("(?i)<(link|iframe|object|embed|form|base)\\b")
                .doesNotContainPattern("(?i)<[^>]+ src=");
        assertThat(inside(html, "style")).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() throws IOException {
        assertThat(html(SmallReport.rows()))
                .contains("<a href=\"https://example.org/1?a=1&amp;b=2\" rel=\"noopener noreferrer\">Talks stall</a>");
    }

    @Test
    void aRunWithoutAnythingStillHasAPage() throws IOException {
        assertThat(html(SmallReport.nothing()))
                .contains(
                        "No stances were found.",
                        "No article has a date, so nothing can be shown over time",
                        "Nothing was left out.");
    }

    @Test
    void theLargestPageStaysBelowFiveMegabytes() throws IOException {
        assertThat(html(SmallReport.largest()).getBytes(UTF_8).length).isBetween(1_000_000, 5_000_000);
    }

    private static String html(ReportRows rows) throws IOException {
        StringWriter out = new StringWriter();
        new ReportTemplate().write(PageComposer.compose(SmallReport.run(), rows, SmallReport.issueNames()), out);
        return out.toString();
    }

    private static String inside(String html, String element) {
        Matcher matcher = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(html);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String hash(String text) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
