"""Which stubs are alike: the same instructions, but for the vector in them and the function that they call.

In: a machine, events. Out: for each the vector of the first that it is like. It is read off the bytes: what
others say of how stubs are made does not count.
"""

from typing import Any

from iced_x86 import OpKind

from idtgen.verify.code import Decoded, decode
from idtgen.verify.explore.events import Event, events_of
from idtgen.verify.machine import Machine
from idtgen.verify.tables import gate_target

_IMMEDIATES = {
    OpKind.IMMEDIATE8,
    OpKind.IMMEDIATE8TO16,
    OpKind.IMMEDIATE8TO32,
    OpKind.IMMEDIATE8TO64,
    OpKind.IMMEDIATE16,
    OpKind.IMMEDIATE32,
    OpKind.IMMEDIATE32TO64,
    OpKind.IMMEDIATE64,
}
Shape = tuple[Any, ...]


class Shapes:
    """Reads stubs."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._code = decode(machine)
        # A label within a stub ends nothing.
        outside = (at for name, at in machine.symbols.items() if not name.startswith(".L"))
        self._ends = sorted({*outside, machine.text.stop})
        self._known: dict[int, int] = {}
        self._first: dict[tuple[Shape, ...], int] = {}
        for event in events_of(machine.kernel):
            self.like(event)  # so that who is first does not depend on who is asked for first

    def like(self, event: Event) -> int:
        """The first event with such a stub."""
        vector = self._known.get(event.vector)
        if vector is None:
            machine = self._machine
            entry = event.entry
            start = gate_target(machine.kernel, machine.symbols, event.vector)
            asked = (entry.ist.slot if entry.ist else 0, entry.error_code, entry.noreturn)
            shape = (asked, *self._words(start, event.vector))
            vector = self._known[event.vector] = self._first.setdefault(shape, event.vector)
        return vector

    def _words(self, start: int, vector: int) -> list[Shape]:
        words, address = [], start
        end = next(at for at in self._ends if at > start)
        while address in self._code and address < end:
            instruction = self._code[address]
            words.append(self._word(instruction, range(start, end), vector))
            address = instruction.next
            if instruction.fill:
                break
        return words

    def _word(self, instruction: Decoded, own: range, vector: int) -> Shape:
        raw = instruction.raw
        operands = tuple(self._operand(raw, i, own, vector) for i in range(raw.op_count))
        memory: Shape = ()
        if any(raw.op_kind(i) == OpKind.MEMORY for i in range(raw.op_count)):
            memory = raw.memory_base, raw.memory_index, raw.memory_index_scale, raw.memory_displacement
        return raw.code, operands, memory, raw.segment_prefix

    def _operand(self, raw: Any, number: int, own: range, vector: int) -> Shape:  # noqa: ANN401 - iced is untyped
        kind = raw.op_kind(number)
        if kind == OpKind.NEAR_BRANCH64:
            target = raw.near_branch_target
            if target in self._machine.functions:
                return ("C",)
            return ("own", target - own.start) if target in own else ("at", target)
        if kind in _IMMEDIATES:
            value = raw.immediate(number)
            return ("vector",) if value & 0xFF == vector else ("number", value)
        return ("register", raw.op_register(number)) if kind == OpKind.REGISTER else ("memory",)
