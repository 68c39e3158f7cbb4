"""Where mutants are made: the instructions of entry text and of the setup routines, function by function.

In: a booted machine. Out: `Function`s. A function begins where a gate, an MSR or a symbol leads and ends
before the next one; each slot of an array is one. Functions whose code says the same, but for which C
function they call, for their own names and for the vector that a slot pushes, are alike.
"""

from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from iced_x86 import Formatter, FormatterSyntax, Mnemonic, OpKind

from idtgen.verify.blame import Blame
from idtgen.verify.code import Decoded, decode, decode_bytes
from idtgen.verify.machine import SETUP_ROUTINES, Machine
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.plan import Plan

_RETURNS_BY_SYSRET = {Mnemonic.SYSRET, Mnemonic.SYSRETQ}


class Function(NamedTuple):
    """A piece of code that is entered at its start."""

    name: str
    start: int
    end: int  # behind its last instruction
    code: tuple[Decoded, ...]
    setup: bool  # a routine that the kernel calls once
    slot: bool  # of an array
    first: bool  # of those that are alike


class Sites:
    """All functions of an image, and names for their instructions."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self._blame = Blame(machine.kernel, machine.image, Plan())
        self._formatter = Formatter(FormatterSyntax.GAS)
        self._slots = _slots(machine)
        self.named = {*machine.symbols.values(), *self._slots}
        self._seen: set[Hashable] = set()
        self.functions = tuple(self._functions())

    def place(self, instruction: Decoded) -> str:
        """The instruction for a reader."""
        place = self._blame.place(instruction.address)
        if ": " in place:
            return place
        return f"{place}: {self.text(instruction.raw)}"

    def text(self, raw: Any) -> str:  # noqa: ANN401 - iced is untyped
        text: str = self._formatter.format(raw)
        return text

    def _functions(self) -> Iterator[Function]:
        machine, code = self.machine, decode(self.machine)
        starts = sorted({machine.text.start, machine.text.stop, *_starts(machine), *self._slots})
        addresses = sorted(code)
        for start, stop in pairwise(starts):
            yield from self._function(tuple(code[a] for a in addresses if start <= a < stop), setup=False)
        for name in SETUP_ROUTINES:
            if name in machine.symbols:
                yield from self._function(_routine(machine, machine.symbols[name]), setup=True)

    def _function(self, code: tuple[Decoded, ...], *, setup: bool) -> Iterator[Function]:
        while code and code[-1].fill and not (len(code) > 1 and code[-2].mnemonic in _RETURNS_BY_SYSRET):
            code = code[:-1]
        if not code:
            return
        start, slot = code[0].address, code[0].address in self._slots
        likeness = self._likeness(code, slot=slot)
        first = likeness not in self._seen
        self._seen.add(likeness)
        name = self._blame.place(start).partition("+")[0]
        yield Function(name, start, code[-1].next, code, setup, slot, first)

    def _likeness(self, code: tuple[Decoded, ...], *, slot: bool) -> Hashable:
        inside, base = range(code[0].address, code[-1].next), code[0].address
        return tuple(self._shape(c, inside, base, slot=slot) for c in code)

    def _shape(self, one: Decoded, inside: range, base: int, *, slot: bool) -> Hashable:
        raw = one.raw
        target = one.target or -2
        if target in inside:
            target -= base
        elif target in self.machine.functions:
            target = -1
        pushed = slot and one.mnemonic == Mnemonic.PUSH
        operands = tuple(raw.op_register(i) for i in range(raw.op_count) if raw.op_kind(i) == OpKind.REGISTER)
        memory = (raw.memory_base, raw.memory_index, raw.segment_prefix)
        displacement = 0 if one.target else raw.memory_displacement  # one field of iced's for both
        displacement -= base if displacement in inside else 0
        immediate = 0 if one.target or pushed else _immediate(raw)
        return raw.code, target, operands, memory, displacement, immediate


def _immediate(raw: Any) -> int:  # noqa: ANN401
    kinds = [raw.op_kind(i) for i in range(raw.op_count)]
    index = next((i for i, kind in enumerate(kinds) if kind in IMMEDIATES), None)
    return 0 if index is None else int(raw.immediate(index))


IMMEDIATES = {
    OpKind.IMMEDIATE8,
    OpKind.IMMEDIATE16,
    OpKind.IMMEDIATE32,
    OpKind.IMMEDIATE64,
    OpKind.IMMEDIATE8TO16,
    OpKind.IMMEDIATE8TO32,
    OpKind.IMMEDIATE8TO64,
    OpKind.IMMEDIATE32TO64,
}


def _slots(machine: Machine) -> set[int]:
    kernel, symbols = machine.kernel, machine.symbols
    return {symbols[a.symbol] + kernel.slot_offset(a, v) for a in kernel.arrays for v in a.vectors}


def _starts(machine: Machine) -> Iterator[int]:
    """What has a name of its own, and what call frame information takes for a function."""
    for name, address in machine.symbols.items():
        if address in machine.text and not name.startswith("."):
            yield address
    yield from (p.start for p in machine.image.procedures if p.start in machine.text)


def _routine(machine: Machine, start: int) -> tuple[Decoded, ...]:
    """To the end of its procedure; where there is none, as far as it goes without a gap."""
    end = next((p.end for p in machine.image.procedures if p.start == start), start + 0x400)
    code = []
    for one in decode_bytes(bytes_of(machine.image, start, end), start).values():
        if one.fill:
            break
        code.append(one)
    return tuple(code)
