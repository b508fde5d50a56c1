#!/usr/bin/env bash
# Checks a codebook, or explains a sentence: jobs/codebook.sh check [OPTION...], jobs/codebook.sh explain "SENTENCE"...;
# --help lists the options. Without --conf it takes conf/demarche.conf, so that edits count at once.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

case " $* " in
    "  " | *" --conf "* | *" --conf="* | *" --help "*) ;;
    *) set -- "$@" --conf "$DEMARCHE_HOME/conf/demarche.conf" ;;
esac
demarche codebook "$@"
