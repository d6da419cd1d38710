#!/bin/sh
# Builds a fuzzer: Fuzz/build.sh TARGET OUTPUT_DIRECTORY [extra swiftc options]
# The modules are compiled by hand, since a sanitizer for coverage must see the code under test and nothing else.
# What has been built stays until it, or what it knows, changes; with other options, remove OUTPUT_DIRECTORY.
set -e
target=$1
out=$2
shift 2
root=$(cd "$(dirname "$0")/.." && pwd)

# In the order of what knows what.
case $target in
yaml) modules='Source YAML' entry=YAMLFuzz ;;
expression) modules='Source Text Expression Content' entry=ExpressionFuzz ;;
template) modules='Source Text Expression Content Package Template Reading DOCX ODT' entry=TemplateFuzz ;;
*)
  echo "Fuzz/build.sh: no target $target; there are: yaml, expression, template" >&2
  exit 64
  ;;
esac

mkdir -p "$out/$target"
cd "$out/$target"
flags="-O -enable-testing -swift-version 6 -strict-memory-safety -enable-upcoming-feature ExistentialAny \
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility \
  -parse-as-library -sanitize=fuzzer,address -whole-module-optimization -I . \
  -I $root/Sources/CLibXML2 -I $root/Sources/CLibZip -I $root/Sources/CZlib"
headers=$(pkg-config --cflags libxml-2.0 libzip zlib | sed 's/-I/-Xcc -I/g')
objects=
stale=
for module in $modules; do
  sources=$root/Sources/Vanban$module
  if [ -n "$stale" ] || [ ! -f "$module.o" ] || [ -n "$(find "$sources" -newer "$module.o")" ]; then
    stale=yes
    swiftc $flags $headers "$@" -emit-module -module-name "Vanban$module" -emit-object -o "$module.o" \
      $(find "$sources" -name '*.swift' | sort)
  fi
  objects="$objects $module.o"
done
swiftc $flags $headers "$@" -module-name "$entry" -emit-executable -o "../$target-fuzz" \
  "$root/Fuzz/$entry"*.swift $objects
echo "$out/$target-fuzz"
