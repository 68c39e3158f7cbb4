"""How deep the stack of an entry gets, in bytes below where the CPU or the stub started from.

In: a settled `Flow`. Out: for each routine that the CPU enters the deepest RSP on all of its ways, through
the routines that it calls and jumps to; a call to a function of the kernel counts its return address.
"""

from typing import NamedTuple

from idtgen.assembly.code import Entry
from idtgen.assembly.effects import EFFECTS
from idtgen.assembly.flow import Flow, FlowError
from idtgen.assembly.forms import CONDITIONAL_JUMPS
from idtgen.assembly.program import Instruction, Item, Memory, State
from idtgen.assembly.registers import RSP
from idtgen.assembly.values import JOINED, Address, Region
from idtgen.x86 import WORD

_PATIENCE = 64  # depths with which ways may come to one place
_BY_CPU = frozenset({State.INTERRUPT, State.INTERRUPT_CODE, State.SYSCALL, State.SYSENTER})


class _Step(NamedTuple):
    """At a place where ways meet, `depth` bytes down, with these calls of the program's routines open."""

    at: int
    calls: tuple[int, ...]
    depth: int


def depths(flow: Flow) -> dict[int, int]:
    """The depth by the identity of each routine that has an entry for the CPU."""
    found: dict[int, int] = {}
    for entry in flow.code.entries:
        if entry.state in _BY_CPU:
            routine = id(flow.code.routine(entry.at))
            found[routine] = max(found.get(routine, 0), _Walk(flow, entry).deepest)
    return found


class _Walk:
    """All ways from one entry."""

    def __init__(self, flow: Flow, entry: Entry) -> None:
        self.flow = flow
        self.tops: dict[Region, int] = {}  # how far down offset 0 is in regions that ways have joined
        self.deepest = 0
        start = flow.before[entry.at]
        seen: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        waiting = [_Step(entry.at, (), -start.offset if type(start) is Address else 0)]
        while waiting:
            step = waiting.pop()
            before = seen.setdefault((step.at, step.calls), [])
            if max(before, default=-1) >= step.depth:
                continue
            if len(before) > _PATIENCE:
                raise FlowError(f"{flow.code.where(step.at)}: the stack gets deeper each time")
            before.append(step.depth)
            self._note_top(step)
            waiting += self._follow(step)

    def _note_top(self, step: _Step) -> None:
        pointer = self.flow.before[step.at]
        if type(pointer) is Address and pointer.region.kind == JOINED:
            self.tops[pointer.region] = max(self.tops.get(pointer.region, 0), step.depth + pointer.offset)

    def _follow(self, step: _Step) -> list[_Step]:
        """Straight on to wherever ways meet next, or to the branches that leave on the way."""
        items, meetings = self.flow.code.items, self.flow.contexts
        index, depth = step.at, step.depth
        steps: list[_Step] = []
        while True:
            depth = self._after(index, depth)
            item = items[index]
            self.deepest = max(self.deepest, depth, depth + _reach(item))
            goes_on = True
            if type(item) is Instruction and item.mnemonic not in EFFECTS:
                goes_on = self._branch(index, step.calls, depth, steps)
            index += 1
            if not goes_on:
                return steps
            if index in meetings:
                return [*steps, _Step(index, step.calls, depth)]

    def _branch(self, index: int, calls: tuple[int, ...], depth: int, steps: list[_Step]) -> bool:
        """Add where control may go from here; whether it may also go straight on."""
        item = self.flow.code.items[index]
        assert type(item) is Instruction  # noqa: S101 - only those leave
        if item.mnemonic == "ret" and calls:
            steps.append(_Step(calls[-1], calls[:-1], depth))
        if not item.operands:
            return False
        targets = self.flow.code.branch_targets(index)
        if item.mnemonic == "call":
            self.deepest = max(self.deepest, depth if targets else depth + WORD)
            calls = (*calls, index + 1)
        steps += [_Step(target, calls, depth) for target in targets]
        return item.mnemonic in CONDITIONAL_JUMPS or not targets

    def _after(self, index: int, depth: int) -> int:
        """How deep RSP is behind an instruction. A stack that is loaded starts at its top."""
        old, new = self.flow.before[index], self.flow.after[index]
        if old is new or type(new) is not Address:
            return depth
        if type(old) is Address and old.region is new.region:
            return depth + old.offset - new.offset
        if new.region.kind != JOINED:
            return -new.offset
        if new.region not in self.tops:
            raise FlowError(f"{self.flow.code.where(index)}: nobody knows how deep this stack is")
        return self.tops[new.region] - new.offset


def _reach(item: Item) -> int:
    """How far below RSP an instruction's operand lies."""
    if type(item) is Instruction:
        for operand in item.operands:
            if type(operand) is Memory and operand.base == RSP:
                return -operand.displacement
    return 0
