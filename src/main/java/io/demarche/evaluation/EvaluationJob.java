package io.demarche.evaluation;

import io.demarche.job.JobException;
import io.demarche.job.Pipeline;
import io.demarche.job.ScoreOptions;
import io.demarche.job.WhenOutputExists;
import java.util.List;
import java.util.Optional;

/** Measures one task with the stages and models of the job. */
public final class EvaluationJob {
    private EvaluationJob() {}

    /** Throws {@link JobException} for what the user can mend. */
    public static Evaluation run(EvaluationOptions options) {
        ErrorList errors = new ErrorList();
        try {
            Evaluation evaluation = options.task() == Task.STANCES
                    ? StancesTask.run(options, errors)
                    : Pipeline.with(settings(options), pipeline -> measure(options, pipeline, errors));
            options.errors().ifPresent(errors::write);
            return evaluation;
        } catch (GoldException e) {
            throw new JobException(JobException.Reason.NO_INPUT, e.getMessage(), e);
        }
    }

    private static Evaluation measure(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        return switch (options.task()) {
            case TARGET_SENTIMENT -> SentimentTasks.target(options, pipeline, errors);
            case SENTENCE_SENTIMENT -> SentimentTasks.sentence(options, pipeline, errors);
            case RELATION -> PairTasks.relation(options, pipeline, errors);
            case DIRECTION -> PairTasks.direction(options, pipeline, errors);
            case ATTRIBUTION -> AttributionTask.run(options, pipeline, errors);
            case NER -> EntityTask.run(options, pipeline, errors);
            case COREFERENCE -> CoreferenceTask.run(options, pipeline, errors);
            case ACTORS -> ActorsTask.run(options, pipeline, errors);
            case STANCES -> StancesTask.run(options, errors);
            case ANNOTATIONS -> AnnotationsTask.run(options, pipeline, errors);
        };
    }

    private static ScoreOptions settings(EvaluationOptions options) {
        return new ScoreOptions(
                List.of(),
                "",
                options.conf(),
                options.actors(),
                options.codebooks(),
                Optional.empty(),
                Optional.empty(),
                false,
                WhenOutputExists.FAIL,
                Optional.empty(),
                Optional.empty(),
                options.master());
    }
}
