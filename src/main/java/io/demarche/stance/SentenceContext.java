package io.demarche.stance;

/** What every kind of cue needs to read a sentence, and the book that its findings go to. */
record SentenceContext(
        Codebook codebook,
        SentenceSyntax syntax,
        SpeechScope scope,
        Parties parties,
        Recipients recipients,
        FindingBook book) {}
