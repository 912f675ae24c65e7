#!/bin/sh
# Everything CI checks, in the order in which a mistake is cheapest to find.
set -eu
: "${BIN:=.venv/bin}"
echo "== lint";      "$BIN/ruff" check .
                     "$BIN/ruff" format --check .
echo "== types";     "$BIN/mypy"
echo "== floors";    "$BIN/lint-imports"
echo "== tests";     HYPOTHESIS_PROFILE="${HYPOTHESIS_PROFILE:-ci}" "$BIN/python" -m pytest -n 2 --dist loadgroup --cov --cov-report=term:skip-covered
echo "== score";     "$BIN/python" tools/score.py
