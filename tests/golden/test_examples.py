"""Every example gives the outputs that stand beside it, byte for byte."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import idtgen
from idtgen.arguments import EMITS

ROOT = Path(__file__).parents[2] / "examples"
EXAMPLES = sorted(path.stem for path in ROOT.glob("*/*.idt"))
SUFFIXES = (".S", ".h", ".json", ".gas.inc", ".nasm.inc")


@cache
def outputs(name: str) -> dict[str, str]:
    return idtgen.compile_file(ROOT / name / f"{name}.idt", EMITS).outputs


def test_there_are_examples() -> None:
    assert {"hobby", "linux", "trapframe"} <= set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_outputs_have_the_names_that_are_promised(name: str) -> None:
    assert sorted(outputs(name)) == sorted(name + suffix for suffix in SUFFIXES)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_output(name: str, suffix: str, golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / name / f"{name}{suffix}", outputs(name)[f"{name}{suffix}"])


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_else_lies_there(name: str) -> None:
    """An output that is no longer made would stay as a golden for ever."""
    made = {
        path.name for path in (ROOT / name).iterdir() if path.suffix in {Path(s).suffix for s in SUFFIXES}
    }
    assert made <= set(outputs(name))


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_output_knows_where_or_when_it_was_made(name: str) -> None:
    for text in outputs(name).values():
        assert str(ROOT) not in text
        assert f"{name}/" not in text
