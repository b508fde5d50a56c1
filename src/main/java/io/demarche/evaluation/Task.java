package io.demarche.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured. */
public enum Task {
    TARGET_SENTIMENT("NewsMTSC .jsonl"),
    SENTENCE_SENTIMENT("TSV of id, mean rating from -4 to 4, sentence; or .jsonl with text and label"),
    RELATION("PLV .tsv, actor and recipient given"),
    DIRECTION("DSE .txt, both actors given"),
    ATTRIBUTION("PolNeAR folder with text/ and attributions/"),
    NER("CoNLL file, one token a line, the tag last"),
    COREFERENCE("GAP .tsv"),
    ACTORS("TSV of text, actor id"),
    STANCES("TSV of stances, with --input for the articles"),
    ANNOTATIONS(".jsonl of src/main/python/annotation/join.py: every layer at once");

    private final String gold;

    Task(String gold) {
        this.gold = gold;
    }

    /** The name on the command line: "target-sentiment". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the gold file must look like, in a few words. */
    public String gold() {
        return gold;
    }

    /** The task with that name on the command line. */
    public static Optional<Task> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(task -> task.label().equals(label))
                .findFirst();
    }
}
