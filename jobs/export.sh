#!/usr/bin/env bash
# Writes the stances of a finished run as other tools want them: jobs/export.sh --results DIR --format polecat,dna
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

demarche export "$@"
