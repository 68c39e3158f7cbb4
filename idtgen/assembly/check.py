"""What must hold of every program, whoever made it: the tests ask it of each one that they see.

In: a program and its unwind tables. Out: problems, one line each, none for a sound program. It is
about what printers and linker take for granted; whether the code is right is for those who run it.
"""

from collections.abc import Iterator

from idtgen.assembly.cfi import Unwind
from idtgen.assembly.code import fill, placements
from idtgen.assembly.program import (
    Align,
    Fill,
    FrameHint,
    Function,
    Instruction,
    Label,
    Long,
    Placed,
    Program,
    Remark,
    Section,
    Zero,
)

_IN_CODE = (Instruction, Label, Align, Fill, FrameHint, Remark)
_IN_DATA = (Label, Long, Zero, Remark)


def problems(program: Program, unwind: Unwind) -> list[str]:
    return [
        *_sections(program),
        *_labels(program),
        *(text for placed in placements(program) for text in _reached(placed, unwind)),
    ]


def _sections(program: Program) -> Iterator[str]:
    if not program.sections or program.sections[0].name != ".entry.text":
        yield "the first section is not .entry.text"
    for section in program.sections:
        for function in section.functions:
            yield from _function(section, function)


def _function(section: Section, function: Function) -> Iterator[str]:
    """A function begins with its own label, exported as it says, and holds what its section can hold."""
    labels = [item for item in function.parts[0].routine.items if type(item) is Label]
    first = labels[0] if labels else Label("nothing", exported=False)
    name = fill(first.name, function.parts[0])
    if (name, first.exported) != (function.name, function.exported):
        yield f"{function.name} begins with {name}, exported: {first.exported}"
    if function.code != ("x" in section.flags):
        yield f"{function.name} is in {section.name}"
    allowed = _IN_CODE if function.code else _IN_DATA
    for placed in function.parts:
        for item in placed.routine.items:
            if not isinstance(item, allowed):
                yield f"{function.name} holds {item}"


def _labels(program: Program) -> Iterator[str]:
    """Every label stands once, also those that only this file sees, and no hole is left in a name."""
    seen: set[str] = set()
    for section in program.sections:
        for function in section.functions:
            for placed in function.parts:
                for name in [fill(i.name, placed) for i in placed.routine.items if type(i) is Label]:
                    if name in seen:
                        yield f"{name} stands twice"
                    if "@" in name:
                        yield f"{name} has a hole"
                    seen.add(name)


def _reached(placed: Placed, unwind: Unwind) -> Iterator[str]:
    """Control comes to every instruction but the INT3 that stands behind another."""
    for item, row in zip(placed.routine.items, unwind.of(placed.routine), strict=True):
        if type(item) is Instruction and row is None and item.mnemonic != "int3":
            yield f"{placed.name}: nothing leads to {item.mnemonic}"
