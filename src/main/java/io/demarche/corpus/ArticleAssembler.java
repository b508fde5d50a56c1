package io.demarche.corpus;

import java.util.List;

/** Makes an article of a unit of a file, or says why it is none. */
final class ArticleAssembler {
    private final InputFile file;
    private final ReadLimits limits;
    private final ArticleAnatomy anatomy = new ArticleAnatomy();

    ArticleAssembler(InputFile file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    ReadResult assemble(Unit unit) {
        String text = unit.values().get(ArticleField.TEXT);
        if (text == null || text.isBlank()) {
            return rejected(unit, Defect.EMPTY, "The text is empty.");
        }
        if (text.length() > limits.maxArticleCharacters()) {
            return rejected(
                    unit,
                    Defect.TOO_LONG,
                    "The text has more than " + limits.maxArticleCharacters() + " characters; split it into articles.");
        }
        if (unit.encodingGuessed() && TextDecoder.isWrongGuess(text)) {
            return rejected(unit, Defect.BAD_ENCODING, "The text is neither UTF-8 nor windows-1252; save it as UTF-8.");
        }
        return new ReadResult(article(unit, text), null, unit.line(), unit.number());
    }

    /** @param snippet what the unit begins with, null when unreadable */
    ReadResult rejected(long unit, Long line, Defect defect, String detail, String snippet) {
        return new ReadResult(
                null, Rejected.because(defect, file.shownPath(), line, null, detail, snippet), line, unit);
    }

    private ReadResult rejected(Unit unit, Defect defect, String detail) {
        Rejected rejected = Rejected.because(
                defect,
                file.shownPath(),
                unit.line(),
                id(unit),
                detail,
                unit.values().get(ArticleField.TEXT));
        return new ReadResult(null, rejected, unit.line(), unit.number());
    }

    private Article article(Unit unit, String text) {
        List<Region> regions = anatomy.of(text);
        String given = DateParser.iso(unit.values().get(ArticleField.DATE));
        return new Article(
                id(unit),
                blankAsNull(unit.values().get(ArticleField.TITLE)),
                text,
                given == null ? DateParser.dateOf(text, regions) : given,
                blankAsNull(unit.values().get(ArticleField.SOURCE)),
                blankAsNull(unit.values().get(ArticleField.URL)),
                file.shownPath(),
                unit.encodingGuessed(),
                regions);
    }

    private String id(Unit unit) {
        String given = blankAsNull(unit.values().get(ArticleField.ID));
        if (given != null) {
            return given;
        }
        return unit.line() == null ? file.articleIdBase() : file.articleIdBase() + "#" + unit.line();
    }

    private static String blankAsNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
