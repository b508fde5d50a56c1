/**
 * The command line.
 *
 * <p>In: arguments. Out: a run of the job and an {@link io.demarche.cli.ExitCode}. Only this package writes to the
 * standard output and ends the process.
 */
package io.demarche.cli;
