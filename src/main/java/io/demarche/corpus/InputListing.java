package io.demarche.corpus;

import java.util.List;

/**
 * What the given paths hold.
 *
 * @param files the files to read, sorted by path
 * @param skipped files and folders that are no input, sorted by path
 */
public record InputListing(List<InputFile> files, List<Rejected> skipped) {}
