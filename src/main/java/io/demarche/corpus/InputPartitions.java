package io.demarche.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Deals files to tasks so that each has about as many bytes; the same files always give the same groups. */
final class InputPartitions {
    /** What opening a file costs, in bytes that could be read meanwhile. */
    private static final long OPENING = 1 << 16;

    private InputPartitions() {}

    static List<List<InputFile>> of(List<InputFile> files, int most) {
        int count = Math.max(1, Math.min(most, files.size()));
        PriorityQueue<Group> groups =
                new PriorityQueue<>(Comparator.comparingLong(Group::bytes).thenComparingInt(Group::number));
        for (int i = 0; i < count; i++) {
            groups.add(new Group(i, 0, new ArrayList<>()));
        }
        List<InputFile> largestFirst = files.stream()
                .sorted(Comparator.comparingLong(InputFile::bytes).reversed().thenComparing(InputFile::path))
                .toList();
        for (InputFile file : largestFirst) {
            Group lightest = groups.remove();
            lightest.files.add(file);
            groups.add(new Group(lightest.number, lightest.bytes + file.bytes() + OPENING, lightest.files));
        }
        return groups.stream()
                .sorted(Comparator.comparingInt(Group::number))
                .map(group -> group.files.stream()
                        .sorted(Comparator.comparing(InputFile::path))
                        .toList())
                .toList();
    }

    private record Group(int number, long bytes, List<InputFile> files) {}
}
