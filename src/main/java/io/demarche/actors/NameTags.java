package io.demarche.actors;

import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends part-of-speech tags by what is known of names: a name is a proper noun ("Beijing/VBG"), and an "-ed" or "-s" form
 * after one is its verb ("Spain called/VBN for", "Turkey hosts/NNS talks"). A tagger trained on web text misses both.
 */
public final class NameTags {
    private static final Set<String> OPENS_OBJECT =
            Set.of("DT", "PRP$", "PRP", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJR", "$", "PDT");
    private static final Set<String> OPENS_COMPLEMENT =
            Set.of("DT", "PRP$", "NNP", "NNPS", "NN", "NNS", "JJ", "TO", "CD", "IN");
    /** Before these an "-ed" form is an adjective or belongs to an auxiliary. */
    private static final Set<String> NOT_SUBJECT = Set.of(
            "DT", "JJ", "IN", "TO", "PRP$", "POS", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "MD", "CD", "$", "-");

    private static final Set<String> PLURALS_AFTER_NAMES = Set.of(
            "sanctions",
            "talks",
            "forces",
            "troops",
            "officials",
            "strikes",
            "attacks",
            "ties",
            "relations",
            "exports",
            "imports",
            "leaders",
            "ministers",
            "rights",
            "tariffs",
            "affairs",
            "elections",
            "members",
            "nationals",
            "citizens",
            "sources",
            "protests",
            "oil",
            "markets",
            "banks",
            "companies",
            "authorities",
            "media");

    private NameTags() {}

    /** The same tokens, some with another tag. */
    public static List<Token> mend(List<Token> tokens, List<Reference> references) {
        List<Token> mended = new ArrayList<>(tokens);
        boolean[] endsName = new boolean[tokens.size()];
        for (Reference reference : references) {
            if (reference.type() == MentionType.NAME || reference.type() == MentionType.METONYM) {
                for (int i = reference.firstToken(); i < reference.endToken(); i++) {
                    Token token = mended.get(i);
                    boolean isName = reference.published()
                            && Character.isUpperCase(token.text().codePointAt(0));
                    if (isName && !token.isNoun()) {
                        mended.set(i, token.withTag("NNP"));
                    }
                }
            }
            endsName[reference.endToken() - 1] |= reference.use() == Use.AGENT;
        }
        for (int i = 1; i < mended.size(); i++) {
            verb(mended, i, endsName);
        }
        return List.copyOf(mended);
    }

    private static void verb(List<Token> tokens, int i, boolean[] endsName) {
        Token token = tokens.get(i);
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).tag() : ".";
        int before = i - 1;
        while (before > 0 && tokens.get(before).tag().startsWith("RB")) {
            before--;
        }
        if (isPastForm(token)) {
            boolean object = OPENS_OBJECT.contains(next)
                    && !NOT_SUBJECT.contains(tokens.get(before).tag());
            boolean subject =
                    (endsName[before] || tokens.get(before).tag().startsWith("NNP") || isPause(tokens.get(before)))
                            && token.tag().equals("VBN")
                            && !nextIsBy(tokens, i);
            if (object || subject) {
                tokens.set(i, token.withTag("VBD"));
            }
        } else if (endsName[before]
                && token.tag().equals("NNS")
                && OPENS_COMPLEMENT.contains(next)
                && !PLURALS_AFTER_NAMES.contains(token.lower())) {
            tokens.set(i, token.withTag("VBZ"));
        }
    }

    private static boolean isPastForm(Token token) {
        return token.tag().equals("VBN")
                || (token.tag().equals("JJ") && token.lower().endsWith("ed"));
    }

    private static boolean isPause(Token token) {
        return token.text().equals(",") || token.tag().equals("CC");
    }

    private static boolean nextIsBy(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("by");
    }
}
