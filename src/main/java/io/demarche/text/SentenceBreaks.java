package io.demarche.text;

import io.demarche.text.Abbreviations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides at each full stop, question mark and exclamation mark of one paragraph whether a sentence ends there. Asks
 * the detector's own bounds where the characters on both sides leave it open.
 */
final class SentenceBreaks {
    private static final int MAX_ENUMERATOR = 4;
    /** How far is looked from a stop: a page of "a.a.a." or of "!!!" would else be looked over from each of its stops. */
    private static final int FARTHEST = 64;

    private static final Pattern ENUMERATOR = Pattern.compile("\\d{1,2}|[A-Za-z]|[ivxIVX]{2,4}");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}\\]");
    private static final Pattern BULLET = Pattern.compile("\\n\\s*(?=(?:[-*–—]|\\d{1,2}[.)])\\h)|\\n\\s*?\\n\\s*");
    private static final Pattern NEXT_WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern AFTER_TIME = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
                    + "(?:GMT|UTC|[ECMP][SD]?T|BST|CET|IST|Eastern|Pacific|Central|Tehran|Moscow|London)\\b(?! (?:said|has|is))");
    /** "“Will they come?” Mr Smith asked": the question is only the beginning of the sentence. */
    private static final Pattern SPEAKER_FOLLOWS = Pattern.compile(
            "(?!(?:He|She|It|They|We|I|The|A|An|In|On|But|And|This|That)\\b)(?:\\p{Lu}[\\p{L}.’'-]*\\h+){1,5}"
                    + "(?:asked|said|says|added|wrote|told|replied|wondered|demanded|exclaimed|shouted|tweeted)\\b");

    private static final Pattern GLUED_NEXT = Pattern.compile("\\p{Lu}[\\p{Ll}’']+(?=[\\h,’]|-\\p{L})|[AI]\\h");
    private static final Pattern DOMAIN = Pattern.compile("(?:Com|Net|Org|Gov|Edu|Ir|Uk|Js)\\b");

    private final String text;
    private final int begin;
    private final int end;
    private final NavigableSet<Integer> detected;
    private final QuotedSpans quotes;
    private final List<Integer> starts = new ArrayList<>();
    private int start;

    private SentenceBreaks(String text, int begin, int end, NavigableSet<Integer> detected, QuotedSpans quotes) {
        this.text = text;
        this.begin = begin;
        this.end = end;
        this.detected = detected;
        this.quotes = quotes;
        this.start = begin;
    }

    /**
     * The places inside the paragraph [begin, end) where its second and later sentences start.
     *
     * @param detected where the sentences of the detector start
     */
    static List<Integer> in(String text, int begin, int end, NavigableSet<Integer> detected, QuotedSpans quotes) {
        SentenceBreaks breaks = new SentenceBreaks(text, begin, end, detected, quotes);
        breaks.scan();
        return breaks.starts;
    }

    private void scan() {
        Matcher bullets = BULLET.matcher(text).region(begin, end);
        int bullet = bullets.find() ? bullets.end() : end;
        for (int i = begin; i < end; i++) {
            if (i == bullet || (Characters.isBullet(text.charAt(i)) && isBlankBefore(i))) {
                startAt(i);
            }
            while (bullet <= i && bullet < end) {
                bullet = bullets.find() ? bullets.end() : end;
            }
            if (Characters.isStop(text.charAt(i))) {
                Stop stop = stopAt(i);
                if (stop.next < end && ends(stop)) {
                    startAt(stop.next);
                }
                i = stop.end - 1;
            }
        }
    }

    private void startAt(int index) {
        if (index > start) {
            starts.add(index);
            start = index;
        }
    }

    private boolean isBlankBefore(int index) {
        return index > begin && Characters.isBlank(text.charAt(index - 1));
    }

    /**
     * A run of stop marks.
     *
     * @param end past the marks
     * @param closed past the closing quotes and brackets that belong to them
     * @param next first character that is not blank
     */
    private record Stop(int begin, int end, int closed, int next) {}

    private Stop stopAt(int from) {
        int past = from + 1;
        while (past < end
                && (Characters.isStop(text.charAt(past))
                        || (past + 1 < end && text.charAt(past) == ' ' && text.charAt(past + 1) == '.'))) {
            past++;
        }
        int closed = past;
        Matcher reference = REFERENCE.matcher(text).region(closed, end);
        while (closed < end
                && (closesAt(closed) || reference.region(closed, end).lookingAt())) {
            closed = closesAt(closed) ? closed + 1 : reference.end();
        }
        int next = Characters.skipBlanks(text, closed, end);
        if (next > closed && next < end && "”»\"’'".indexOf(text.charAt(next)) >= 0 && isStrayClosing(next)) {
            closed = next + 1;
            next = Characters.skipBlanks(text, closed, end);
        }
        return new Stop(from, past, closed, next);
    }

    private boolean closesAt(int index) {
        char c = text.charAt(index);
        return "”»)]}".indexOf(c) >= 0
                || quotes.closesAt(index)
                || ((c == '’' || c == '\'' || c == '"')
                        && (index + 1 == end || Characters.isBlank(text.charAt(index + 1))));
    }

    private boolean isStrayClosing(int index) {
        boolean blankAfter = index + 1 == end || Characters.isBlank(text.charAt(index + 1));
        return blankAfter && (text.charAt(index) != '"' || quotes.closesAt(index));
    }

    private boolean ends(Stop stop) {
        int first = stop.next;
        int farthest = Math.min(end, first + FARTHEST);
        while (first < farthest && !Character.isLetterOrDigit(text.codePointAt(first)) && !isDash(first)) {
            first += Character.charCount(text.codePointAt(first));
        }
        if (first >= farthest || isDash(first)) {
            return stop.next > stop.closed && isDetected(stop);
        }
        String word = wordBefore(stop.begin);
        if (stop.next == stop.closed) {
            return endsGlued(stop, word, first);
        }
        int letter = text.codePointAt(first);
        if (Character.isDigit(letter)) {
            return endsBeforeNumber(stop, word);
        }
        if (Character.isLowerCase(letter)) {
            return stop.closed == stop.end
                    && !isEllipsis(stop)
                    && (text.charAt(stop.begin) != '.' || Abbreviations.kind(word) == Kind.WORD)
                    && isDetected(stop);
        }
        return endsBeforeCapital(stop, word, first);
    }

    private boolean endsBeforeCapital(Stop stop, String word, int first) {
        String next = nextWord(first);
        if (isEllipsis(stop)) {
            return Abbreviations.startsSentences(next) || isDetected(stop);
        }
        if (text.charAt(stop.begin) != '.') {
            return stop.closed == stop.end
                    || !SPEAKER_FOLLOWS.matcher(text).region(first, end).lookingAt();
        }
        if (isEnumerator(stop, word)) {
            return false;
        }
        return switch (Abbreviations.kind(word)) {
            case TITLE -> false;
            case NUMBER, WORD -> true;
            case TIME -> !AFTER_TIME.matcher(text).region(first, end).lookingAt();
            case SHORT, INITIALS -> stop.closed > stop.end || Abbreviations.startsSentences(next);
        };
    }

    private boolean endsBeforeNumber(Stop stop, String word) {
        if (text.charAt(stop.begin) != '.' || stop.closed > stop.end) {
            return true;
        }
        boolean afterDigit = !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
        return !isEnumerator(stop, word)
                && !isEllipsis(stop)
                && Abbreviations.kind(word) == Kind.WORD
                && (!afterDigit || (YEAR.matcher(word).matches() && isDetected(stop))); // "stood at 3. 8 million"
    }

    /** A stop with no blank after it: "talks.The visit", but neither "U.S.-led" nor "example.com". */
    private boolean endsGlued(Stop stop, String word, int first) {
        if (!GLUED_NEXT.matcher(text).region(first, end).lookingAt() || isEllipsis(stop)) {
            return false;
        }
        if (stop.closed > stop.end || word.isEmpty()) {
            return stop.closed > stop.end || first > stop.next;
        }
        boolean plain = word.length() > 1
                && Character.isLowerCase(word.charAt(word.length() - 1))
                && word.indexOf('.') < 0
                && Abbreviations.kind(word) == Kind.WORD
                && !DOMAIN.matcher(text).region(first, end).lookingAt();
        return plain || (word.length() > 1 && Abbreviations.startsSentences(nextWord(first)));
    }

    private boolean isDash(int index) {
        return "-–—".indexOf(text.charAt(index)) >= 0;
    }

    private boolean isDetected(Stop stop) {
        Integer found = detected.ceiling(stop.end);
        return found != null && found <= stop.next;
    }

    private boolean isEllipsis(Stop stop) {
        return text.charAt(stop.begin) == '…'
                || (text.charAt(stop.begin) == '.' && stop.end > stop.begin + 1 && text.charAt(stop.end - 1) == '.');
    }

    private boolean isEnumerator(Stop stop, String word) {
        return word.length() <= MAX_ENUMERATOR
                && ENUMERATOR.matcher(word).matches()
                && Characters.skipBlanks(text, start, end) == stop.begin - word.length();
    }

    private String wordBefore(int index) {
        int from = index;
        int least = Math.max(begin, index - FARTHEST);
        while (from > least && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        return text.substring(from, index);
    }

    private String nextWord(int first) {
        Matcher word = NEXT_WORD.matcher(text).region(first, end);
        return word.lookingAt() ? word.group() : "";
    }
}
