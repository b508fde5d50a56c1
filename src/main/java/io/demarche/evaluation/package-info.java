/** How good the job is: its own stages, measured against texts that people have labelled. */
package io.demarche.evaluation;
