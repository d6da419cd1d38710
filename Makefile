# vanban: goals of this Makefile
#
#   make demo          set up, build, render the documents of Examples/ to DOCX and ODT
#   make test          set up, build, run all tests that need no office suite and nothing from outside
#   make build         the release program and its templates, in build/
#   make templates     pack Templates/ into build/share/vanban/templates, with the starting models
#   make install       PREFIX=/usr/local [DESTDIR=]: bin/vanban, its templates, completions and manual page
#   make interop       render, convert and measure with LibreOffice, poppler, pandoc, python-docx
#   make conformance   SCHEMAS=DIR TOOLS=DIR: validate every output; YAML_SUITE=DIR: run the YAML test suite
#   make bench         vanban beside docxtpl, appy.pod, relatorio, pandoc; the YAML parser beside libyaml, PyYAML
#   make images        the pictures of docs/, anew (LibreOffice, poppler)
#   make manual        docs/man/vanban.1 from the program's own list of commands
#   make docc          the pages of the library's declarations in build/docc
#   make fuzz          TARGET=yaml|expression|template SECONDS=60: random and mutated input under a sanitizer
#   make clean         remove what was built
#
# Variables: SWIFT, PYTHON (3, with lxml, python-docx, PyYAML, jsonschema), LETTERS (names for interop), RUNS (bench).

SWIFT ?= swift
PYTHON ?= /usr/bin/python3
PREFIX ?= /usr/local
DESTDIR ?=
RUNS ?= 40
TARGET ?= yaml
SECONDS ?= 60

# One file to copy to any machine with libxml2 and libzip. Without symbols, and at a fixed address (which spares the
# loader 40,000 relocations), it starts in three quarters of the time.
release_flags := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -s -Xswiftc -Xclang-linker -Xswiftc -no-pie)

release := build/bin/vanban
packed := build/share/vanban/templates
sources := Package.swift $(shell find Sources -type f 2>/dev/null)
templates := $(patsubst Templates/%,$(packed)/%,$(wildcard Templates/*.docx Templates/*.odt))
starts := $(patsubst Templates/%,$(packed)/%,$(wildcard Templates/khoi-dau/*.yaml))
completions := $(addprefix build/share/,bash-completion/completions/vanban zsh/site-functions/_vanban fish/vendor_completions.d/vanban.fish)
examples := $(wildcard Examples/*.yaml)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test build templates install interop conformance bench images manual docc fuzz clean
.PHONY: conformance-documents conformance-yaml setup setup-interop setup-conformance setup-bench

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

setup:
	@SWIFT='$(SWIFT)' Scripts/setup build

setup-interop setup-conformance setup-bench: setup-%:
	@PYTHON='$(PYTHON)' Scripts/setup $*

# ---- building ----

build: $(release) templates $(completions)

$(release): $(sources) | setup
	$(SWIFT) build -c release --product vanban $(release_flags)
	@mkdir -p $(@D)
	cp "$$($(SWIFT) build -c release $(release_flags) --show-bin-path)/vanban" $@

templates: $(templates) $(starts)

$(starts): $(packed)/%: Templates/%
	@mkdir -p $(@D)
	@cp $< $@

# A template is packed again when any of its parts is newer.
.SECONDEXPANSION:
$(templates): $(packed)/%: $$(shell find Templates/$$* -type f) $(release)
	@mkdir -p $(@D)
	$(release) template pack Templates/$* $@

# The program knows its own commands; each shell's file is one of three.
build/share/bash-completion/%: completion_shell := bash
build/share/zsh/%: completion_shell := zsh
build/share/fish/%: completion_shell := fish
$(completions): $(release)
	@mkdir -p $(@D)
	$(release) --generate-completion-script $(completion_shell) > $@

# ---- using ----

demo: build
	@mkdir -p build/demo
	@for document in $(examples); do \
	  name=$$(basename $$document .yaml); \
	  for format in docx odt; do \
	    $(release) render $$document -o build/demo/$$name.$$format || exit; \
	  done; \
	done

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/vanban/templates/khoi-dau'
	install -m 755 $(release) '$(DESTDIR)$(PREFIX)/bin/vanban'
	install -m 644 $(templates) '$(DESTDIR)$(PREFIX)/share/vanban/templates/'
	install -m 644 $(starts) '$(DESTDIR)$(PREFIX)/share/vanban/templates/khoi-dau/'
	for file in $(completions:build/%=%); do install -D -m 644 build/$$file "$(DESTDIR)$(PREFIX)/$$file" || exit; done
	install -d '$(DESTDIR)$(PREFIX)/share/man/man1'
	install -m 644 docs/man/vanban.1 '$(DESTDIR)$(PREFIX)/share/man/man1/vanban.1'

# ---- testing ----

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	Scripts/test-setup

interop: build setup-interop
	$(PYTHON) Tests/Interop/commands.py $(release)
	$(PYTHON) Tests/Interop/bad_input.py $(release)
	$(PYTHON) Tests/Interop/schema.py $(release)
	$(PYTHON) Tests/Interop/selftest.py $(release)
	$(PYTHON) Tests/Interop/faults.py $(release)
	$(PYTHON) Tests/Interop/foreign.py $(release)
	$(PYTHON) Tests/Interop/pdf.py $(release)
	$(PYTHON) Tests/Interop/printed.py $(release)
	$(PYTHON) Tests/Interop/guide.py $(release)
	$(PYTHON) Tests/Interop/readmes.py $(release)
	$(PYTHON) Tests/Interop/interop.py $(release) $(LETTERS)
	VANBAN_INTEROP=1 $(SWIFT) test --filter ConversionTests

ifeq ($(SCHEMAS)$(TOOLS)$(YAML_SUITE),)
conformance:
	@echo 'make conformance: name SCHEMAS=DIR TOOLS=DIR, or YAML_SUITE=DIR, or all three' >&2; exit 2
else
conformance: $(if $(SCHEMAS)$(TOOLS),conformance-documents) $(if $(YAML_SUITE),conformance-yaml)
endif

conformance-documents: build setup-conformance
	$(PYTHON) Tests/Interop/conformance.py $(release) '$(SCHEMAS)' '$(TOOLS)'

conformance-yaml: setup
	@test -d '$(YAML_SUITE)' || { echo 'make conformance: no folder YAML_SUITE=$(YAML_SUITE)' >&2; exit 2; }
	$(SWIFT) run yaml-conformance '$(abspath $(YAML_SUITE))'

bench: build setup-bench
	PYTHON='$(PYTHON)' Benchmarks/YAML/run.sh build/bench/yaml
	Benchmarks/Templates/prepare.sh '$(PYTHON)' build/bench
	@build/bench/venv/bin/python Benchmarks/Templates/run build/bench/template-bench build/bench/venv/bin/python build/bench || missed=1; \
	$(PYTHON) Benchmarks/run $(release) $(RUNS) || missed=1; \
	$(PYTHON) Benchmarks/Report/run $(release) $(RUNS) || missed=1; \
	exit $${missed:-0}

# ---- documentation ----

images: build setup-interop
	$(PYTHON) Tools/images.py $(release) docs/images

manual: build
	$(PYTHON) Tools/manpage.py $(release) < docs/man/vanban.in > docs/man/vanban.1

# What the compiler knows of the declarations, and DocC, which comes with Swift; no package is needed.
docc: setup
	$(SWIFT) build --product vanban
	SWIFT='$(SWIFT)' Scripts/docc build/docc

# A crash, hang or sanitizer report ends with 1 and leaves its input in build/fuzz. New inputs are kept there too.
fuzz: setup
	@test -d 'Fuzz/Corpus/$(TARGET)' || { echo 'make fuzz: no target $(TARGET); there are: $(notdir $(wildcard Fuzz/Corpus/*))' >&2; exit 2; }
	Fuzz/build.sh $(TARGET) build/fuzz
	@mkdir -p build/fuzz/found-$(TARGET)
	cd build/fuzz && SWIFT_BACKTRACE=enable=no ./$(TARGET)-fuzz found-$(TARGET) '$(CURDIR)/Fuzz/Corpus/$(TARGET)' -max_total_time=$(SECONDS) -timeout=10 -print_final_stats=1 \
	  $(patsubst %,-dict='$(CURDIR)/%',$(wildcard Fuzz/$(TARGET).dict))

clean:
	rm -rf build .build
