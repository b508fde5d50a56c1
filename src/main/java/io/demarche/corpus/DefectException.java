package io.demarche.corpus;

import java.io.IOException;

/** The rest of a file cannot be read, for a reason that is known. */
final class DefectException extends IOException {
    private final Defect defect;
    private final Long line;

    DefectException(Defect defect, Long line, String message) {
        super(message);
        this.defect = defect;
        this.line = line;
    }

    Defect defect() {
        return defect;
    }

    Long line() {
        return line;
    }
}
