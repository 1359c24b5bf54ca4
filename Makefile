include codegen/spec.mk

CODE := $(wildcard overlay codegen docs tests examples)
# Where copies of what openapi.yaml was made from may be at hand; `make check` builds it again from one.
LOCKS := dev interop interop-llama-index interop-ogx
COPIES ?= ../shared/upstream
SPECS ?= ../shared/foreign-specs ../shared/foreign-published

.PHONY: format lint types test check prove interop ordeal coverage compatibility release-check audit docs bench rivals killed foreign demo

format: $(READY) ## Format the hand-written code and fix what can be fixed
	$(PY) -m ruff check --fix $(CODE)
	$(PY) -m ruff format $(CODE)

lint: $(READY) ## Check style, formatting and the specification
	$(PY) -m ruff check $(CODE)
	$(PY) -m ruff format --check $(CODE)
	$(PY) -m codegen check --upstream "$(COPIES)"

types: $(READY) ## Check types with mypy and pyright, both strict
	$(PY) -m mypy
	$(PY) -m pyright

prove: $(READY) ## Compare random specifications, rewritten and changed, with what samples show (PAIRS=20000)
	$(PY) -m tests.codegen.proof $(or $(PAIRS),20000)
	WHOLE=1 $(PY) -m pytest tests/generated/test_models_properties.py tests/generated/test_operations_bodies.py tests/codegen/test_diff_properties.py tests/codegen/test_hostile_names.py tests/codegen/test_hostile_texts.py tests/codegen/test_other_apis.py tests/codegen/test_stale_corrections.py tests/codegen/test_surface_cases.py tests/codegen/test_damage.py tests/codegen/test_upstream.py tests/local/test_generated_requests.py

test: $(READY) ## Run the tests, among them the type checkers
	$(PY) -m pytest

check: lint drift test ## Run all that must pass before a change is merged

interop: $(READY) ## Run programs of others against the local server, and the client against servers of others (ONLY=name)
	$(PY) -m tests.interop $(ONLY)

coverage: $(READY) ## Run the tests and print how much of the code they run, and what they do not
	$(PY) -m pytest --cov --cov-report=term:skip-covered --cov-report=html

compatibility: $(READY) ## Run the client's tests with the newest dependencies (LOWEST=1: the oldest; EXTRAS=no: without)
	$(PY) -m tests.release.compatibility $(if $(LOWEST),--lowest) $(if $(filter no,$(EXTRAS)),--no-extras)

release-check: $(READY) ## Build what would be published, try it on every Python (RECORD=1: take new public names, OUTPUT=, TAG=)
	$(PY) -m tests.release $(if $(RECORD),--record) $(if $(OUTPUT),--output "$(OUTPUT)") $(if $(TAG),--tag "$(TAG)")

audit: $(READY) ## Look for known vulnerabilities in what is locked; skipped where their list cannot be reached
	$(PY) -m tests.release.audit

docs: $(READY) ## Build the documentation in site/ (SERVE=1 shows it on this machine and follows changes)
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs $(if $(SERVE),serve,build --strict)

ordeal: $(READY) ## Kill a migration again and again, fill its disk, lose its workers (minutes)
	$(PY) -m pytest -n2 tests/migration/ordeal.py

bench: $(READY) ## Run the benchmarks
	$(PY) -m tests.benchmarks

rivals: $(READY) ## Try other diff tools on the same changes and write docs/diff-rivals.md (installs them elsewhere)
	$(PY) -m tests.benchmarks.diff_rivals

killed: $(READY) ## Kill the whole loop at random instants (ROUNDS=200)
	ROUNDS=$(or $(ROUNDS),200) $(PY) -m pytest -n0 -q tests/codegen/test_killed.py

foreign: $(READY) ## Take other APIs' specifications through everything (SPECS=folder or file)
	$(PY) -m tests.foreign $(SPECS)

demo: generate ## Generate the client and hold a first conversation with it, offline
	$(PY) -m examples.first_conversation
