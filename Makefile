# One set of verbs for people and for CI. Each sets up first, which costs nothing when nothing changed.

REPORTS ?= examples
DATA ?= ../shared/data
CORPORA ?= ../data
RUNS ?= ../runs
QUICK ?=
BENCH ?=
UV ?= $(shell uv --version >/dev/null 2>&1 && echo uv || echo .uv/bin/uv)
BIN := .venv/bin
STAMP := .venv/.in-step

export UV_PYTHON_DOWNLOADS ?= never

.PHONY: setup check lint format test evaluate bench brief docs soak wheels train clean
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

bench: setup .venv-peers  ## the reader's speed, memory and determinism beside peers, on articles in CORPORA; QUICK=1 for less
	$(BIN)/python -m benchmarks --data $(CORPORA)/ukraine_2022/articles.jsonl $(if $(QUICK),--quick) $(BENCH)

.venv-peers: benchmarks/peers.txt
	@python3 -m venv $@
	@$@/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

brief: setup  ## the brief of REPORTS
	@$(BIN)/sayso brief $(REPORTS)

docs: setup  ## describe the tables from the code, and run the examples in the documentation
	$(BIN)/python -m sayso.store.describe > docs/schema.md
	$(BIN)/pytest tests/docs

soak: setup  ## read REPORTS over and over, 200,000 damaged files of every kind, 600 killed writers of ledgers
	$(BIN)/python -m benchmarks.soak $(REPORTS)
	$(BIN)/python -m benchmarks.fuzz
	$(BIN)/python -m benchmarks.crash

wheels: setup  ## build sayso and its model into dist/; .ci/wheels tries them in a clean environment
	@rm -rf dist
	$(UV) build --all-packages --wheel --quiet --out-dir dist

.venv-train: training/requirements.txt uv.lock | setup
	@python3 -m venv $@
	@$(UV) export --locked --no-dev --no-emit-workspace --no-hashes --quiet --output-file $@/sayso.txt
	@$@/bin/python -m pip install --quiet --disable-pip-version-check -r $@/sayso.txt -r $<
	@touch $@

train: .venv-train  ## build the model from the unpacked corpora in CORPORA; goes on where it stopped
	PYTHONPATH=src:. .venv-train/bin/python -m training --data $(CORPORA) --out $(RUNS) --model models/sayso-reader-en/src/sayso_reader_en

clean:  ## remove what was built
	rm -rf .venv .venv-peers .uv dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
