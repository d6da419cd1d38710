#!/bin/sh
# prepare.sh PYTHON WORK: the peers in a virtual environment, WORK/venv, and WORK/template-bench.
set -e
python=$1
work=$2
peers='docxtpl pyyaml appy relatorio'
mkdir -p "$work"
if ! "$work/venv/bin/python" -c 'import docxtpl, yaml, appy, relatorio' 2>/dev/null; then
  "$python" -m venv --clear "$work/venv"
  # shellcheck disable=SC2086 # the list is meant to split
  "$work/venv/bin/python" -m pip install --quiet $peers
fi
${SWIFT:-swift} build -c release --product template-bench
cp "$(${SWIFT:-swift} build -c release --show-bin-path)/template-bench" "$work/"
