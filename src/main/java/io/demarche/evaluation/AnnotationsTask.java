package io.demarche.evaluation;

import io.demarche.actors.MentionType;
import io.demarche.actors.Reference;
import io.demarche.corpus.Article;
import io.demarche.evaluation.AnnotatedText.GoldMention;
import io.demarche.evaluation.AnnotatedText.GoldQuotation;
import io.demarche.evaluation.AnnotatedText.GoldSentence;
import io.demarche.job.Pipeline;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.StanceFinder.Reading;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Measures every layer on the labelled corpus at once. */
final class AnnotationsTask {
    private final Pipeline pipeline;
    private final ErrorList errors;
    private final SpanCounts sentences = new SpanCounts();
    private final SpanCounts mentions = new SpanCounts();
    private final Counts links = new Counts();
    private final Map<String, Counts> entities = new LinkedHashMap<>();
    private final SpanCounts source = new SpanCounts();
    private final SpanCounts cue = new SpanCounts();
    private final SpanCounts content = new SpanCounts();
    private final Counts speakers = new Counts();
    private final StanceLayer stances;

    private AnnotationsTask(Pipeline pipeline, ErrorList errors) {
        this.pipeline = pipeline;
        this.errors = errors;
        this.stances = new StanceLayer(errors);
        List.of("PER", "ORG", "LOC").forEach(type -> entities.put(type, new Counts()));
    }

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        return new AnnotationsTask(pipeline, errors).run(options);
    }

    private Evaluation run(EvaluationOptions options) {
        List<AnnotatedText> gold = AnnotatedText.read(options.gold());
        List<Article> articles = gold.stream()
                .map(item -> Texts.article(item.id(), item.title(), item.text()))
                .toList();
        List<Reading> readings = pipeline.read(articles);
        for (int i = 0; i < gold.size(); i++) {
            add(gold.get(i), readings.get(i));
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, Map<String, Double>> perLabel = new LinkedHashMap<>();
        metrics.put("sentenceF1", sentences.exactF1());
        sentiment(gold, metrics, perLabel);
        metrics.put("mentionF1", mentions.exactF1());
        metrics.put("mentionOverlapF1", mentions.overlapF1());
        metrics.put("linkPrecision", links.precision());
        metrics.put("linkRecall", links.recall());
        Counts all = new Counts();
        entities.forEach((type, counts) -> perLabel.put("entity " + type, counts.figures()));
        entities.values().forEach(all::add);
        metrics.put("entityF1", all.f1());
        metrics.put("sourceF1", source.exactF1());
        metrics.put("cueF1", cue.exactF1());
        metrics.put("contentF1", content.exactF1());
        metrics.put("contentOverlapF1", content.overlapF1());
        metrics.put("speakerAccuracy", speakers.recall());
        stances.report(metrics, perLabel);
        long n = gold.stream().mapToLong(item -> item.sentences().size()).sum();
        return new Evaluation(options.task().label(), options.gold().toString(), n, metrics, perLabel, null, null);
    }

    /** Both models on the labelled sentences and mentions, so that other layers' slips do not count here. */
    private void sentiment(
            List<AnnotatedText> gold, Map<String, Double> metrics, Map<String, Map<String, Double>> perLabel) {
        List<String> texts = new ArrayList<>();
        List<Double> ratings = new ArrayList<>();
        List<SentimentModels.Marked> marked = new ArrayList<>();
        List<Integer> towards = new ArrayList<>();
        for (AnnotatedText item : gold) {
            for (GoldSentence sentence : item.sentences()) {
                String words = sentence.span().of(item.text());
                if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                    texts.add(words);
                    ratings.add(sentence.valence());
                }
            }
            for (GoldMention mention : item.mentions()) {
                int at = item.sentenceAt(mention.span().begin());
                Span sentence = item.sentences().get(at).span();
                Span inside = new Span(
                        mention.span().begin() - sentence.begin(),
                        mention.span().end() - sentence.begin());
                marked.add(new SentimentModels.Marked(sentence.of(item.text()), inside));
                towards.add(mention.sentiment());
            }
        }
        SentimentModels models = new SentimentModels(pipeline);
        List<SentimentModels.Scored> scores = models.sentences(texts);
        ClassTally valence = new ClassTally(SentimentTasks.LABELS);
        for (int i = 0; i < texts.size(); i++) {
            String label = SentimentTasks.classOf(ratings.get(i));
            valence.add(label, scores.get(i).label());
            errors.compare(
                    "valence",
                    String.valueOf(ratings.get(i)),
                    label,
                    scores.get(i).label(),
                    texts.get(i));
        }
        metrics.put(
                "valencePearson",
                Correlation.pearson(
                        ratings,
                        scores.stream().map(SentimentModels.Scored::score).toList()));
        metrics.put("valenceMacroF1", valence.macroF1());
        valence.perLabel().forEach((label, figures) -> perLabel.put("valence " + label, figures));
        List<SentimentModels.Scored> found = models.targets(marked);
        ClassTally target = new ClassTally(SentimentTasks.LABELS);
        for (int i = 0; i < marked.size(); i++) {
            String label = SentimentTasks.LABELS.get(towards.get(i) + 1);
            target.add(label, found.get(i).label());
            SentimentModels.Marked item = marked.get(i);
            errors.compare(
                    "target",
                    item.mention().of(item.text()),
                    label,
                    found.get(i).label(),
                    item.text());
        }
        metrics.put("targetMacroF1", target.macroF1());
        metrics.put("targetAccuracy", target.accuracy());
        target.perLabel().forEach((label, figures) -> perLabel.put("target " + label, figures));
    }

    private void add(AnnotatedText gold, Reading reading) {
        String text = gold.text();
        List<Span> goldSentences =
                gold.sentences().stream().map(GoldSentence::span).toList();
        sentences.add(
                text,
                goldSentences,
                reading.sentences().stream().map(AnnotationsTask::spanOf).toList());
        List<Reference> references =
                reading.references().stream().flatMap(List::stream).toList();
        ActorKeys keys = new ActorKeys(gold, references);
        mentions(gold, references, keys);
        quotations(gold, reading, keys);
        stances.add(gold, reading, pipeline.analyser().stances(reading), keys);
    }

    private static Span spanOf(Sentence sentence) {
        return new Span(sentence.begin(), sentence.end());
    }

    private void mentions(AnnotatedText gold, List<Reference> references, ActorKeys keys) {
        List<Reference> published =
                references.stream().filter(Reference::published).toList();
        List<GoldMention> all = gold.mentions();
        mentions.add(
                gold.text(),
                all.stream().map(GoldMention::span).toList(),
                published.stream().map(Reference::span).toList());
        links.addGold(all.size());
        links.addFound(published.size());
        links.addMatches(
                all.stream()
                        .filter(mention -> published.stream().anyMatch(found -> isSame(mention, found, keys)))
                        .count(),
                published.stream()
                        .filter(found -> all.stream().anyMatch(mention -> isSame(mention, found, keys)))
                        .count());
        for (GoldMention mention : all) {
            Optional<Reference> at = published.stream()
                    .filter(found -> found.span().overlaps(mention.span()))
                    .findFirst();
            String found =
                    at.map(reference -> keys.of(reference.actor().actorId())).orElse("");
            errors.compare("mention", mention.span().of(gold.text()), mention.actor(), found, gold.id());
        }
        entities(gold, published);
    }

    private static boolean isSame(GoldMention mention, Reference found, ActorKeys keys) {
        return mention.span().overlaps(found.span())
                && mention.actor().equals(keys.of(found.actor().actorId()));
    }

    /** Names only, by span and type. */
    private void entities(AnnotatedText gold, List<Reference> published) {
        Map<Span, String> wanted = new LinkedHashMap<>();
        for (GoldMention mention : gold.mentions()) {
            String type = AnnotatedText.entityType(gold.actors().getOrDefault(mention.actor(), ""));
            if (mention.kind().equals("name") && !type.isEmpty()) {
                wanted.put(SpanCounts.trim(gold.text(), mention.span()), type);
            }
        }
        gold.places().forEach(place -> wanted.put(SpanCounts.trim(gold.text(), place), "LOC"));
        wanted.values().forEach(type -> entities.get(type).addGold(1));
        for (Reference reference : published) {
            if (reference.type() == MentionType.NAME) {
                String type = EntityTask.type(reference.actor().type());
                entities.get(type).addFound(1);
                if (type.equals(wanted.get(SpanCounts.trim(gold.text(), reference.span())))) {
                    entities.get(type).addHits(1);
                }
            }
        }
    }

    private void quotations(AnnotatedText gold, Reading reading, ActorKeys keys) {
        List<ReportedSpeech> wanted =
                gold.quotations().stream().map(GoldQuotation::speech).toList();
        List<ReportedSpeech> found = ReportedSpeech.of(reading.quotations());
        source.add(gold.text(), spans(wanted, ReportedSpeech::source), spans(found, ReportedSpeech::source));
        cue.add(gold.text(), spans(wanted, ReportedSpeech::cue), spans(found, ReportedSpeech::cue));
        content.add(gold.text(), spans(wanted, ReportedSpeech::content), spans(found, ReportedSpeech::content));
        List<AttributedQuotation> attributed = pipeline.analyser().quotations(reading);
        for (GoldQuotation quotation : gold.quotations()) {
            if (quotation.speaker() != null && quotation.speech().content() != null) {
                Span span = quotation.speech().content();
                boolean right = attributed.stream()
                        .anyMatch(row -> span.overlaps(new Span(row.begin(), row.end()))
                                && quotation.speaker().equals(keys.of(row.speakerId())));
                speakers.addGold(1);
                speakers.addMatches(right ? 1 : 0, 0);
            }
        }
    }

    private static List<Span> spans(List<ReportedSpeech> reports, Function<ReportedSpeech, Span> part) {
        return reports.stream().map(part).filter(Objects::nonNull).toList();
    }
}
