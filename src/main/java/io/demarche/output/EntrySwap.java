package io.demarche.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The renames by which a staged result takes the place of an older one, and what a later start makes of those that a run did
 * not finish: the older result, whole.
 *
 * <p>The older entries go to {@code .retiring-…} first, which becomes {@code .old-…} when all are in. A run that dies in between
 * leaves one of the two.
 */
record EntrySwap(Path folder, Rename rename) {
    private static final String RETIRING = ".retiring-";
    private static final String OLD = ".old-";

    /** Moves one entry; tests replace it to stop a run half-way. */
    @FunctionalInterface
    interface Rename {
        void move(Path from, Path to) throws IOException;
    }

    /** The manifest goes first and comes last. */
    void replaceBy(Path staging, String runId) throws IOException {
        Path retiring = Files.createDirectory(folder.resolve(RETIRING + runId));
        for (int i = OutputFolder.ENTRIES.size() - 1; i >= 0; i--) {
            move(OutputFolder.ENTRIES.get(i), folder, retiring);
        }
        Path old = folder.resolve(OLD + runId);
        rename.move(retiring, old);
        moveAll(staging);
        Trees.delete(old);
    }

    /** Undoes what a dead run began; deletes the older result where it had finished. */
    void repair() throws IOException {
        for (Path old : leftovers(folder, OLD)) {
            if (Files.exists(folder.resolve(OutputFolder.MANIFEST))) {
                Trees.delete(old);
            } else {
                for (String entry : OutputFolder.ENTRIES) {
                    Trees.delete(folder.resolve(entry));
                }
                // From here on what lies in the folder is the older result again, also for a start after this one dies.
                rename.move(
                        old,
                        folder.resolve(RETIRING + old.getFileName().toString().substring(OLD.length())));
            }
        }
        for (Path retiring : leftovers(folder, RETIRING)) {
            moveAll(retiring);
            Trees.delete(retiring);
        }
    }

    static List<Path> leftovers(Path folder, String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private void moveAll(Path from) throws IOException {
        for (String entry : OutputFolder.ENTRIES) {
            move(entry, from, folder);
        }
    }

    private void move(String entry, Path from, Path to) throws IOException {
        if (Files.exists(from.resolve(entry))) {
            rename.move(from.resolve(entry), to.resolve(entry));
        }
    }
}
