package io.demarche.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with files that people edit, one line each with file and line, so that all of it is told at once. */
final class Problems {
    private final List<String> lines = new ArrayList<>();

    void add(CodebookException problem) {
        lines.add(problem.getMessage());
    }

    /** Reads a part; where it is wrong, that is noted and the rest can still be read. */
    void collect(Runnable part) {
        try {
            part.run();
        } catch (CodebookException e) {
            add(e);
        }
    }

    /** As above for a part with a value; {@code otherwise} where it is wrong. */
    <T> T collect(Supplier<T> part, T otherwise) {
        try {
            return part.get();
        } catch (CodebookException e) {
            add(e);
            return otherwise;
        }
    }

    int count() {
        return lines.size();
    }

    void throwIfAny() {
        if (!lines.isEmpty()) {
            throw new CodebookException(
                    "The codebook has " + lines.size() + " problem(s):\n" + String.join("\n", lines));
        }
    }
}
