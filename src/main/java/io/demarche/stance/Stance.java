package io.demarche.stance;

/**
 * An actor takes a position towards a recipient or an issue, and this is the text that shows it: one row of the table of
 * stances. Codes are text; what is missing is null.
 *
 * @param stanceId hash of the row's key, starts with "s-"
 * @param actorId who holds the position; an office-holder's stance is his state's, with him as the speaker
 * @param speakerId the person whose words or deed carry it
 * @param speakerCountry whom the speaker speaks for: counts for him too where it equals {@code actorId}
 * @param position a PLOVER type or DENY
 * @param mode finer PLOVER mode, null when none
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param polarity -1, 0 or 1 towards the recipient or issue
 * @param intensity PLOVER scale, -10 to 10
 * @param stance readable: "refuses to negotiate"
 * @param modality asserted, negated, conditional, future, hypothetical or historical
 * @param condition the words of the condition, verbatim
 * @param attribution direct_quote, indirect_quote or narrated
 * @param evidence {@code text.substring(begin, end)} of the article
 * @param cue the words that decided
 * @param confidence 0 to 1
 * @param method id of the codebook entry or of the model that decided
 * @param duplicateGroup id shared by copies of one story, null for a single
 */
public record Stance(
        String stanceId,
        String articleId,
        String published,
        String publisher,
        String title,
        String url,
        int sentenceIndex,
        String sentence,
        String actorId,
        String actor,
        String actorType,
        String actorCountry,
        String speakerId,
        String speaker,
        String speakerRole,
        String speakerCountry,
        String recipientId,
        String recipient,
        String recipientCountry,
        String issue,
        String position,
        String mode,
        String cameoCode,
        int quad,
        int polarity,
        double intensity,
        String stance,
        String modality,
        String condition,
        String attribution,
        String evidence,
        int begin,
        int end,
        String cue,
        double confidence,
        String method,
        String duplicateGroup) {}
