"""Which entries a piece of code concerns: those from which it can be reached.

In: decoded entry text. Out: for an address the vectors whose runs come there. Direct branches and calls are
followed; two slots of an array stand for all of it, but for its own.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.model import Kernel, Kind
from idtgen.verify.calls import call_entries
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.machine import Machine
from idtgen.verify.msrs import call_targets
from idtgen.verify.no_calls import undeclared
from idtgen.verify.tables import gate_target
from idtgen.verify.ways_out import TO_KERNEL, TO_USER, can_fail

LABELS, NO_CALLS = -1, -2  # in place of a vector: jumps to the ways out, calls that nobody declares


class Concerns:
    """Asked once for each mutant."""

    def __init__(self, machine: Machine, code: dict[int, Decoded]) -> None:
        self._code = code
        self._before: dict[int, list[int]] = {}
        for one in code.values():
            for following in self._next(one):
                self._before.setdefault(following, []).append(one.address)
        self._known: dict[int, list[int]] = {}
        kernel = machine.kernel
        self.starts = dict(_starts(machine))
        reached = {start: self._reach(start) for start in {s for ss in self.starts.values() for s in ss}}
        self.reach = {v: set().union(*(reached[s] for s in starts)) for v, starts in self.starts.items()}
        self.few = [v for v in self.starts if v not in _ordinary_slots(kernel)]
        slots = [start for v, (start, *_) in self.starts.items() if v in kernel.gates and _is_slot(kernel, v)]
        self.slots = {a for start in slots for a in range(start, start + kernel.slot_stride)}

    def of(self, address: int) -> list[int]:
        """The nearest first: the entry that begins there, then those of other kinds."""
        known = self._known.get(address)
        if known is None:
            found = [v for v in self.few if address in self.reach[v]]
            own = [v for v, reach in self.reach.items() if v not in self.few and address in reach]
            found += own if len(own) == 1 else []
            known = self._known[address] = sorted(found, key=lambda v: self._distance(v, address))
        return known

    def on_the_way(self, address: int) -> set[int]:
        """Instructions that may run between the beginning of an entry and the address."""
        before, todo = set[int](), [address]
        while todo:
            for at in self._before.get(todo.pop(), ()):
                if at not in before:
                    before.add(at)
                    todo.append(at)
        return before & set().union(*(self.reach[v] for v in self.of(address)))

    def calls_c(self, one: Decoded) -> bool:
        return one.flow is Flow.CALL and one.target not in self._code

    def _distance(self, vector: int, address: int) -> tuple[bool, bool, int]:
        """Those that end quickly come first: an NMI is many runs in one."""
        start = self.starts[vector][0]
        return start > address, vector == x86.NMI, address - start

    def _reach(self, start: int) -> set[int]:
        seen: set[int] = set()
        todo = [start]
        while todo:
            one = self._code.get(todo.pop())
            if one is None or one.address in seen:
                continue
            seen.add(one.address)
            todo += self._next(one)
        return seen

    def _next(self, one: Decoded) -> Iterator[int]:
        if one.flow in {Flow.NEXT, Flow.BRANCH, Flow.CALL} and not one.fill:
            yield one.next
        if one.flow in {Flow.JUMP, Flow.BRANCH, Flow.CALL}:
            yield one.target


def _starts(machine: Machine) -> Iterator[tuple[int, list[int]]]:
    """Where the runs of each vector begin."""
    kernel, symbols = machine.kernel, machine.symbols
    to_user = [symbols[TO_USER]] if kernel.user_mode else []
    failing = [gate_target(kernel, symbols, v) for v, e in kernel.gates.items() if can_fail(kernel, e)]
    for vector, entry in kernel.gates.items():
        also = failing + to_user if entry.kind is Kind.NMI else to_user if can_fail(kernel, entry) else []
        yield vector, [gate_target(kernel, symbols, vector), *also]
    for vector, entry in call_entries(kernel).items():
        yield vector, [symbols[entry.symbol]]
    yield LABELS, [symbols[TO_KERNEL], *to_user]
    if undeclared(kernel):
        yield NO_CALLS, call_targets(machine)


def _is_slot(kernel: Kernel, vector: int) -> bool:
    return kernel.gates[vector].kind is Kind.INTERRUPT


def _ordinary_slots(kernel: Kernel) -> set[int]:
    """All of an array but its first and last."""
    return {v for array in kernel.arrays for v in array.vectors[1:-1]}
