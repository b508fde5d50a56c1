#!/usr/bin/env bash
# Measures the models and rules against gold labels: jobs/evaluate.sh TASK --gold PATH [OPTION...]; --help lists the tasks.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

demarche evaluate "$@"
