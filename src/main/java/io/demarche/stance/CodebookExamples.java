package io.demarche.stance;

import io.demarche.stance.CodebookEntry.CounterExample;
import io.demarche.stance.CodebookEntry.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tries the examples and counter-examples of a codebook: does each give what its entry says? */
public final class CodebookExamples {
    /**
     * An example that did not give what it should.
     *
     * @param place file and line
     * @param entry id of its entry
     * @param expected "a stance of Iran towards Iraq", or "no such stance" for a counter-example
     * @param found what was read instead, one stance an item: "Iran REJECT Iraq by reject-talks"
     */
    public record Failure(String place, String entry, String text, String expected, List<String> found) {}

    private final Function<String, List<Stance>> stancesOf;

    /** Takes what reads the stances of a sentence by the codebook alone. */
    public CodebookExamples(Function<String, List<Stance>> stancesOf) {
        this.stancesOf = stancesOf;
    }

    /** In the order of the entries. */
    public List<Failure> failures(Codebook codebook) {
        List<Failure> failures = new ArrayList<>();
        for (CodebookEntry entry : codebook.entries()) {
            for (Example example : entry.examples()) {
                List<Stance> stances = stancesOf.apply(example.text());
                if (stances.stream().noneMatch(stance -> entry.gave(stance) && example.fits(stance))) {
                    failures.add(failure(example.place(), entry, example.text(), example.describe(), stances));
                }
            }
            for (CounterExample example : entry.counterExamples()) {
                List<Stance> stances = stancesOf.apply(example.text());
                if (stances.stream().anyMatch(entry::gave)) {
                    failures.add(failure(example.place(), entry, example.text(), "no such stance", stances));
                }
            }
        }
        return failures;
    }

    private static Failure failure(
            String place, CodebookEntry entry, String text, String expected, List<Stance> stances) {
        return new Failure(
                place,
                entry.id(),
                text,
                expected,
                stances.stream().map(CodebookExamples::brief).toList());
    }

    private static String brief(Stance stance) {
        return stance.actor() + " " + stance.position() + (stance.recipient() == null ? "" : " " + stance.recipient())
                + " by " + stance.method();
    }
}
