package io.demarche.stance;

/**
 * Reported speech with its speaker resolved: one row of the quotations table.
 *
 * @param content {@code text.substring(begin, end)} of the article
 * @param cue the words that report, null for a quote without any
 * @param speakerId actor who speaks, null where nobody known is named
 * @param source the words that name who speaks, null where nobody is named
 * @param kind direct, indirect or mixed
 * @param speakerCountry whom the speaker speaks for, null where that is unknown
 */
public record AttributedQuotation(
        String articleId,
        int sentenceIndex,
        int begin,
        int end,
        String content,
        String cue,
        String speakerId,
        String speaker,
        String source,
        String kind,
        String speakerCountry) {}
