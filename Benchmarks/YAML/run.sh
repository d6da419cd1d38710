#!/bin/sh
# Measures the YAML parser against libyaml and PyYAML on one file of models: Benchmarks/YAML/run.sh [DIRECTORY]
# Ratios in one run count, since the machine's pace changes. Needs libyaml-dev, a C compiler, python3-yaml.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
python=${PYTHON:-python3}
"$python" "$here/generate.py" 1000000 > "$work/models-1.yaml"
"$python" "$here/generate.py" 10000000 > "$work/models-10.yaml"
cc -O2 "$here/libyaml.c" -lyaml -o "$work/libyaml"
cd "$here/../.."
swift build -c release --product yaml-bench
bench=$(swift build -c release --show-bin-path)/yaml-bench
echo "10 MB"
"$bench" "$work/models-10.yaml"
"$work/libyaml" "$work/models-10.yaml"
"$python" "$here/pyyaml.py" "$work/models-10.yaml"
echo "1 MB"
"$bench" "$work/models-1.yaml"
