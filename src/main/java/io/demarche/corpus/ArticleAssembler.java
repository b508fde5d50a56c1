package io.demarche.corpus;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Makes an article of a unit of a file, or says why it is none. */
final class ArticleAssembler {
    /** Markup that a character of text may take. */
    private static final int MARKUP = 10;

    private final InputFile file;
    private final ReadSettings settings;
    private final ReadLimits limits;
    private final ArticleAnatomy anatomy = new ArticleAnatomy();

    ArticleAssembler(InputFile file, ReadSettings settings) {
        this.file = file;
        this.settings = settings;
        this.limits = settings.limits();
    }

    /** The unit's text is taken as it is, or its main text when it is a web page. */
    ReadResult assemble(Unit unit) {
        String text = unit.values().get(ArticleField.TEXT);
        return text != null && HtmlPage.isPage(text) ? assemblePage(unit) : assemble(unit, "");
    }

    /** The unit's text is a web page, whatever it begins with. */
    ReadResult assemblePage(Unit unit) {
        String html = unit.values().get(ArticleField.TEXT);
        if (html.length() > (long) MARKUP * limits.maxArticleCharacters()) {
            return rejected(
                    unit,
                    Defect.TOO_LONG,
                    "The page has more than " + (long) MARKUP * limits.maxArticleCharacters()
                            + " characters with its markup; save its text alone.");
        }
        HtmlPage page = HtmlPage.of(html);
        if (page.text().isBlank() && !html.isBlank()) {
            return rejected(
                    unit, Defect.EMPTY, "The page has no text outside of menus and the like; save its text alone.");
        }
        Map<ArticleField, String> values = new EnumMap<>(page.values());
        unit.values().entrySet().stream()
                .filter(given -> !given.getValue().isBlank())
                .forEach(given -> values.put(given.getKey(), given.getValue()));
        values.put(ArticleField.TEXT, page.text());
        return assemble(new Unit(unit.number(), unit.line(), values, unit.encodingGuessed()), page.language());
    }

    private ReadResult assemble(Unit unit, String languageTag) {
        String text = unit.values().get(ArticleField.TEXT);
        if (text == null || text.isBlank()) {
            return rejected(unit, Defect.EMPTY, "The text is empty.");
        }
        if (TextDecoder.isBinary(text)) {
            return rejected(unit, Defect.BINARY, "The text holds characters that no text has; save it as UTF-8 text.");
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
        String language = language(text, languageTag);
        if (language != null && !language.equals(ArticleLanguage.ENGLISH) && !settings.keepsOtherLanguages()) {
            return rejected(
                    unit,
                    Defect.UNSUPPORTED_LANGUAGE,
                    "The text is not in English (" + language
                            + " by ISO 639-3), which alone is read; other-languages = \"keep\" has it scored all the same.");
        }
        return new ReadResult(article(unit, text, language), null, unit.line(), unit.number());
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

    /** By the text; where it is too short to tell, by the tag. */
    private static String language(String text, String tag) {
        String found = ArticleLanguage.of(text);
        return found == null && !tag.isBlank() ? blankAsNull(iso639(tag)) : found;
    }

    private static String iso639(String tag) {
        try {
            return Locale.forLanguageTag(tag.strip().replace('_', '-')).getISO3Language();
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private Article article(Unit unit, String text, String language) {
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
                language,
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
