package io.demarche.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A news page: its main text, and what its head says of it. */
final class HtmlPage {
    private static final int DECLARATION = 4_096;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s?=\\s?[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** What a page or a fragment of one begins with, in lower case and followed by a blank, "&gt;" or "/". */
    private static final List<String> OPENINGS =
            List.of("<!doctype html", "<html", "<head", "<body", "<main", "<article", "<section", "<div", "<h1", "<p");

    private static final String TITLE = "meta[property=og:title], meta[name=twitter:title]";
    private static final String DATE = "meta[property=article:published_time], meta[itemprop=datePublished],"
            + " meta[name=date], meta[name=pubdate], meta[name=publishdate], meta[name=dc.date],"
            + " meta[name=dc.date.issued], meta[name=dcterms.created], meta[name=parsely-pub-date]";
    private static final String MARKED_DATE = "[itemprop=datePublished][datetime], time[pubdate][datetime],"
            + " article time[datetime], main time[datetime]";
    private static final Pattern STRUCTURED_DATE =
            Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{4,40})\"");

    private final Map<ArticleField, String> values;
    private final String language;
    private final String text;

    /** The head first: what finds the main text takes the rest away. */
    private HtmlPage(Document page) {
        String heading = heading(page);
        this.values = values(page, heading);
        this.language = page.select("html[lang]").attr("lang");
        this.text = withHeading(heading, MainText.of(page));
    }

    static HtmlPage of(String html) {
        return new HtmlPage(Jsoup.parse(html));
    }

    private static String withHeading(String heading, String main) {
        boolean isThere = heading == null || ("\n\n" + main + "\n\n").contains("\n\n" + heading + "\n\n");
        return isThere ? main : heading + "\n\n" + main;
    }

    /** Whether the text is markup from its first character to its last. */
    static boolean isPage(String text) {
        int begin = 0;
        while (begin < text.length() && Paragraph.isBlank(text.charAt(begin))) {
            begin++;
        }
        int first = begin;
        return OPENINGS.stream().anyMatch(opening -> opens(text, first, opening))
                && text.stripTrailing().endsWith(">");
    }

    private static boolean opens(String text, int begin, String opening) {
        int next = begin + opening.length();
        return text.regionMatches(true, begin, opening, 0, opening.length())
                && next < text.length()
                && (Character.isWhitespace(text.charAt(next)) || ">/".indexOf(text.charAt(next)) >= 0);
    }

    /** The encoding that the page declares, null when it does not or it is none. */
    static Charset declaredCharset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(DECLARATION, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(start);
        return declared.find() && Charset.isSupported(declared.group(1)) ? Charset.forName(declared.group(1)) : null;
    }

    /** The heading and the paragraphs of the main text, with a blank line between them. */
    String text() {
        return text;
    }

    /** The language tag of the page, empty when it has none. */
    String language() {
        return language;
    }

    /** What the head says, without what is not there. */
    Map<ArticleField, String> values() {
        return values;
    }

    private static Map<ArticleField, String> values(Document page, String heading) {
        Map<ArticleField, String> values = new EnumMap<>(ArticleField.class);
        put(values, ArticleField.TITLE, content(page, TITLE), heading, page.title());
        put(
                values,
                ArticleField.DATE,
                content(page, DATE),
                structuredDate(page),
                attribute(page, MARKED_DATE, "datetime"));
        put(values, ArticleField.SOURCE, content(page, "meta[property=og:site_name]"));
        put(
                values,
                ArticleField.URL,
                attribute(page, "link[rel=canonical]", "href"),
                content(page, "meta[property=og:url]"));
        return values;
    }

    private static void put(Map<ArticleField, String> values, ArticleField field, String... choices) {
        Stream.of(choices)
                .filter(choice -> choice != null && !choice.isBlank())
                .findFirst()
                .ifPresent(value -> values.put(field, value));
    }

    private static String heading(Document page) {
        return Stream.of("article h1", "main h1", "h1")
                .map(page::selectFirst)
                .filter(heading -> heading != null && heading.hasText())
                .findFirst()
                .map(Element::text)
                .orElse(null);
    }

    private static String content(Document page, String query) {
        return attribute(page, query, "content");
    }

    private static String attribute(Document page, String query, String name) {
        Element found = page.selectFirst(query);
        return found == null ? null : found.attr(name);
    }

    private static String structuredDate(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher date = STRUCTURED_DATE.matcher(script.data());
            if (date.find()) {
                return date.group(1);
            }
        }
        return null;
    }
}
