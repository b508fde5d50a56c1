#!/usr/bin/env bash
# On YARN: jobs/submit-yarn.sh --input hdfs:///news --output /shared/results
# The output is a folder that all machines mount at the same path. The driver runs in the cluster, so the files
# that options name go along with SPARK_OPTIONS="--files my.conf".
# DRY_RUN=1 prints the command instead of running it.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

on_cluster --master yarn --deploy-mode cluster -- score "$@"
