/** The Spark session and the record encoders; the only package that touches Spark's internals. */
package io.demarche.spark;
