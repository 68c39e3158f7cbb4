"""Unwind tables and stack depths of a program, by following what its instructions do.

In: a `Program`. Out: an `Unwind`: for each item of each distinct routine the row that holds before it, and
for each entry how deep its stack gets. Raises `FlowError` where a routine cannot be followed.
"""

from idtgen.assembly.code import Code
from idtgen.assembly.depth import depths
from idtgen.assembly.directives import CALLED, NOTHING, Changes, changes
from idtgen.assembly.flow import Flow, FlowError
from idtgen.assembly.program import Function, Program, Routine, State
from idtgen.assembly.rows import Row, row

__all__ = ["FlowError", "Unwind", "analyse", "opening"]


class Unwind:
    """Rows by the identity of a routine, and `depths` in bytes by the symbol of a stub or an array."""

    def __init__(self, rows: dict[int, tuple[Row | None, ...]], depths: dict[str, int]) -> None:
        self.depths = depths
        self._rows = rows
        self._changes: dict[tuple[int, int], Changes] = {}

    def of(self, routine: Routine) -> tuple[Row | None, ...]:
        """The row before each item; None where control never comes, and before what is no instruction."""
        return self._rows.get(id(routine)) or (None,) * len(routine.items)

    def changes(self, routine: Routine, before: Row) -> Changes:
        """The directives of a routine that stands behind the row `before`."""
        key = id(routine), id(before)
        if key not in self._changes:
            self._changes[key] = changes(routine, self.of(routine), before)
        return self._changes[key]


def is_called(routine: Routine) -> bool:
    """Whether a routine is a function for C, and no part of an entry."""
    return any(state is State.FUNCTION for _, state in routine.entries)


def opening(function: Function) -> Row:
    """The row that a function's procedure opens with."""
    return CALLED if any(is_called(placed.routine) for placed in function.parts) else NOTHING


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
