package io.demarche.output.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a browser, with rows of which some are hostile. Page and screenshots stay in {@code target/report}. */
class ReportPageIT {
    private static final Path FOLDER = Path.of("target", "report").toAbsolutePath();
    private static final Path FILE = FOLDER.resolve("report.html");

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void writeThePage() throws IOException {
        chromium = Chromium.start();
        Files.createDirectories(FOLDER);
        try (Writer out = Files.newBufferedWriter(FILE, UTF_8)) {
            new ReportTemplate()
                    .write(PageComposer.compose(SmallReport.run(), SmallReport.rows(), SmallReport.issueNames()), out);
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closeThePage() {
        context.close();
    }

    @Test
    void opensWithoutAComplaintAndFetchesNothing() {
        Page page = open(new Browser.NewContextOptions());
        for (int i = 0; i < page.locator(".cell").count(); i++) {
            page.locator(".cell").nth(i).click();
            assertThat(page.locator(".sheet:popover-open").count()).isEqualTo(1);
            page.locator(".sheet:popover-open .close").click();
            assertThat(page.locator(".sheet:popover-open").count()).isZero();
        }
        page.locator("details").all().forEach(details -> details.locator("summary")
                .click());

        assertThat(complaints).isEmpty();
        assertThat(requests).containsExactly(FILE.toUri().toString());
    }

    @Test
    void hostileTextIsShownAndDoesNothing() {
        Page page = open(new Browser.NewContextOptions());

        assertThat(page.evaluate("() => window.hacked")).isNull();
        assertThat(page.locator("script").count()).isEqualTo(1);
        assertThat(page.locator("img, iframe, object, embed, form").count()).isZero();
        assertThat(page.locator("a[href]:not([href^='#']):not([href^='https://example.org/'])")
                        .count())
                .isZero();
        assertThat(page.locator("tr[data-find=actors] th").last().textContent())
                .startsWith("<script>window.hacked=1</script><img src=x");
        assertThat(complaints).isEmpty();
    }

    @Test
    void sortsByEachColumnWithWhatIsMissingLast() {
        Page page = open(new Browser.NewContextOptions());

        page.locator(".actors th:nth-child(3) button").click();
        assertThat(actors(page)).containsExactly("Sudmark", "Norland", "<script>");
        page.locator(".actors th:nth-child(3) button").click();
        assertThat(actors(page)).containsExactly("Norland", "Sudmark", "<script>");
        assertThat(page.locator(".actors th:nth-child(3)").getAttribute("aria-sort"))
                .isEqualTo("ascending");
        page.locator(".actors th:nth-child(1) button").click();
        assertThat(actors(page)).containsExactly("<script>", "Norland", "Sudmark");
        assertThat(page.locator(".actors th[aria-sort]").count()).isEqualTo(1);
    }

    @Test
    void filtersByWordsAndByChoice() {
        Page page = open(new Browser.NewContextOptions());

        page.locator("#search").fill("sudmark norland");
        assertThat(page.locator(".quotes .quote:visible").count()).isEqualTo(2);
        page.selectOption("[data-key=direction]", "for");
        assertThat(page.locator(".quotes .quote:visible").count()).isEqualTo(1);
        assertThat(page.locator("[data-count=sentences]").textContent()).isEqualTo("1 of 3");
        page.locator("#search").fill("");
        page.selectOption("[data-key=direction]", "");
        page.selectOption("[data-key=type]", "person");
        assertThat(page.locator("tr[data-find=actors]:visible").count()).isEqualTo(1);
        page.locator("#search").fill("nobody of that name");
        assertThat(page.locator("[data-nothing=actors]").isVisible()).isTrue();
    }

    @Test
    void canBeReadWithoutScripts() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));

        assertThat(page.locator("#search").isVisible()).isFalse();
        assertThat(page.locator("tr[data-find=actors]:visible").count()).isEqualTo(3);
        page.locator(".cell").first().click();
        assertThat(page.locator("#issue-0-0").isVisible()).isTrue();
        assertThat(page.locator("#issue-0-0 mark").textContent()).isEqualTo("will");
        assertThat(complaints).isEmpty();
    }

    /** By the time that the browser works, not by the clock: another program may have the processor. */
    @Test
    void theLargestPageIsDrawnInLessThanThreeSeconds() throws IOException {
        Path largest = FOLDER.resolve("largest.html");
        try (Writer out = Files.newBufferedWriter(largest, UTF_8)) {
            new ReportTemplate()
                    .write(
                            PageComposer.compose(SmallReport.run(), SmallReport.largest(), SmallReport.issueNames()),
                            out);
        }
        context = chromium.browser().newContext();
        Page page = context.newPage();
        CDPSession browser = context.newCDPSession(page);
        JsonObject ofThread = new JsonObject();
        ofThread.addProperty("timeDomain", "threadTicks");
        browser.send("Performance.enable", ofThread);
        page.navigate(largest.toUri().toString());
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        double seconds = 0;
        for (JsonElement each : browser.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = each.getAsJsonObject();
            seconds += metric.get("name").getAsString().equals("TaskDuration")
                    ? metric.get("value").getAsDouble()
                    : 0;
        }

        assertThat(Files.size(largest)).isLessThan(5_000_000);
        assertThat(seconds).isBetween(0.001, 3.0);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void fitsTheScreenAndPassesTheAccessibilityChecker(int width, ColorScheme scheme) throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));

        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(FOLDER.resolve(width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth")).isEqualTo(width);
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
        assertThat(violations(page)).isEmpty();
        page.locator(".cell").first().click();
        assertThat(violations(page)).isEmpty();
    }

    private Page open(Browser.NewContextOptions options) {
        context = chromium.browser().newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add(dialog.message());
            dialog.dismiss();
        });
        page.onRequest((Request request) -> requests.add(request.url()));
        page.navigate(FILE.toUri().toString());
        return page;
    }

    /** The first word of each actor's name, from top to bottom. */
    private static List<String> actors(Page page) {
        return page.locator("tr[data-find=actors] th span").allTextContents().stream()
                .map(name -> name.split("(?<=>)")[0])
                .toList();
    }

    private static List<?> violations(Page page) throws IOException {
        try (InputStream axe = ReportPageIT.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), UTF_8));
        }
        return (List<?>)
                page.evaluate(
                        """
                async () => (await axe.run()).violations.flatMap((violation) => violation.nodes.map(
                    (node) => violation.id + ": " + node.target + " " + node.failureSummary))""");
    }
}
