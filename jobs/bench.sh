#!/usr/bin/env bash
# Measures the speed of this machine: jobs/bench.sh [--input PATH...] [OPTION...]; --help lists the options.
# Without --input it takes the sample articles beside it.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

case " $* " in
    *" --input "* | *" --input="* | *" --help "*) ;;
    *) set -- "$@" --input "$DEMARCHE_HOME/jobs/sample" ;;
esac
demarche bench "$@"
