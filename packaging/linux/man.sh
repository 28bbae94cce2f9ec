#!/usr/bin/env bash
# Writes the manual page of the command line from its own --help: man.sh COMMAND > scaleout.1
set -euo pipefail
program=$1

# Text as it is: no line of it is a request to troff.
plain() {
    sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^\([.']\)/\\\\\&\1/"
}

section() {
    printf '.SH %s\n.nf\n' "$1"
    plain
    printf '.fi\n'
}

help=$("$program" --help)
printf '.TH SCALEOUT 1 "" "Scale-Out Planner"\n.SH NAME\nscaleout \\- where the seconds of a SageMaker endpoint'"'"'s scale\\-out go\n'
section DESCRIPTION <<< "$help"
sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' <<< "$help" | while IFS= read -r command; do
    "$program" "$command" --help | section "$(tr '[:lower:]' '[:upper:]' <<< "scaleout $command")"
done
printf '.SH ENVIRONMENT\n.TP\n.B SCALEOUT_DATA\nFolder of sessions and preferences, instead of ~/.local/share/scaleout\\-planner.\n'
