#!/usr/bin/env bash
# On a standalone Spark cluster: MASTER=spark://host:7077 jobs/submit-standalone.sh --input hdfs:///news \
#     --output /shared/results
# Inputs lie where all machines can reach them; the output is a folder that all of them mount at the same path.
# DRY_RUN=1 prints the command instead of running it.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

[ -n "${MASTER:-}" ] || give_up "Set MASTER to the address of the cluster, spark://host:7077."
on_cluster --master "$MASTER" --deploy-mode client \
    -- score "$@"
