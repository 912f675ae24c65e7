#!/bin/sh
# Everything CI checks, in the order in which a mistake is cheapest to find.
set -eu
: "${BIN:=.venv/bin}"
echo "== lint";      "$BIN/ruff" check .
                     "$BIN/ruff" format --check .
echo "== types";     "$BIN/mypy"
echo "== floors";    "$BIN/lint-imports"
# The page is tested in a real browser where there is one; on a bare Debian machine it is installed.
if ! command -v chromedriver >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium chromium-driver) >/dev/null 2>&1 \
    || echo "no browser could be installed: its tests are skipped"
fi
echo "== speed";     "$BIN/python" benchmarks/reading.py --quick
echo "== score";     "$BIN/python" tools/score.py
# The examples of a page go on from one another, so the docs run in one process.
echo "== docs";      "$BIN/python" -m pytest docs README.md
                     "$BIN/python" -m sphinx -W -q -b html docs docs/_build/html
HYPOTHESIS_PROFILE="${HYPOTHESIS_PROFILE:-ci}"; export HYPOTHESIS_PROFILE
echo "== tests";     "$BIN/python" -m pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered tests src
