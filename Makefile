# make demo   sets everything up, then builds, verifies and shows the flagship example
# make test   sets everything up, then runs every test, the type checker and the linter: what CI runs
# make mutants  breaks the stubs of seven kernels in every small way; fails if verification does not notice one
# make bitflips  flips every single bit of the code of examples/linux; writes docs/bitflips.md. Takes more than half an hour
# make bench  prints the ratios and counts that benchmarks/ measures
# make clean  removes all that these made

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LINUX := examples/linux/linux.idt

FOR_PYTHON := python3=python3 venv=python3-venv
# Judges of the output, and the build systems of the README.
FOR_TESTS := $(FOR_PYTHON) gcc=gcc g++=g++ as=binutils clang=clang ld.lld=lld nasm=nasm \
             make=make cmake=cmake meson=meson ninja=ninja-build cargo=cargo

.PHONY: demo test mutants bitflips bench clean

demo: $(VENV)/demo
	@echo
	$(BIN)/idtgen build $(LINUX) -o build/demo
	@echo
	$(BIN)/idtgen verify $(LINUX) --depth all --jobs 2
	@echo
	$(BIN)/idtgen show $(LINUX)
	@echo
	$(BIN)/idtgen show $(LINUX) asm_exc_page_fault

test: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist loadfile

bench: $(VENV)/test
	$(BIN)/python -m benchmarks

mutants: $(VENV)/test
	$(BIN)/python -m tests.mutation.campaign

bitflips: $(VENV)/test
	$(BIN)/python -m tests.mutation.bitflips docs/bitflips.md

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/demo: pyproject.toml tools/require
	@PYTHON=$(PYTHON) tools/require $(FOR_PYTHON)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "idtgen needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/test: $(VENV)/demo
	@PYTHON=$(PYTHON) tools/require $(FOR_TESTS)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@
