#!/bin/sh
# Builds the fuzzer of the YAML parser: Fuzz/build.sh OUTPUT_DIRECTORY [extra swiftc options]
# The modules are compiled by hand, since a sanitizer for coverage must see the parser and nothing else.
set -e
out=$1
shift
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$out"
cd "$out"
flags="-O -enable-testing -swift-version 6 -strict-memory-safety -enable-upcoming-feature ExistentialAny \
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility \
  -parse-as-library -sanitize=fuzzer,address -whole-module-optimization"
swiftc $flags "$@" -emit-module -module-name VanbanSource -emit-object -o source.o \
  "$root"/Sources/VanbanSource/*.swift
swiftc $flags "$@" -I . -emit-module -module-name VanbanYAML -emit-object -o yaml.o \
  $(find "$root/Sources/VanbanYAML" -name '*.swift' | sort)
swiftc $flags "$@" -I . -module-name YAMLFuzz -emit-executable -o yaml-fuzz \
  "$root/Fuzz/YAMLFuzz.swift" source.o yaml.o
echo "$out/yaml-fuzz"
