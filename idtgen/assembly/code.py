"""The code of a program as one list: each distinct routine once, its labels found by name from anywhere.

In: a `Program`. Out: items by index, and for each branch the indexes that it may go to. A routine with holes
stands for all stubs of its shape, so a name with a hole may mean several labels.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen.assembly.program import (
    HANDLER,
    STUB,
    Instruction,
    Item,
    Label,
    Placed,
    Program,
    Routine,
    State,
    Target,
)


class Entry(NamedTuple):
    """An instruction that control reaches from outside."""

    at: int
    state: State
    label: str  # with its holes; "" for a slot


def fill(text: str, placed: Placed) -> str:
    """A name of a shape as this stub has it."""
    return text.replace(STUB, placed.name).replace(HANDLER, placed.handler) if "@" in text else text


def placements(program: Program) -> Iterator[Placed]:
    for section in program.sections:
        for function in section.functions:
            if function.code:
                yield from function.parts


class Code:
    """All items of a program's distinct routines, in the order of the program."""

    def __init__(self, program: Program) -> None:
        self.items: list[Item] = []
        self.routines: list[tuple[Routine, int]] = []  # each with the index of its first item
        self.entries: list[Entry] = []
        self.ends: set[int] = set()  # indexes behind a routine's last item
        self._placed: dict[int, list[Placed]] = {}
        self._owner: list[Routine] = []
        self._own_labels: dict[int, dict[str, int]] = {}
        self._labels: dict[str, int] = {}
        self._targets: dict[int, tuple[int, ...]] = {}
        for placed in placements(program):
            self._add(placed)

    def _add(self, placed: Placed) -> None:
        routine = placed.routine
        if id(routine) not in self._placed:
            self._placed[id(routine)] = []
            self._add_routine(routine)
        self._placed[id(routine)].append(placed)
        for name, index in self._own_labels[id(routine)].items():
            self._labels[fill(name, placed)] = index

    def _add_routine(self, routine: Routine) -> None:
        start = len(self.items)
        self.routines.append((routine, start))
        self.items += routine.items
        self._owner += [routine] * len(routine.items)
        self.ends.add(len(self.items))
        labels = {item.name: start + i for i, item in enumerate(routine.items) if type(item) is Label}
        self._own_labels[id(routine)] = labels
        for label, state in routine.entries:
            self.entries.append(Entry(labels[label] if label else start, state, label))

    def branch_targets(self, index: int) -> tuple[int, ...]:
        """Where the branch at `index` may go; nowhere if that is a function outside of the program."""
        targets = self._targets.get(index)
        if targets is None:
            item = self.items[index]
            target = item.operands[0] if type(item) is Instruction else None
            targets = self.targets(index, target.name) if type(target) is Target else ()
            self._targets[index] = targets
        return targets

    def targets(self, index: int, name: str) -> tuple[int, ...]:
        """What a name means in the routine that `index` is in."""
        routine = self._owner[index]
        own = self._own_labels[id(routine)].get(name)
        if own is not None:
            return (own,)
        if "@" not in name:
            return (self._labels[name],) if name in self._labels else ()
        names = {fill(name, placed) for placed in self._placed[id(routine)]}
        return tuple(sorted(self._labels[n] for n in names if n in self._labels))

    def routine(self, index: int) -> Routine:
        return self._owner[index]

    def where(self, index: int) -> str:
        """An instruction for a message: the label before it and its number behind that."""
        start = max(start for _, start in self.routines if start <= index)
        count = 0
        for at in range(index, start - 1, -1):
            item = self.items[at]
            if type(item) is Label:
                return f"{item.name}: instruction {count}" if count else item.name
            count += type(item) is Instruction
        return f"instruction {count}"
