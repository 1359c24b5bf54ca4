include codegen/spec.mk

CODE := $(wildcard overlay codegen tests examples)
# Where copies of what openapi.yaml was made from may be at hand; `make check` builds it again from one.
COPIES ?= ../shared/upstream
SPECS ?= ../shared/foreign-specs ../shared/foreign-published

.PHONY: format lint types test check bench killed foreign demo

format: $(READY) ## Format the hand-written code and fix what can be fixed
	$(PY) -m ruff check --fix $(CODE)
	$(PY) -m ruff format $(CODE)

lint: $(READY) ## Check style, formatting and the specification
	$(PY) -m ruff check $(CODE)
	$(PY) -m ruff format --check $(CODE)
	$(PY) -m codegen check --upstream "$(COPIES)"

types: $(READY) ## Check types with mypy and pyright, both strict
	$(PY) -m mypy
	$(PY) -m mypy --config-file= --strict generated/openai_conversations_api
	$(PY) -m pyright

test: $(READY) ## Run the tests, among them the type checkers
	$(PY) -m pytest

check: lint drift test ## Run all that must pass before a change is merged

bench: $(READY) ## Run the benchmarks
	$(PY) -m tests.benchmarks

killed: $(READY) ## Kill the whole loop at random instants (ROUNDS=200)
	ROUNDS=$(or $(ROUNDS),200) $(PY) -m pytest -n0 -q tests/codegen/test_killed.py

foreign: $(READY) ## Take other APIs' specifications through everything (SPECS=folder or file)
	$(PY) -m tests.foreign $(SPECS)

demo: generate ## Generate the client and hold a first conversation with it, offline
	$(PY) -m examples.first_conversation
