#!/usr/bin/env bash
# On Kubernetes: MASTER=k8s://https://host:6443 IMAGE=registry/spark:3.5.7-java17 jobs/submit-kubernetes.sh \
#     --input s3a://bucket/news --output /results
# /results is a volume that driver and executors mount. IMAGE holds Spark 3.5 with Java 17 and the connector of your
# storage; UPLOAD is a folder there for the jar. Service account and volumes go into SPARK_OPTIONS, see docs/cluster.md.
# DRY_RUN=1 prints the command instead of running it.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

[ -n "${MASTER:-}" ] || give_up "Set MASTER to the address of the cluster, k8s://https://host:6443."
[ -n "${IMAGE:-}" ] || give_up "Set IMAGE to an image of Spark 3.5 with Java 17."
[ -n "${UPLOAD:-}" ] || give_up "Set UPLOAD to a folder that the cluster can read, s3a://...."
on_cluster --master "$MASTER" \
    --deploy-mode cluster \
    --conf "spark.kubernetes.container.image=$IMAGE" \
    --conf "spark.kubernetes.file.upload.path=$UPLOAD" \
    --conf spark.kubernetes.driverEnv.LANG=C.UTF-8 --conf spark.executorEnv.LANG=C.UTF-8 \
    -- score "$@"
