package io.demarche.evaluation;

import io.demarche.evaluation.GoldFile.Line;
import io.demarche.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the folder {@code text/*.txt} with brat annotations in {@code attributions/*.ann}, whose names may end in an
 * annotator's mark ("_4e07"); of several annotators of one text the first counts.
 */
final class PolNearFolder {
    /** One article and who says what in it. */
    record GoldArticle(String id, String text, List<ReportedSpeech> reports) {}

    private PolNearFolder() {}

    static List<GoldArticle> read(Path folder) {
        List<GoldArticle> articles = new ArrayList<>();
        Set<String> read = new HashSet<>();
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ann"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.ann$", "");
                Path same = folder.resolve("text").resolve(name + ".txt");
                String id = Files.exists(same) ? name : name.replaceFirst("_[0-9a-f]{4}$", "");
                if (read.add(id)) {
                    String text = Files.readString(folder.resolve("text").resolve(id + ".txt"));
                    articles.add(new GoldArticle(id, text, reports(file, text.length())));
                }
            }
        } catch (IOException e) {
            throw new GoldException(folder + " must hold text/*.txt and attributions/*.ann: " + e);
        }
        if (articles.isEmpty()) {
            throw new GoldException(folder + "/attributions holds no .ann file");
        }
        return articles;
    }

    private static List<ReportedSpeech> reports(Path file, int length) {
        Map<String, Span> spans = new HashMap<>();
        List<Line> events = new ArrayList<>();
        for (Line line : new GoldFile(file).allLines()) {
            if (line.text().startsWith("T")) {
                List<String> fields = line.fields(2);
                spans.put(fields.get(0), span(line, fields.get(1), length));
            } else if (line.text().startsWith("E")) {
                events.add(line);
            }
        }
        List<ReportedSpeech> reports = new ArrayList<>();
        for (Line event : events) {
            Span source = null;
            Span cue = null;
            Span content = null;
            for (String role : event.fields(2).get(1).split(" ")) {
                Span span = spans.get(role.substring(role.indexOf(':') + 1));
                if (role.startsWith("Source")) {
                    source = joined(source, span);
                } else if (role.startsWith("Cue")) {
                    cue = joined(cue, span);
                } else if (role.startsWith("Content")) {
                    content = joined(content, span);
                }
            }
            reports.add(new ReportedSpeech(source, cue, content));
        }
        return reports;
    }

    private static Span joined(Span one, Span other) {
        return one == null ? other : other == null ? one : ReportedSpeech.hull(one, other);
    }

    /** {@code Content 115 290;300 310}: the pieces as one span. */
    private static Span span(Line line, String field, int length) {
        Span hull = null;
        try {
            for (String piece : field.substring(field.indexOf(' ') + 1).split(";")) {
                String[] ends = piece.split(" ");
                hull = joined(hull, new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw line.wrong("offsets cannot be read: '" + field + "'");
        }
        if (hull == null || hull.end() > length) {
            throw line.wrong("offsets lie beyond the text of " + length + " characters");
        }
        return hull;
    }
}
