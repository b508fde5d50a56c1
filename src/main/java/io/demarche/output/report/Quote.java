package io.demarche.output.report;

import io.demarche.stance.Stance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stance with the sentence that shows it, as the page words it; what is missing is empty.
 *
 * @param hedge modality and condition, where the stance is not simply asserted
 * @param voice who says so, where it is somebody else than the actor
 * @param source publisher and date
 * @param link address of the article on the web
 */
public record Quote(
        Direction direction,
        String actor,
        String stance,
        String position,
        String recipient,
        String issue,
        String hedge,
        String voice,
        List<Piece> pieces,
        String title,
        String link,
        String source,
        String articleId,
        String confidence) {
    private static final int LONGEST = 160;

    static Quote of(Stance stance, IssueNames issues) {
        return new Quote(
                Direction.of(stance.polarity(), stance.modality()),
                ActorName.of(stance.actor(), LONGEST),
                PlainText.cut(stance.stance(), LONGEST),
                PlainText.of(stance.position()),
                ActorName.of(stance.recipient(), LONGEST),
                issues.of(stance.issue()),
                hedge(stance),
                voice(stance),
                MarkedSentence.of(stance.sentence(), stance.evidence(), stance.cue()),
                PlainText.cut(stance.title(), LONGEST),
                WebLink.of(stance.url()),
                together(", ", PlainText.cut(stance.publisher(), LONGEST), Figures.day(stance.published())),
                PlainText.cut(stance.articleId(), LONGEST),
                String.format(Locale.ROOT, "%.2f", stance.confidence()));
    }

    private static String hedge(Stance stance) {
        String modality = "asserted".equals(stance.modality()) ? "" : PlainText.of(stance.modality());
        return together(": ", modality, PlainText.cut(stance.condition(), LONGEST));
    }

    private static String voice(Stance stance) {
        if (stance.speaker() == null || stance.speaker().equals(stance.actor())) {
            return "";
        }
        return together(", ", PlainText.cut(stance.speaker(), LONGEST), PlainText.cut(stance.speakerRole(), LONGEST));
    }

    private static String together(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
