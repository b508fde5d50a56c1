package io.demarche.actors;

import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Token;
import java.util.List;

/** Which tokens of a sentence stand in quotation marks, also where these were opened before it. */
final class QuotedTokens {
    private QuotedTokens() {}

    static boolean[] of(Sentence sentence, List<Token> tokens) {
        boolean[] quoted = new boolean[tokens.size()];
        boolean open = sentence.part().equals(Part.QUOTE.label()) || closesFirst(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (text.equals("“")) {
                open = true;
            } else if (text.equals("”")) {
                open = false;
            } else if (text.equals("\"")) {
                open = !open;
            }
            quoted[i] = open;
        }
        return quoted;
    }

    /** Whether the sentence starts inside a quotation: its first mark is a closing one. */
    private static boolean closesFirst(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (text.equals("“")) {
                return false;
            }
            if (text.equals("”")) {
                return true;
            }
            if (text.equals("\"")) {
                return i > 0 && tokens.get(i - 1).end() == tokens.get(i).begin();
            }
        }
        return false;
    }
}
