package io.demarche.corpus;

/**
 * A file to read.
 *
 * @param path with its scheme, as the file system names it
 * @param articleIdBase the path below the input root without extensions: the id of a text file's article, and the start
 *     of the id of a row that has none
 * @param format how it is read
 * @param compressed whether it is gzip
 * @param bytes size on disk
 */
public record InputFile(String path, String articleIdBase, InputFormat format, boolean compressed, long bytes) {

    /** The path as people write it: without {@code file:}. */
    String shownPath() {
        return shown(path);
    }

    static String shown(String path) {
        return path.startsWith("file:") ? path.substring("file:".length()).replaceFirst("^//+", "/") : path;
    }
}
