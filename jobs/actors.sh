#!/usr/bin/env bash
# Suggests actors for the list: jobs/actors.sh suggest --input PATH... [OPTION...]; --help lists the options.
# Without --conf it takes conf/demarche.conf, so that edits of the list count at once.
. "$(dirname "${BASH_SOURCE[0]}")/launch.sh"

case " $* " in
    "  " | *" --conf "* | *" --conf="* | *" --help "*) ;;
    *) set -- "$@" --conf "$DEMARCHE_HOME/conf/demarche.conf" ;;
esac
demarche actors "$@"
