#!/usr/bin/env bash
# Measures the job against annotated data: jobs/evaluate.sh TASK --gold PATH [--json FILE]; --help lists the tasks.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

demarche evaluate "$@"
