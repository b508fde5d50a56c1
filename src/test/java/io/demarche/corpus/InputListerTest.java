package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListerTest {
    private final InputLister lister = new InputLister(new Configuration());

    @TempDir
    Path folder;

    @Test
    void aFolderIsReadToItsDepthInTheOrderOfPaths() throws IOException {
        write("b.csv", "a/x.txt", "a/deep/y.jsonl.gz", "c.parquet");

        assertThat(lister.list(List.of(folder.toString())).files())
                .containsExactly(
                        file("a/deep/y.jsonl.gz", "a/deep/y", InputFormat.JSON_LINES, true),
                        file("a/x.txt", "a/x", InputFormat.TEXT, false),
                        file("b.csv", "b", InputFormat.CSV, false),
                        file("c.parquet", "c", InputFormat.PARQUET, false));
    }

    @Test
    void filesThatAreNoInputBecomeRows() throws IOException {
        write("x.txt", "_draft.txt", ".x.txt", "notes.md", "data.parquet.gz", "README", "_old/y.txt");

        assertThat(lister.list(List.of(folder.toString())).skipped())
                .extracting(Rejected::path, Rejected::outcome, Rejected::reason)
                .containsExactly(
                        row(".x.txt"),
                        row("README"),
                        row("_draft.txt"),
                        row("_old"),
                        row("data.parquet.gz"),
                        row("notes.md"));
    }

    @Test
    void linksThatLeadOutOfTheInputOrNowhereBecomeRows() throws IOException {
        write("in/x.txt", "in/deep/y.txt", "out/secret.txt");
        Path in = folder.resolve("in");
        Files.createSymbolicLink(in.resolve("a.txt"), folder.resolve("out/secret.txt"));
        Files.createSymbolicLink(in.resolve("b"), folder.resolve("out"));
        Files.createSymbolicLink(in.resolve("c.txt"), in.resolve("gone.txt"));
        Files.createSymbolicLink(in.resolve("d.txt"), in.resolve("x.txt"));
        Files.createSymbolicLink(in.resolve("deep/up"), in);

        InputListing listing = lister.list(List.of(in.toString()));

        assertThat(listing.files()).extracting(InputFile::articleIdBase).containsExactly("d", "deep/y", "x");
        assertThat(listing.skipped())
                .extracting(Rejected::path, Rejected::reason)
                .containsExactly(
                        tuple(in + "/a.txt", "NOT_INPUT"),
                        tuple(in + "/b", "NOT_INPUT"),
                        tuple(in + "/c.txt", "NOT_INPUT"));
        assertThat(lister.list(List.of(in + "/a.txt")).files())
                .extracting(InputFile::articleIdBase)
                .containsExactly("a");
    }

    @Test
    void aPasswordInAPathIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> lister.list(List.of("s3a://key:hunter2@bucket/news")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("s3a://***@bucket/news")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aPathThatExistsIsNoGlob() throws IOException {
        write("a [1]*.txt", "a 1.txt", "b/día: één.txt", "_x.txt");

        assertThat(ids("a [1]*.txt")).containsExactly("a [1]*");
        assertThat(ids("b/día: één.txt")).containsExactly("día: één");
        assertThat(ids("_x.txt")).containsExactly("_x");
        assertThat(ids("a ?.txt")).containsExactly("a 1");
    }

    @Test
    void idsOfAGlobArePathsBelowItsFixedFolder() throws IOException {
        write("in/a/x.txt", "in/b/x.txt", "in/b/z.csv");

        assertThat(ids("in/*/*.txt")).containsExactly("a/x", "b/x");
        assertThat(ids("in/{a,b}")).containsExactly("a/x", "b/x", "b/z");
    }

    @Test
    void filesOfTwoFoldersKeepTheirIdsApart() throws IOException {
        write("one/x.txt", "two/x.txt", "two/y.txt");

        assertThat(lister.list(List.of(
                                folder.resolve("one").toString(),
                                folder.resolve("two").toString(),
                                folder.resolve("two/y.txt").toString()))
                        .files())
                .extracting(InputFile::articleIdBase)
                .containsExactly("one/x", "two/x", "y");
    }

    @Test
    void filesOfOneNameAndSeveralFormatsHaveIdsOfTheirOwn() throws IOException {
        write("x.txt", "x.html", "x.txt.gz", "news.csv", "news.jsonl");

        assertThat(lister.list(List.of(folder.toString())).files())
                .extracting(file -> Path.of(file.path()).getFileName().toString(), InputFile::articleIdBase)
                .containsExactly(
                        tuple("news.csv", "news"),
                        tuple("news.jsonl", "news.jsonl"),
                        tuple("x.html", "x"),
                        tuple("x.txt", "x.txt"),
                        tuple("x.txt.gz", "x.txt"));
    }

    @Test
    void aPathThatMatchesNothingIsNamed() {
        String missing = folder.resolve("nowhere").toString();

        assertThatThrownBy(() -> lister.list(List.of(missing)))
                .isInstanceOf(InputException.class)
                .hasMessage("There is no file or folder " + missing + ". Check the spelling.");
        assertThatThrownBy(() -> lister.list(List.of(missing + "/*.txt")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("No file matches " + missing + "/*.txt.");
        assertThatThrownBy(() -> lister.list(List.of("nosuchscheme://x/y")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The input nosuchscheme://x/y lies on a file system that cannot be used");
    }

    @Test
    void aFolderWithoutArticlesIsNamed() throws IOException {
        write("notes.md");

        assertThatThrownBy(() -> lister.list(List.of(folder.toString())))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("There are no article files in " + folder + ".");
    }

    @Test
    void aLinkThatLeadsBackEndsThere() throws IOException {
        write("a/x.txt");
        Files.createSymbolicLink(folder.resolve("a/back"), folder);

        assertThat(lister.list(List.of(folder.toString())).files()).hasSize(1);
    }

    private List<String> ids(String path) {
        return lister.list(List.of(folder + "/" + path)).files().stream()
                .map(InputFile::articleIdBase)
                .toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text");
        }
    }

    private InputFile file(String name, String id, InputFormat format, boolean compressed) {
        return new InputFile("file:" + folder + "/" + name, id, format, compressed, 4);
    }

    private Tuple row(String name) {
        return tuple(folder + "/" + name, "skipped", "NOT_INPUT");
    }
}
