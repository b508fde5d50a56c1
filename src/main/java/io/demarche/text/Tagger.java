package io.demarche.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Penn Treebank parts of speech by Spark NLP's averaged perceptron.
 *
 * <p>The model comes from the class path, once for each JVM and at the first call, so an executor needs nothing but the
 * jar. Safe for many threads.
 */
public final class Tagger {
    private static final String MODEL = "/models/pos/ud-ewt.perceptron.gz";

    private Tagger() {}

    /** Loaded when a thread first needs it. */
    private static final class Loaded {
        private static final Perceptron PERCEPTRON = load();

        private static Perceptron load() {
            try (var in = Tagger.class.getResourceAsStream(MODEL)) {
                return PerceptronFile.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(MODEL + " cannot be read from the jar", e);
            }
        }
    }

    /** The tokens of a sentence that starts at {@code offset} in its article's text. */
    public static List<Token> tag(String sentence, int offset) {
        List<Span> spans = Tokenizer.spans(sentence, 0);
        List<String> words = spans.stream().map(span -> span.of(sentence)).toList();
        List<String> tags = tags(words);
        List<Token> tokens = new ArrayList<>(spans.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(Token.of(offset + spans.get(i).begin(), words.get(i), tags.get(i)));
        }
        return tokens;
    }

    /** One tag for each word of a sentence that is split already. */
    static List<String> tags(List<String> words) {
        return Loaded.PERCEPTRON.tag(words.stream().map(Tagger::asTreebank).toList());
    }

    /** The treebank has straight marks only. */
    private static String asTreebank(String word) {
        return word.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
    }
}
