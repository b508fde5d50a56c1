package io.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small text in sentences and tokens, tagged by a closed list of words: enough for the sentences of these tests. */
record TaggedText(String text, List<Sentence> sentences, List<List<Token>> tokens) {
    private static final Pattern END =
            Pattern.compile("[.?!][\"”’»]*(?=\\s+[\\p{Lu}\"“‘«]|\\s*$)|:(?=\\n)|(?<=[^.?!])$");
    private static final Map<String, String> TAGS = Stream.of(
                    "DT the a an this all some no",
                    "PRP he she it they we i him them",
                    "PRP$ his her its their our",
                    "IN that in of on for from by with to at after as about if whether",
                    "CC and but or",
                    "MD will would can must",
                    "WP who which what",
                    "RB not n't never again also then repeatedly",
                    "VBD said told asked was were had met left refused suspended announced insisted accused denied added "
                            + "warned vowed wrote claimed huffed rose collapsed reported praised stressed began rejected",
                    "VBZ is says believes has hopes",
                    "VBP are have think say",
                    "VBN been quoted",
                    "VB leave strike respond end resume be go give yield",
                    "VBG saying adding visiting",
                    "JJ foreign senior dead maximum ready clear serious open former")
            .map(line -> line.split(" "))
            .flatMap(words -> Stream.of(words).skip(1).map(word -> Map.entry(word, words[0])))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> PUNCTUATION = Set.of(",", ".", ":", "?", "!", "“", "”", "\"", "‘", "’", "«", "»");

    static TaggedText of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<List<Token>> tokens = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        int begin = 0;
        while (matcher.find()) {
            String sentence = text.substring(begin, matcher.end());
            sentences.add(new Sentence("a", sentences.size(), begin, matcher.end(), sentence, "body"));
            tokens.add(Tokenizer.spans(sentence, begin).stream()
                    .map(span -> token(span, text))
                    .toList());
            begin = matcher.end();
            while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
        }
        return new TaggedText(text, sentences, tokens);
    }

    /** Each quotation as "sentence kind | source | cue | content". */
    List<String> quotations() {
        return new QuotationFinder()
                .find(text, sentences, tokens).stream()
                        .map(found -> found.sentenceIndex() + " " + found.kind() + " | " + words(found.source()) + " | "
                                + words(found.cue()) + " | " + words(found.content()))
                        .toList();
    }

    private String words(Span span) {
        return span == null ? "-" : span.of(text);
    }

    private static Token token(Span span, String text) {
        String word = span.of(text);
        return Token.of(span.begin(), word, tag(word));
    }

    private static String tag(String word) {
        if (PUNCTUATION.contains(word)) {
            return word;
        }
        if (word.matches("['’]s?")) {
            return "POS";
        }
        String known = TAGS.get(word.toLowerCase(java.util.Locale.ROOT));
        if (known != null) {
            return known;
        }
        return Character.isUpperCase(word.charAt(0)) ? "NNP" : word.endsWith("s") ? "NNS" : "NN";
    }
}
