"""Assembler constants: the header's numbers and the frame's offsets, for code written beside the stubs.

In: the model. Out: one text for GNU as and clang, one for NASM, of the same names and values.
"""

from enum import Enum

from idtgen import templating
from idtgen.emit import constants, names, notice
from idtgen.model import Kernel


class Assembler(Enum):
    """Who reads the file. The value is in the name of its template, and before its suffix `.inc`."""

    GAS = "gas"
    NASM = "nasm"


def file_name(kernel: Kernel, assembler: Assembler) -> str:
    """What the file is called: hobby.gas.inc, hobby.nasm.inc."""
    return f"{names.stem(kernel)}.{assembler.value}.inc"


def render(kernel: Kernel, assembler: Assembler, cache_dir: str | None = None) -> str:
    template = templating.environment(cache_dir).get_template(f"offsets.{assembler.value}.j2")
    general, frame = constants.groups(kernel)
    return template.render(
        notice=notice.lines(kernel),
        file=notice.plain(file_name(kernel, assembler)),
        groups=[{"title": group.title, "rows": _rows(group, assembler)} for group in (frame, *general)],
    )


def _rows(group: constants.Group, assembler: Assembler) -> list[str]:
    width = max(len(c.name) for c in group.constants)
    if assembler is Assembler.GAS:
        return [f"{c.name + ',':<{width + 1}} {c.value}" for c in group.constants]
    return [f"{c.name:<{width}} equ {c.value}" for c in group.constants]
