package io.demarche.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tells the article's voice (headline, body) from what surrounds it (byline, dateline, credits).
 *
 * <p>In doubt a passage is body: a credit that is scored does less harm than a sentence that is lost. The time is linear
 * in the length of the text, whatever it holds.
 */
public final class ArticleAnatomy {
    private static final int HEAD_PARAGRAPHS = 4;
    private static final int LONGEST_HEADLINE = 180;
    private static final int MOST_CREDIT_PARAGRAPHS = 6;

    /** The regions of the text in order, without overlap and without white space around them; none for a blank text. */
    public List<Region> of(String text) {
        List<Paragraph> paragraphs = Paragraphs.of(text).stream()
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        Deque<Region> credits = new ArrayDeque<>();
        List<Paragraph> story = withoutCredits(text, paragraphs, credits);
        List<Region> regions = new ArrayList<>();
        int next = head(text, story, regions);
        boolean isFirst = true;
        for (Paragraph paragraph : story.subList(next, story.size())) {
            body(text, paragraph, isFirst, regions);
            isFirst = false;
        }
        regions.addAll(credits);
        return List.copyOf(regions);
    }

    private static List<Paragraph> withoutCredits(String text, List<Paragraph> paragraphs, Deque<Region> credits) {
        List<Paragraph> story = new ArrayList<>(paragraphs);
        for (int i = 0; i < MOST_CREDIT_PARAGRAPHS && !story.isEmpty(); i++) {
            Paragraph last = story.remove(story.size() - 1);
            int begin = Credits.begin(text, last);
            if (begin < last.end()) {
                Paragraph credit = Paragraph.trimmed(text, begin, last.end());
                credits.addFirst(new Region(RegionKind.CREDIT, credit.begin(), credit.end()));
            }
            if (begin > last.begin()) {
                story.add(new Paragraph(last.begin(), begin));
                break;
            }
        }
        return story;
    }

    /** Headline and bylines; returns the number of paragraphs that they take. */
    private static int head(String text, List<Paragraph> story, List<Region> regions) {
        int next = 0;
        while (next < Math.min(HEAD_PARAGRAPHS, story.size())) {
            Paragraph paragraph = story.get(next);
            boolean isHeadline = next == 0 && story.size() > 1 && isHeadline(text, story);
            if (Bylines.isByline(paragraph.of(text), next == 0)) {
                regions.add(new Region(RegionKind.BYLINE, paragraph.begin(), paragraph.end()));
            } else if (isHeadline) {
                regions.add(new Region(RegionKind.HEADLINE, paragraph.begin(), paragraph.end()));
            } else {
                break;
            }
            next++;
        }
        return next;
    }

    private static boolean isHeadline(String text, List<Paragraph> story) {
        Paragraph first = story.get(0);
        char last = text.charAt(first.end() - 1);
        return first.length() <= LONGEST_HEADLINE
                && !Paragraphs.endsSentence(text, first.end())
                && ":;,-–—".indexOf(last) < 0
                && Datelines.end(text, first.begin(), first.end()) == first.begin()
                && story.stream().skip(1).mapToInt(Paragraph::length).max().orElse(0) > first.length();
    }

    private static void body(String text, Paragraph paragraph, boolean isFirst, List<Region> regions) {
        int begin = paragraph.begin();
        int end = isFirst ? Datelines.end(text, begin, paragraph.end()) : begin;
        if (end > begin) {
            Paragraph dateline = Paragraph.trimmed(text, begin, end);
            regions.add(new Region(RegionKind.DATELINE, dateline.begin(), dateline.end()));
        }
        Paragraph rest = Paragraph.trimmed(text, end, paragraph.end());
        if (!rest.isEmpty()) {
            regions.add(new Region(RegionKind.BODY, rest.begin(), rest.end()));
        }
    }
}
