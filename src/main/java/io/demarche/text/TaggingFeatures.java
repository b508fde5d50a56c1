package io.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import scala.Tuple2;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;
import scala.collection.mutable.Builder;

/**
 * What the tagger looks at to tag a word. More than Spark NLP's own features, which lower-case every word but the
 * first letter of the present one and join the tag before only to whole words: with capitals and endings, "India
 * condemns attack" gets its verb although none of these words was seen.
 */
final class TaggingFeatures {
    private static final int SUFFIX = 3;

    private TaggingFeatures() {}

    /**
     * The names of the features that are present, each with the count 1.
     *
     * @param index of the word in {@code context}
     * @param context two start marks, the words as written, two end marks
     * @param known words that are common enough in the treebank to be learnt one by one; all others share what is
     *     learnt of rare words, so that a capitalised stranger is a name
     * @param tag1 tag of the word before
     * @param tag2 tag of the word before that
     */
    static Map<String, Object> of(int index, String[] context, Set<String> known, String tag1, String tag2) {
        String shape = (index == 2 ? "1" : "") + shape(context[index]);
        String word = lower(context[index]);
        String suffix = suffix(word);
        String before = lower(context[index - 1]);
        String after = lower(context[index + 1]);
        List<String> names = new ArrayList<>(24);
        names.add("b");
        if (known.contains(word)) {
            names.add("w " + word);
            names.add("tw " + tag1 + ' ' + word);
            names.add("hw " + shape + ' ' + word);
        } else {
            names.add("u " + shape);
            names.add("us " + shape + ' ' + suffix);
            names.add("ut " + shape + ' ' + tag1);
            names.add("u+ " + shape + ' ' + after);
        }
        names.add("s " + suffix);
        names.add("z " + word.charAt(word.length() - 1));
        names.add("p " + word.charAt(0));
        names.add("h " + shape);
        names.add("hs " + shape + ' ' + suffix);
        names.add("t " + tag1);
        names.add("tt " + tag1 + ' ' + tag2);
        names.add("ts " + tag1 + ' ' + suffix);
        names.add("th " + tag1 + ' ' + shape + ' ' + word.charAt(word.length() - 1));
        names.add("w- " + before);
        names.add("s- " + suffix(before));
        names.add("w-- " + lower(context[index - 2]));
        names.add("w+ " + after);
        names.add("s+ " + suffix(after));
        names.add("h+ " + shape + ' ' + shape(context[index + 1]));
        names.add("t+ " + tag1 + ' ' + after);
        names.add("w++ " + lower(context[index + 2]));
        Builder<Tuple2<String, Object>, Map<String, Object>> present = Map$.MODULE$.newBuilder();
        names.forEach(name -> present.$plus$eq(new Tuple2<>(name, 1)));
        return present.result();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String suffix(String word) {
        return word.substring(Math.max(0, word.length() - SUFFIX));
    }

    private static String shape(String word) {
        if (Character.isUpperCase(word.charAt(0))) {
            return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? "A" : "C";
        }
        return word.chars().anyMatch(Character::isDigit) ? "9" : word.indexOf('-', 1) > 0 ? "-" : "x";
    }
}
