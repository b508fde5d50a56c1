package io.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GraphCutTest {
    private static final byte[] HEADS = ShippedModel.named(ReadSentences.MODEL).bytes("heads.onnx");

    @Test
    void aCutGraphAsksForLessAndAnswersTheSame() throws OrtException {
        float[][] words = new float[9][384];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; j < words[i].length; j++) {
                words[i][j] = (float) Math.sin(i + j);
            }
        }
        try (OrtSession whole = Heads.open("heads.onnx", UnaryOperator.identity());
                OrtSession cut = Heads.open("heads.onnx", graph -> GraphCut.to(Set.of("mentions"), graph));
                OnnxTensor vectors = Heads.tensor(words);
                OnnxTensor spans = Heads.tensor(new long[][] {{0, 1}, {4, 4}});
                OnnxTensor pairs = Heads.tensor(new long[][] {{0, 1}})) {
            assertThat(cut.getInputNames()).containsExactlyInAnyOrder("vectors", "spans");
            assertThat(cut.getOutputNames()).containsExactly("mentions");
            try (OrtSession.Result all = whole.run(Map.of("vectors", vectors, "spans", spans, "pairs", pairs));
                    OrtSession.Result some = cut.run(Map.of("vectors", vectors, "spans", spans))) {
                assertThat((float[][]) some.get(0).getValue()).isDeepEqualTo((float[][])
                        all.get("mentions").orElseThrow().getValue());
            }
        }
    }

    @Test
    void weightsThatNobodyNeedsAreLeftOut() {
        assertThat(GraphCut.to(Set.of("mentions"), HEADS).length).isLessThan(HEADS.length / 4);
    }

    @Test
    void allOutputsTogetherNeedTheWholeGraph() {
        Set<String> outputs = Set.of("valence", "sentiment", "mentions", "answers", "looks");

        assertThat(GraphCut.to(outputs, HEADS)).hasSameSizeAs(HEADS);
    }
}
