#!/usr/bin/env bash
# Scores articles: jobs/score.sh --input PATH... --output DIR [OPTION...]; --help lists the options.
# Without arguments it scores the sample articles beside it and replaces what is in output/. launch.sh documents its
# environment variables.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

arguments=" $* "
is_given() {
    case $arguments in *" $1 "* | *" $1="*) ;; *) return 1 ;; esac
}

if [ $# -eq 0 ]; then set -- --overwrite; fi
is_given --input || set -- "$@" --input "$DEMARCHE_HOME/jobs/sample"
is_given --output || set -- "$@" --output "$DEMARCHE_HOME/output"
if ! is_given --conf && [ -f "$DEMARCHE_HOME/conf/demarche.conf" ]; then
    set -- "$@" --conf "$DEMARCHE_HOME/conf/demarche.conf"
fi
demarche score "$@"
