"""File-local names for the exported symbols that a program itself refers to.

A branch to a global label is a relocation for clang and none for GNU as; to a label that no other file can
see it is none for both. Each symbol that the program names gets such a twin, `.L_NAME`, beside it.
"""

from collections.abc import Iterable, Iterator

from idtgen.assembly.code import fill
from idtgen.assembly.program import Instruction, Label, Memory, Program, Routine, Target


class Twins:
    """The twins of a program. In a shape a name has its holes, and its twin has them too."""

    def __init__(self, program: Program) -> None:
        functions = [function for section in program.sections for function in section.functions]
        placed = [part for function in functions for part in function.parts]
        named = set(_named({id(part.routine): part.routine for part in placed}.values()))
        self._everywhere: dict[str, str] = {}
        self._within: dict[int, dict[str, str]] = {}
        for part in placed:
            for symbol in _symbols(part.routine):
                filled = fill(symbol, part)
                if filled in named:
                    self._everywhere[filled] = f".L_{filled}"
                    self._add(symbol, part.routine)

    def _add(self, symbol: str, routine: Routine) -> None:
        own = self._within.setdefault(id(routine), {}) if "@" in symbol else self._everywhere
        own[symbol] = f".L_{symbol}"

    def of(self, routine: Routine) -> dict[str, str]:
        """Twins by the names that this routine uses."""
        within = self._within.get(id(routine))
        return self._everywhere | within if within else self._everywhere


def _symbols(routine: Routine) -> Iterator[str]:
    for item in routine.items:
        if type(item) is Label and not item.name.startswith(".L"):
            yield item.name


def _named(routines: Iterable[Routine]) -> Iterator[str]:
    """What branches and RIP-relative operands name."""
    for routine in routines:
        for item in routine.items:
            if type(item) is Instruction:
                for operand in item.operands:
                    if type(operand) is Target:
                        yield operand.name
                    elif type(operand) is Memory and operand.symbol:
                        yield operand.symbol
