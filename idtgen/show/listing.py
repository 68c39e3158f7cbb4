"""The instructions of an entry, with the depth of the frame before each.

In: code as placed, its program, the unwind tables. Out: lines. Behind the entry's own code stand the
routines that it calls and jumps to, each once, in the order in which it comes to them.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from idtgen.assembly import att
from idtgen.assembly.code import fill, placements
from idtgen.assembly.program import VECTOR, Instruction, Label, Placed, Program, Target

if TYPE_CHECKING:
    from idtgen.assembly.cfi import Unwind
    from idtgen.assembly.rows import Row


_COMMENT_COLUMN = 36


def listing(program: Program, unwind: "Unwind", name: str, code: Iterable[Placed]) -> Iterator[str]:
    """`name` is for a slot, which has no label."""
    for placed in reached(program, code):
        yield ""
        if not any(isinstance(item, Label) for item in placed.routine.items):
            yield f"{'':10}{name}:"
        yield from _routine(placed, unwind)


def reached(program: Program, code: Iterable[Placed]) -> list[Placed]:
    homes = {name: placed for placed in placements(program) for name in _labels(placed)}
    found: dict[tuple[int, str], Placed] = {}
    waiting = list(code)
    while waiting:
        placed = waiting.pop(0)
        key = (id(placed.routine), placed.name)
        if key not in found:
            found[key] = placed
            waiting += [homes[name] for name in _targets(placed) if name in homes]
    return list(found.values())


def _labels(placed: Placed) -> Iterator[str]:
    for item in placed.routine.items:
        if isinstance(item, Label):
            yield fill(item.name, placed)


def _targets(placed: Placed) -> Iterator[str]:
    for item in placed.routine.items:
        if isinstance(item, Instruction):
            for operand in item.operands:
                if isinstance(operand, Target):
                    yield fill(operand.name, placed)


def _routine(placed: Placed, unwind: "Unwind") -> Iterator[str]:
    for item, row in zip(placed.routine.items, unwind.of(placed.routine), strict=True):
        if isinstance(item, Label):
            yield f"{'':10}{fill(item.name, placed)}:"
        elif isinstance(item, Instruction):
            yield f"{_depth(row):>8}    {_text(item, placed)}".rstrip()


def _text(item: Instruction, placed: Placed) -> str:
    text = _filled(f"{item.mnemonic:<8}{att.instruction(item).removeprefix(item.mnemonic)}", placed)
    return f"{text:<{_COMMENT_COLUMN}} /* {_filled(item.comment, placed)} */" if item.comment else text


def _filled(text: str, placed: Placed) -> str:
    return fill(text, placed).replace(VECTOR, str(placed.vector))


def _depth(row: "Row | None") -> str:
    """From RSP, or from the register that still knows, up to the end of what the CPU pushed."""
    if row is None:
        return "-"
    return str(row.offset) if row.register == "rsp" else f"{row.register}{row.offset:+}"
