/** The whole pipeline on one page, and what one run of it is asked to do. */
package io.demarche.job;
