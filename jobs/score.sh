#!/usr/bin/env bash
# Scores articles: jobs/score.sh --input PATH... --output DIR [OPTION...]; --help lists the options.
# Without arguments it scores the sample articles beside it into output/. launch.sh documents its environment variables.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

if [ $# -eq 0 ]; then
    set -- --input "$DEMARCHE_HOME/jobs/sample" --output "$DEMARCHE_HOME/output" --overwrite
fi
given=" $* "
case $given in *" --conf"[\ =]*) ;; *)
    if [ -f "$DEMARCHE_HOME/conf/demarche.conf" ]; then set -- "$@" --conf "$DEMARCHE_HOME/conf/demarche.conf"; fi ;;
esac
demarche score "$@"
