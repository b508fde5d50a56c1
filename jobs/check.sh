#!/usr/bin/env bash
# Says whether this machine can run the job: jobs/check.sh [--output DIR] [OPTION...]; --help lists the options.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

case " $* " in
    *" --output "* | *" --output="* | *" --help "*) ;;
    *) set -- "$@" --output "$DEMARCHE_HOME/output" ;;
esac
demarche check "$@"
