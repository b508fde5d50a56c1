package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputPartitionsTest {
    @Test
    void aLargeFileHasATaskOfItsOwn() {
        List<InputFile> files = List.of(file("a", 10), file("b", 50_000_000), file("c", 10), file("d", 10));

        assertThat(InputPartitions.of(files, 2))
                .containsExactly(List.of(file("b", 50_000_000)), List.of(file("a", 10), file("c", 10), file("d", 10)));
    }

    @Test
    void smallFilesShareTasksEvenly() {
        List<InputFile> files =
                IntStream.range(0, 100).mapToObj(i -> file("x" + i, 1_000)).toList();

        assertThat(InputPartitions.of(files, 8)).hasSize(8).allMatch(group -> group.size() >= 12 && group.size() <= 13);
    }

    @Test
    void filesSurviveTheWayToATask() {
        List<InputFile> files = List.of(file("é 1", 10), file("b", 1L << 40));

        assertThat(FileGroup.read(FileGroup.write(files))).isEqualTo(files);
    }

    private static InputFile file(String name, long bytes) {
        return new InputFile("file:/x/" + name + ".txt", name, InputFormat.TEXT, false, bytes);
    }
}
