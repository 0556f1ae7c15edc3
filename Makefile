# Shortcuts for whoever works on the code. To run a workshop, python3 run.py is all one needs.

PY := .venv/bin/python
LOCK := uv pip compile --universal --generate-hashes --python-version 3.11 \
        --no-emit-index-url --no-emit-find-links --no-header --quiet

.PHONY: run test format check lock vendor tables

run:
	python3 run.py

test:
	python3 run.py test

format:
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

check:
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy

# needs uv; add UPGRADE=--upgrade to raise the versions
lock:
	$(LOCK) $(UPGRADE) pyproject.toml -o requirements.txt
	$(LOCK) $(UPGRADE) --group test -c requirements.txt -o requirements-test.txt
	$(LOCK) $(UPGRADE) --group tables -o requirements-tables.txt
	$(LOCK) $(UPGRADE) --group bench -c requirements.txt -o requirements-bench.txt

# needs npm and brotli, see tools/vendor.py
vendor:
	$(PY) tools/vendor.py
	$(PY) tools/build_sprite.py

# builds workshop/language/data/built anew, from packages that only this needs
TABLES_PY := .venv-tables/bin/python
tables: .venv-tables/made
	$(TABLES_PY) -m tools.language_tables

.venv-tables/made: requirements-tables.txt requirements.txt
	python3 -m venv .venv-tables
	$(TABLES_PY) -m pip install --quiet -r requirements-tables.txt
	awk '/^(numpy|rapidfuzz|regex|msgspec)==/ {keep = 1} keep {print} !/\\$$/ {keep = 0}' requirements.txt > .venv-tables/engine.txt
	$(TABLES_PY) -m pip install --quiet --no-deps -r .venv-tables/engine.txt
	touch $@
