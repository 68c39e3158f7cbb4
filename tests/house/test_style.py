"""The sizes that keep the code readable, and what no linter holds."""

import ast
from functools import cache
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for path in (ROOT / "idtgen").rglob("*.py"))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def functions() -> dict[str, int]:
    """Place of each function in idtgen/ to its number of lines."""
    return {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, FUNCTION)
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text()))


def test_no_function_is_long() -> None:
    assert [place for place, lines in functions().items() if lines > 60] == []


def test_most_functions_are_short() -> None:
    lines = list(functions().values())
    assert median(lines) <= 6
    assert quantiles(lines, n=10)[8] <= 25


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_everything_is_annotated(path: Path) -> None:
    """Parameters and results; mypy holds what they mean."""
    bare = [
        f"{node.name}:{node.lineno}"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, FUNCTION)
        for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        if (argument.annotation is None and argument.arg not in {"self", "cls"}) or node.returns is None
    ]
    assert bare == []
