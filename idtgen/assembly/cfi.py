"""Unwind tables and stack depths of a program, by following what its instructions do.

In: a `Program`. Out: an `Unwind`: for each item of each distinct routine the row that holds before it, and
for each entry how deep its stack gets. Raises `FlowError` where a routine cannot be followed.
"""

from typing import NamedTuple

from idtgen.assembly.code import Code
from idtgen.assembly.depth import depths
from idtgen.assembly.flow import Flow, FlowError
from idtgen.assembly.program import Program, Routine, State
from idtgen.assembly.rows import Row, row

__all__ = ["FlowError", "Unwind", "analyse", "is_called"]


class Unwind(NamedTuple):
    """`rows` by the identity of a routine, in the order of its items; None where control never comes."""

    rows: dict[int, tuple[Row | None, ...]]
    depths: dict[str, int]  # bytes, by the symbol of a stub or an array

    def of(self, routine: Routine) -> tuple[Row | None, ...]:
        return self.rows.get(id(routine)) or (None,) * len(routine.items)


def is_called(routine: Routine) -> bool:
    """Whether a routine is a function for C, and no part of an entry."""
    return any(state is State.FUNCTION for _, state in routine.entries)


def analyse(program: Program) -> Unwind:
    code = Code(program)
    flow = Flow(code, program.frame)
    rows = _rows(code, flow)
    tables = {
        id(routine): tuple(rows[start : start + len(routine.items)]) for routine, start in code.routines
    }
    return Unwind(tables, _by_symbol(program, depths(flow)))


def _rows(code: Code, flow: Flow) -> list[Row | None]:
    """The row before each instruction. Stubs are much alike, so most contexts have been seen before."""
    rows: list[Row | None] = [None] * len(code.items)
    functions = [is_called(routine) for routine, _ in code.routines for _ in routine.items]
    seen: dict[object, Row] = {}
    for index, context in flow.visit():
        key = (functions[index], tuple(context.registers), tuple(context.memory.items()))
        known = seen.get(key)
        if known is None:
            known = seen[key] = row(context, function=functions[index])
        rows[index] = known
    return rows


def _by_symbol(program: Program, depths: dict[int, int]) -> dict[str, int]:
    """A stub's depth under its own name; that of an array's slots under the array's."""
    found: dict[str, int] = {}
    for section in program.sections:
        for function in section.functions:
            known = [depths[id(placed.routine)] for placed in function.parts if id(placed.routine) in depths]
            if known:
                found[function.name] = max(known)
    return found
