# What a person needs: make demo, make test. What a change needs: make check.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
JOBS ?= auto

.DEFAULT_GOAL := help
.PHONY: help demo test check format faults peers bench backtest picture clean

help:  ## list what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "darlings needs Python 3.11 or newer, with venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/test: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable '.[test]'
	@touch $@ $(VENV)/runtime

$(VENV)/check: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable '.[test,check]'
	@touch $@ $(VENV)/test $(VENV)/runtime

demo: $(VENV)/runtime  ## build a sample journal and run the main job on it
	@$(BIN)/darlings demo demo-journal --fresh

test: $(VENV)/test  ## run the tests
	$(BIN)/python -m pytest -n $(JOBS)

check: $(VENV)/check  ## format, lint, types, import contract, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

format: $(VENV)/check  ## format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

faults: $(VENV)/test  ## kill and fail every system call of every command that writes (needs strace)
	DARLINGS_FAULTS=all $(BIN)/python -m pytest tests/faults -n $(JOBS)

$(VENV)/peers: | $(BIN)/python
	$(BIN)/python -m venv $@
	$@/bin/python -m pip --disable-pip-version-check --quiet install jrnl==4.6 td-watson==2.1.0 \
		novelwriter==26.2.2

peers: $(VENV)/test $(VENV)/peers  ## import what the real programs write (installs them apart)
	DARLINGS_PEERS=$(VENV)/peers/bin $(BIN)/python -m pytest -m real_programs tests/peers

bench: $(VENV)/test  ## print speeds as ratios to what they are compared with
	$(BIN)/python -m bench

backtest: $(VENV)/test  ## was the forecast right? LOGS=a folder of date,words in CSV
	$(BIN)/python -m bench.forecast_backtest $(LOGS)

picture: $(VENV)/test  ## draw the dashboard for the README
	$(BIN)/python docs/make_picture.py

clean:  ## remove what make made
	rm -rf $(VENV) demo-journal dist build .mypy_cache .ruff_cache .hypothesis .import_linter_cache
