# The targets that follow a specification; the Makefile of a repository includes them and adds its own.
PYTHON ?= python3
PY := .venv/bin/python
READY := .venv/.ready

# The generator's hooks call `ruff` by name; building .venv must not find .venv's own python3.
OUTER_PATH := $(PATH)
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# Files are read and written the same way whatever the machine's locale is.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup sync spec diff review version changelog propose generate drift clean lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## Create .venv with everything that is needed (the other targets do it on demand)

sync: $(READY) ## Follow the published specification, all or nothing (UPSTREAM=, TESTS=no, CHANGELOG=1, REPORT=)
	$(PY) -m codegen sync $(if $(UPSTREAM),--upstream "$(UPSTREAM)") $(if $(filter no,$(TESTS)),--no-tests) \
		$(if $(CHANGELOG),--changelog) $(if $(REPORT),--report "$(REPORT)")

spec: $(READY) ## Write openapi.yaml only, the same again or from UPSTREAM=file or URL
	$(PY) -m codegen spec $(if $(UPSTREAM),--upstream "$(UPSTREAM)")

OLD ?= HEAD:openapi.yaml
NEW ?= openapi.yaml
BASE ?= origin/main
diff: $(READY) ## Say what changed between two specifications, and for whom (OLD=, NEW=, FORMAT=, SURFACE=1)
	@$(PY) -m codegen diff "$(OLD)" "$(NEW)" --fail-on none $(if $(FORMAT),--format $(FORMAT)) $(if $(SURFACE),--surface)

version: $(READY) ## Say which versions follow from a change (OLD=, NEW=)
	@$(PY) -m codegen version "$(OLD)" "$(NEW)"

changelog: $(READY) ## Write the section of CHANGELOG.md about a change (OLD=, NEW=)
	$(PY) -m codegen changelog "$(OLD)" "$(NEW)" --write

# The summary goes to the job's page where there is one, annotations go to the log.
review: $(READY) ## Review what a branch changes in openapi.yaml (BASE=origin/main); fails on unaccepted breaking changes
	@if git rev-parse --quiet --verify "$(BASE)^{commit}" >/dev/null && \
		! git cat-file -e "$(BASE):openapi.yaml" 2>/dev/null; then \
		echo "$(BASE) has no openapi.yaml yet: everything is new, and nothing can break." \
			| tee -a "$${GITHUB_STEP_SUMMARY:-/dev/null}"; \
	else \
		$(PY) -m codegen diff "$(BASE):openapi.yaml" openapi.yaml --surface --format markdown \
			--fail-on none >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}" && \
		$(PY) -m codegen diff "$(BASE):openapi.yaml" openapi.yaml --format github --fail-on breaking; \
	fi

propose: $(READY) ## Open a pull request with what `make sync` changed (REPORT=, BASE=main)
	$(PY) -m codegen propose --report "$(REPORT)" --base "$(BASE:origin/%=%)"

generate: $(READY) ## Write generated/ from openapi.yaml
	$(PY) -m codegen generate

drift: $(READY) ## Fail if generated/ is not what openapi.yaml gives
	$(PY) -m codegen drift

clean: ## Remove .venv, caches and build products
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
	find . -name .git -prune -o \( -name __pycache__ -o -name '*.egg-info' \) -prune -exec rm -rf {} +

LOCKS ?= dev
lock: ## Resolve requirements/*.txt again (UPGRADE=1 takes newer versions)
	@tool=$$(mktemp -d) && trap 'rm -rf "$$tool"' EXIT && PATH='$(OUTER_PATH)' && \
	"$(PYTHON)" -m venv "$$tool" && "$$tool/bin/python" -m pip install -qq uv==0.13.8 && \
	for group in $(LOCKS); do \
		case $$group in dev) everywhere=--universal;; *) everywhere=;; esac; \
		case $$group in *-ogx) python=3.12;; *) python=3.11;; esac; \
		"$$tool/bin/uv" pip compile --quiet $$everywhere --python-version $$python --generate-hashes \
			--no-emit-index-url --no-header --no-annotate $(if $(UPGRADE),--upgrade) \
			--group "$$group" pyproject.toml --output-file "requirements/$$group.txt" || exit 1; \
	done && \
	"$$tool/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --constraint requirements/dev.txt \
		--group codegen --group build pyproject.toml --output-file codegen/scaffold/requirements.txt

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
