package io.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a sentence into words, numbers and single punctuation marks as the English Web Treebank does: "do|n't",
 * "Iran|'s", "U.S.", "pro|-|Russian", "$|5|bn".
 */
public final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile(
            "(?:\\p{L}\\.){2,}" // U.S.
                    + "|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Gov|Sen|Rep|Prof|Rev|Jr|Sr|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\."
                    + "|\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s)?(?!\\p{L})"
                    + "|\\d+"
                    + "|[nN]['’][tT](?!\\p{L})"
                    + "|['’](?:s|S|re|ve|ll|d|m)(?!\\p{L})"
                    + "|\\p{L}[\\p{L}\\p{M}\\p{Nd}]*?(?=[nN]['’][tT](?!\\p{L}))" // do|n't
                    + "|\\p{L}[\\p{L}\\p{M}\\p{Nd}]*"
                    + "|\\.{2,}|-{2,}"
                    + "|\\S");

    private Tokenizer() {}

    /** The tokens' spans in the article's text, where {@code sentence} starts at {@code offset}. */
    public static List<Span> spans(String sentence, int offset) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sentence);
        while (matcher.find()) {
            int begin = matcher.start();
            int end = matcher.end();
            // a surrogate pair matches \S as one code point already
            spans.add(new Span(offset + begin, offset + end));
        }
        return spans;
    }
}
