#!/bin/sh
# Counts the instructions that the nodes of each hostile shape take at 1 MB and at 10 MB: instructions.sh [SHAPE]
# Counted and not timed, since the pace of a shared machine changes and instructions do not. Needs valgrind.
# Ends with 1 where ten times the text takes more than 10.5 times the work.
set -e
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build -c release --product yaml-bench >&2
bench=$(swift build -c release --show-bin-path)/yaml-bench

count() {
  valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$bench" --once "$1" 2>&1 |
    sed -n 's/.*I *refs: *//p' | tr -d ,
}

: > "$work/empty.yaml"
start=$(count "$work/empty.yaml")
"$bench" --hostile > "$work/shapes"
test -z "$1" || echo "$1" > "$work/shapes"
status=0
echo "| shape | 1 MB, million instructions | 10 MB | ratio |"
echo "|---|---|---|---|"
while read -r shape; do
  "$bench" --hostile "$shape" 1000000 > "$work/1.yaml"
  "$bench" --hostile "$shape" 10000000 > "$work/10.yaml"
  awk -v shape="$shape" -v start="$start" -v small="$(count "$work/1.yaml")" -v large="$(count "$work/10.yaml")" 'BEGIN {
    ratio = (large - start) / (small - start)
    printf "| %s | %.1f | %.1f | %.2f |\n", shape, (small - start) / 1e6, (large - start) / 1e6, ratio
    exit ratio > 10.5
  }' || status=1
done < "$work/shapes"
exit $status
