PYTHON ?= python3
PY := .venv/bin/python
READY := .venv/.ready
CODE := $(wildcard overlay codegen docs tests examples)

# The generator's hooks call `ruff` by name; building .venv must not find .venv's own python3.
OUTER_PATH := $(PATH)
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# Files are read and written the same way whatever the machine's locale is.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup sync spec diff review version changelog propose generate drift format lint types prove test check interop ordeal coverage compatibility release-check audit docs bench rivals demo clean lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## Create .venv with everything that is needed (the other targets do it on demand)

sync: $(READY) ## Follow the published specification, all or nothing (UPSTREAM=, TESTS=no, CHANGELOG=1, REPORT=)
	$(PY) -m codegen update $(if $(UPSTREAM),--upstream "$(UPSTREAM)") $(if $(filter no,$(TESTS)),--no-tests) \
		$(if $(CHANGELOG),--changelog) $(if $(REPORT),--report "$(REPORT)")

spec: $(READY) ## Write openapi.yaml only (UPSTREAM=file or URL)
	$(PY) -m codegen sync $(if $(UPSTREAM),--upstream "$(UPSTREAM)")

OLD ?= HEAD:openapi.yaml
NEW ?= openapi.yaml
BASE ?= origin/main
diff: $(READY) ## Say what changed between two specifications, and for whom (OLD=, NEW=, FORMAT=, SURFACE=1)
	$(PY) -m codegen diff "$(OLD)" "$(NEW)" $(if $(FORMAT),--format $(FORMAT)) $(if $(SURFACE),--surface)

version: $(READY) ## Say which versions follow from a change (OLD=, NEW=)
	$(PY) -m codegen version "$(OLD)" "$(NEW)"

changelog: $(READY) ## Write the section of CHANGELOG.md about a change (OLD=, NEW=)
	$(PY) -m codegen changelog "$(OLD)" "$(NEW)" --write

# The summary goes to the job's page where there is one, annotations go to the log.
review: $(READY) ## Review what a branch changes in openapi.yaml (BASE=origin/main); fails on unaccepted breaking changes
	@$(PY) -m codegen diff "$(BASE):openapi.yaml" openapi.yaml --surface --format markdown \
		--fail-on none >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"
	@$(PY) -m codegen diff "$(BASE):openapi.yaml" openapi.yaml --format github --fail-on breaking

propose: $(READY) ## Open a pull request with what `make sync` changed (REPORT=, BASE=main)
	$(PY) -m codegen propose --report "$(REPORT)" --base "$(BASE:origin/%=%)"

generate: $(READY) ## Write generated/ from openapi.yaml
	$(PY) -m codegen generate

drift: $(READY) ## Fail if generated/ is not what openapi.yaml gives
	$(PY) -m codegen drift

format: $(READY) ## Format the hand-written code and fix what can be fixed
	$(PY) -m ruff check --fix $(CODE)
	$(PY) -m ruff format $(CODE)

lint: $(READY) ## Check style, formatting and the specification
	$(PY) -m ruff check $(CODE)
	$(PY) -m ruff format --check $(CODE)
	$(PY) -m codegen check

types: $(READY) ## Check types with mypy and pyright, both strict
	$(PY) -m mypy
	$(PY) -m mypy --config-file= --strict generated/openai_conversations_api
	$(PY) -m pyright

prove: $(READY) ## Compare random specifications, rewritten and changed, with what samples show (PAIRS=20000)
	$(PY) -m tests.codegen.proof $(or $(PAIRS),20000)

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
	$(PY) -m pytest -n0 -s tests/migration/ordeal.py

bench: $(READY) ## Run the benchmarks
	$(PY) -m tests.benchmarks

rivals: $(READY) ## Try other diff tools on the same changes and write docs/diff-rivals.md (installs them elsewhere)
	$(PY) -m tests.benchmarks.diff_rivals

demo: generate ## Generate the client and hold a first conversation with it, offline
	$(PY) -m examples.first_conversation

clean: ## Remove .venv, caches and build products
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
	find . -name .git -prune -o \( -name __pycache__ -o -name '*.egg-info' \) -prune -exec rm -rf {} +

lock: ## Resolve requirements/*.txt again (UPGRADE=1 takes newer versions)
	@tool=$$(mktemp -d) && trap 'rm -rf "$$tool"' EXIT && PATH='$(OUTER_PATH)' && \
	"$(PYTHON)" -m venv "$$tool" && "$$tool/bin/python" -m pip install -qq uv==0.13.8 && \
	for group in dev interop interop-llama-index; do \
		case $$group in dev) everywhere=--universal;; *) everywhere=;; esac; \
		"$$tool/bin/uv" pip compile --quiet $$everywhere --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-header --no-annotate $(if $(UPGRADE),--upgrade) \
			--group "$$group" pyproject.toml --output-file "requirements/$$group.txt" || exit 1; \
	done

# A sound .venv is filled up, any other is made anew. Debian splits ensurepip from Python: there the
# outer pip fills .venv, from the same lock.
$(READY): requirements/dev.txt pyproject.toml
	@set -e; PATH='$(OUTER_PATH)'; lock='--require-hashes -r requirements/dev.txt'; \
	if $(PY) -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		echo 'Updating .venv from requirements/dev.txt'; \
	else \
		command -v "$(PYTHON)" >/dev/null || \
			{ echo 'Python 3.11 or newer is needed; found no $(PYTHON); set PYTHON=...' >&2; exit 1; }; \
		"$(PYTHON)" -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and \
			"Python 3.11 or newer is needed; found %d.%d.%d; set PYTHON=..." % v[:3])'; \
		echo 'Filling .venv from requirements/dev.txt (0.6 GB; under a minute on a fast line)'; \
		if "$(PYTHON)" -c 'from ensurepip import bootstrap' 2>/dev/null; then \
			"$(PYTHON)" -m venv --clear .venv; \
		elif "$(PYTHON)" -c 'import pip' 2>/dev/null; then \
			"$(PYTHON)" -m venv --clear --without-pip .venv; \
			"$(PYTHON)" -m pip --python $(PY) install -qq $$lock; \
		else \
			echo '$(PYTHON) has neither ensurepip nor pip: install python3-venv or python3-pip' >&2; exit 1; \
		fi; \
	fi; \
	$(PY) -m pip install -qq $$lock; \
	$(PY) -m pip install -qq --no-deps --no-build-isolation --editable .; \
	touch $@
