"""The language knows every symbol that the output defines: no name of the kernel's can meet one."""

from pathlib import Path

import pytest

from idtgen import language, lowering
from idtgen.assembly.program import Label
from idtgen.language import names
from idtgen.language.symbols import EMITTED
from idtgen.model import Kernel

KERNELS = Path(__file__).parent / "kernels"
VARIANTS = [
    ("paranoid        rdmsr;", "paranoid rdmsr;"),
    ("paranoid        rdmsr;", "paranoid rdmsr; layout compact;"),
    ("paranoid        rdmsr;", "paranoid rdgsbase;"),
    ("gs              swapgs;", "gs none; layout compact;"),
]


def defined(kernel: Kernel) -> set[str]:
    """All symbols of the output, those that only its own file sees too."""
    program = lowering.lower(kernel)
    placed = [part for s in program.sections for function in s.functions for part in function.parts]
    labels = {item.name for part in placed for item in part.routine.items if isinstance(item, Label)}
    functions = {function.name for section in program.sections for function in section.functions}
    return {name for name in labels | functions if not name.startswith(".L") and "@" not in name}


def expected(kernel: Kernel) -> frozenset[str]:
    stubs = {entry.symbol for entry in kernel.entries}
    arrays = {name for array in kernel.arrays for name in (array.symbol, array.body)}
    stacks = {names.stack(ist.name) for ist in kernel.ists if ist.size is not None}
    return EMITTED | stubs | arrays | stacks


def load(path: Path) -> Kernel:
    loaded = language.load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    return loaded.kernel


@pytest.mark.parametrize("name", ["linux", "hobby", "trapframe"])
def test_every_symbol_of_a_kernel_is_known(name: str) -> None:
    kernel = load(KERNELS / f"{name}.idt")
    assert defined(kernel) - expected(kernel) == set()


@pytest.mark.parametrize(("old", "new"), VARIANTS)
def test_and_under_other_settings(old: str, new: str, tmp_path: Path) -> None:
    text = (KERNELS / "linux.idt").read_text()
    assert old in text
    text = text.replace(old, new).replace("gs:0x", "word_" if "gs none" in new else "gs:0x")
    text = (
        text.replace("size", "").replace("ist NMI = 2;", "ist NMI = 2 size 8K;") + "percpu { gs_base ist; }\n"
    )
    path = tmp_path / "linux.idt"
    path.write_text(text)
    kernel = load(path)
    assert "ist_stack_NMI" in defined(kernel)
    assert defined(kernel) - expected(kernel) == set()
