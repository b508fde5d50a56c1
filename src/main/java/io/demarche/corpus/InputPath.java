package io.demarche.corpus;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One file or folder that a given path stands for.
 *
 * @param root ids are paths below it
 * @param isLiteral whether the path names it itself, not as a glob
 */
record InputPath(FileSystem fileSystem, FileStatus status, Path root, boolean isLiteral) {
    private static final String GLOB_CHARACTERS = "*?[{";
    private static final Pattern WITH_PASSWORD = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/@:]*:[^/@]*@");

    /** A path that exists is taken as it is, also when its name holds glob characters. */
    static List<InputPath> resolve(String input, Configuration hadoop) throws IOException {
        if (input.isBlank()) {
            throw new InputException("An input path is empty. Give a file, a folder or a glob.");
        }
        if (WITH_PASSWORD.matcher(input).find()) {
            throw new InputException("The input " + input.replaceFirst("//[^/]*@", "//***@")
                    + " holds a password, which would be written down; give it by Hadoop's own settings instead.");
        }
        Path path = parse(input);
        FileSystem fileSystem = fileSystem(path, input, hadoop);
        try {
            FileStatus status = fileSystem.getFileStatus(path);
            Path itself = status.getPath();
            return List.of(new InputPath(fileSystem, status, status.isDirectory() ? itself : itself.getParent(), true));
        } catch (FileNotFoundException e) {
            return matches(fileSystem, path, input);
        }
    }

    private static List<InputPath> matches(FileSystem fileSystem, Path path, String input) throws IOException {
        FileStatus[] matches = isGlob(path.toString()) ? glob(fileSystem, path, input) : null;
        if (matches == null || matches.length == 0) {
            throw new InputException(
                    isGlob(path.toString())
                            ? "No file matches " + input
                                    + ". Check the folder and the pattern, and quote it for the shell."
                            : "There is no file or folder " + input + ". Check the spelling"
                                    + (path.isAbsolute()
                                            ? "."
                                            : "; it is looked for in " + fileSystem.getWorkingDirectory() + "."));
        }
        Path root = fileSystem.makeQualified(fixedFolder(path));
        List<InputPath> found = new ArrayList<>();
        for (FileStatus match : matches) {
            found.add(new InputPath(fileSystem, match, root, false));
        }
        return found;
    }

    private static FileStatus[] glob(FileSystem fileSystem, Path path, String input) throws IOException {
        try {
            return fileSystem.globStatus(path);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "The pattern " + input + " cannot be matched: " + e.getMessage()
                            + ". Where a file's name holds a colon, give the folder instead.",
                    e);
        }
    }

    private static Path fixedFolder(Path path) {
        Path folder = path;
        for (Path above = path; above != null; above = above.getParent()) {
            if (isGlob(above.getName())) {
                folder = above.getParent();
            }
        }
        return folder == null || folder.toString().isEmpty() ? new Path(".") : folder;
    }

    private static boolean isGlob(String path) {
        return path.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    }

    /** Hadoop reads "a:b.txt" as a URI with the scheme "a". */
    private static Path parse(String input) {
        try {
            return new Path(input);
        } catch (IllegalArgumentException e) {
            File local = new File(input);
            if (local.exists()) {
                return new Path("file", null, local.getAbsolutePath());
            }
            throw new InputException("The input " + input + " is no path: " + e.getMessage() + ".", e);
        }
    }

    private static FileSystem fileSystem(Path path, String input, Configuration hadoop) {
        try {
            return path.getFileSystem(hadoop);
        } catch (IOException e) {
            throw new InputException(
                    "The input " + input + " lies on a file system that cannot be used: " + e.getMessage()
                            + ". Check the part before the colon, and that Spark has its library.",
                    e);
        }
    }
}
