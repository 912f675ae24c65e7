# Two commands do all the set-up: `make demo` reads the bundled articles, `make test` checks everything CI checks.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test lint check score docs clean

demo: $(VENV)/.demo
	$(BIN)/bilateral brief src/bilateral/testing/articles

test: $(VENV)/.test
	BIN=$(BIN) sh tools/check.sh

docs: $(VENV)/.docs
	$(BIN)/python -m sphinx -W -q -b html docs docs/_build/html

score: $(VENV)/.test
	$(BIN)/python tools/score.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'

$(VENV)/.demo: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet -e '.[cli]'
	touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet -e . --group test --group lint --group docs
	touch $@ $(VENV)/.demo $(VENV)/.docs

$(VENV)/.docs: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet -e . --group docs
	touch $@ $(VENV)/.demo

clean:
	rm -rf $(VENV) dist docs/_build .coverage .mypy_cache .ruff_cache .pytest_cache
