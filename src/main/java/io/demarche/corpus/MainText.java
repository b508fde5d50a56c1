package io.demarche.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs of a page that are its article: without menus, asides and footers, from the element that says that it is
 * the article, or else from the one that holds most paragraphs.
 */
final class MainText {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, svg, math, canvas, form,"
                    + " button, select, textarea, nav, aside, footer, figure, dialog, menu, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog]";
    private static final String PAGE_HEADER = "body > header, body > div > header";
    private static final String SAYS_SO = "[itemprop=articleBody], article, main, [role=main]";

    /** Words of a class or an id; an element that has one of them goes, unless it holds most of the page. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "breadcrumb",
            "breadcrumbs",
            "comment",
            "comments",
            "cookie",
            "cookies",
            "menu",
            "newsletter",
            "promo",
            "promotion",
            "recirculation",
            "recommended",
            "related",
            "share",
            "sharing",
            "sidebar",
            "signup",
            "social",
            "sponsored",
            "subscribe",
            "subscription",
            "teaser",
            "teasers");

    private static final double MOST_LINKED = 0.7;

    private MainText() {}

    /** The paragraphs with a blank line between them. Takes away from the page what is no article. */
    static String of(Document page) {
        Element body = page.body();
        body.select(NEVER_TEXT).remove();
        body.select(PAGE_HEADER).stream()
                .filter(header -> header.selectFirst("h1") == null)
                .forEach(Element::remove);
        ElementLengths all = ElementLengths.below(body);
        body.select("[class], [id]").stream()
                .filter(element -> !element.equals(body)
                        && isSurrounding(element)
                        && 2 * all.of(element).text() < all.of(body).text())
                .forEach(Element::remove);
        ElementLengths lengths = ElementLengths.below(body);
        Element main = main(body, lengths);
        main.select("ul, ol, li, p").stream()
                .filter(element -> lengths.of(element).linked()
                        > MOST_LINKED * lengths.of(element).text())
                .forEach(Element::remove);
        Paragraphed text = new Paragraphed();
        main.traverse(text);
        return text.toString();
    }

    private static boolean isSurrounding(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return Arrays.stream(names.split("[^a-z]")).anyMatch(SURROUNDINGS::contains);
    }

    /** What says that it is the article counts, unless twice as much stands together elsewhere. */
    private static Element main(Element body, ElementLengths lengths) {
        Element densest = Stream.concat(
                        Stream.of(body), body.select("p").stream().map(Element::parent))
                .max(Comparator.comparingInt(element -> lengths.of(element).ownProse()))
                .orElse(body);
        int most = lengths.of(densest).ownProse();
        return body.select(SAYS_SO).stream()
                .max(Comparator.comparingInt(element -> lengths.of(element).prose()))
                .filter(element -> 2 * lengths.of(element).prose() >= most)
                .orElse(most == 0 ? body : densest);
    }

    /** Inline elements run on, block elements and line breaks end a paragraph. */
    private static final class Paragraphed implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder open = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                open.append(words.getWholeText());
            } else if (isBoundary(node)) {
                close();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBoundary(node)) {
                close();
            }
        }

        private static boolean isBoundary(Node node) {
            return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
        }

        private void close() {
            String paragraph = open.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
            open.setLength(0);
            if (!paragraph.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
            }
        }

        @Override
        public String toString() {
            close();
            return text.toString();
        }
    }
}
