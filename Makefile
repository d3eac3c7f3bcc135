# One set of verbs for people and for CI. Each sets up first, which costs nothing when nothing changed.

REPORTS ?= examples
DATA ?= ../shared/data
UV ?= $(shell uv --version >/dev/null 2>&1 && echo uv || echo .uv/bin/uv)
BIN := .venv/bin
STAMP := .venv/.in-step

export UV_PYTHON_DOWNLOADS ?= never

.PHONY: setup check lint format test evaluate bench brief docs soak wheels clean
.DEFAULT_GOAL := help

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

setup: $(STAMP)  ## prepare .venv, with sayso and its model installed

$(STAMP): pyproject.toml uv.lock $(wildcard models/*/pyproject.toml) | $(filter .uv/%,$(UV))
	@$(UV) sync --locked --quiet
	@touch $@

.uv/bin/uv:
	@python3 -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv

lint: setup  ## style and docstrings
	$(BIN)/ruff check
	$(BIN)/ruff format --check

check: lint  ## lint, types, who may import whom, and the lock file
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(UV) lock --check --quiet

format: setup  ## put the source in its form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

test: setup  ## all tests
	$(BIN)/pytest

evaluate: setup  ## quality against pinned floors; DATA names the folder of archives
	$(BIN)/python -m evaluation --data $(DATA)

bench: setup  ## words a second
	$(BIN)/python -m benchmarks

brief: setup  ## the brief of REPORTS
	@$(BIN)/sayso brief $(REPORTS)

docs: setup  ## run the examples in the documentation
	$(BIN)/pytest tests/docs

soak: setup  ## read REPORTS over and over, and watch memory
	$(BIN)/python -m benchmarks.soak $(REPORTS)

wheels: setup  ## build sayso and its model into dist/; .ci/wheels tries them in a clean environment
	@rm -rf dist
	$(UV) build --all-packages --wheel --quiet --out-dir dist

clean:  ## remove what was built
	rm -rf .venv .uv dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
