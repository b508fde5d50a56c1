package io.demarche.output;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that spreadsheets, CSV or XML could take for something else: single ones, then pieces joined at random. */
final class HostileText {
    private static final long SEED = 20_250_304;
    private static final List<String> WHOLE = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"https://example.org\",\"go\")",
            "=WEBSERVICE(\"https://example.org\")",
            "@SUM(1)",
            "+1",
            "-1",
            "-2+3",
            "\t=1+1",
            "\r\n=1+1",
            " \u00A0=1+1",
            "\uFEFF=1+1",
            "\u200B=1+1",
            "\u0000=1+1",
            "＝1+1",
            "sep=;",
            "ID;P",
            "'",
            "''=1",
            "\"",
            "\"=1\"",
            "a,b;c\td",
            "one\ntwo\r\nthree\rfour",
            " blanks  around ",
            "007",
            "1e5",
            "1,5",
            "3-4",
            "2025-03-04",
            "MARCH1",
            "TRUE",
            "#N/A",
            "a\u202Eb",
            "<b>&amp;</b>]]>",
            "_x0041_",
            "\uFFFE\uFFFF\u000B",
            "😀 é ß 中",
            "");
    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "\t", "\r", "\n", "\u0000", "\u001F", "\u0085", "\"", "'", ",", ";", "＝", "＠", " ",
            "\u00A0", "\u200B", "\uFEFF", "\u202E", "\u2028", "0", "1", "x", "é", "😀", "&", "<", "]]>", "\\", "A1",
            "(", ")");

    private HostileText() {}

    static List<String> texts(int pieced) {
        SplittableRandom random = new SplittableRandom(SEED);
        Stream<String> joined = IntStream.range(0, pieced).mapToObj(i -> IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(j -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining()));
        return Stream.concat(WHOLE.stream(), joined).toList();
    }

    /** As the tables of people show a text: what is no character to read is one blank. */
    static String shown(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0A-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069]", " ");
    }

    /** Whether a spreadsheet could take it for a formula: what begins it is not looked for behind blanks only. */
    static boolean isFormula(String cell) {
        return cell.replaceFirst("^[\\p{Z}\\p{Cf}\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]+", "")
                .matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    }
}
