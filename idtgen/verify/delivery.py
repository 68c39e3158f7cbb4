"""Play the CPU when an event comes: gate, privilege, stack switch, frame, flags (SDM 3:6.12-6.14).

Everything is read from the guest's own IDT and TSS, as hardware does. What hardware would answer with
another exception is `Undeliverable`: for the events that verification sends, that is never right.
"""

import struct
from typing import NamedTuple

from idtgen import x86
from idtgen.verify.machine import Machine, NoPage
from idtgen.verify.paging import PAGE
from idtgen.verify.registers import CS, FLAGS, RIP, RSP, SS, State

INTERRUPT, TRAP = 0xE, 0xF  # types of a gate
_CANONICAL_BITS = 47


class Undeliverable(Exception):
    """The CPU would raise another exception instead of entering through the gate."""


class Gate(NamedTuple):
    offset: int
    selector: int
    ist: int
    kind: int
    dpl: int
    present: bool

    def __str__(self) -> str:
        if not self.present:
            return "not present"
        return f"{self.selector:#x}:{self.offset:#x} type {self.kind:#x} DPL {self.dpl} IST {self.ist}"


def read_gate(machine: Machine, vector: int) -> Gate:
    """The gate as the guest's IDT has it (SDM 3:6.14.1)."""
    low, high = machine.words(machine.idt + x86.GATE_BYTES * vector, 2)
    offset = low & 0xFFFF | low >> 32 & 0xFFFF_0000 | (high & 0xFFFF_FFFF) << 32
    return Gate(
        offset, low >> 16 & 0xFFFF, low >> 32 & 7, low >> 40 & 0xF, low >> 45 & 3, bool(low >> 47 & 1)
    )


def reserved_bits(machine: Machine, vector: int) -> int:
    """Those bits of the gate that must be 0 (SDM 3:6.14.1, figure 6-8)."""
    low, high = machine.words(machine.idt + x86.GATE_BYTES * vector, 2)
    return low >> 35 & 0x1F | low >> 44 & 1 | high >> 32


class Delivery:
    """Delivers events to one machine. Gates and stack pointers are read once: no stub can write them."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._gates: dict[int, Gate] = {}
        self._ist = (0, *machine.words(machine.layout.tss + x86.TSS_IST1, len(x86.IST_SLOTS)))
        self._rsp0 = machine.word(machine.layout.tss + x86.TSS_RSP0)
        self._tops: dict[int, int] = {}  # where the frame on a slot's stack lies in physical memory

    def gate(self, vector: int) -> Gate:
        gate = self._gates.get(vector)
        if gate is None:
            gate = read_gate(self._machine, vector)
            _check(self._machine, gate)
            self._gates[vector] = gate
        return gate

    def deliver(self, vector: int, state: State, error_code: int | None) -> State:
        """Push the frame; the state at the first instruction behind the gate. Registers stay to be loaded.

        Whether the program may name the vector is decided before (`instructions.py`).
        """
        gate = self.gate(vector)
        from_user = state[CS] & x86.RPL_MASK
        after = state.copy()
        sp = self._ist[gate.ist] if gate.ist else self._rsp0 if from_user else state[RSP]
        sp = (sp & ~15) - x86.IRET_BYTES  # aligned in 64-bit mode (SDM 3:6.14.2)
        at = self._tops.get(gate.ist)
        try:
            if at is None:
                self._machine.put(sp, state[RIP], state[CS], state[FLAGS], state[RSP], state[SS])
                self._keep(gate.ist, sp)
            else:
                frame = state[RIP], state[CS], state[FLAGS], state[RSP], state[SS]
                _FRAME.pack_into(self._machine.ram, at, *frame)
            if error_code is not None:
                sp -= x86.WORD
                self._machine.put(sp, error_code)
        except NoPage as page:
            raise Undeliverable(f"no stack at {page}: #DF") from None
        after[RSP], after[RIP], after[CS] = sp, gate.offset, gate.selector
        if from_user:
            after[SS] = 0  # a null selector, its RPL the new CPL (SDM 3:6.14.2)
        cleared = x86.CLEARED_BY_GATE | (x86.IF if gate.kind == INTERRUPT else 0)
        after[FLAGS] &= ~cleared
        return after

    def _keep(self, ist: int, sp: int) -> None:
        """A slot's frame lies where it lay before."""
        if ist and sp % PAGE <= PAGE - x86.IRET_BYTES:
            self._tops[ist] = self._machine.physical(sp)


_FRAME = struct.Struct("<5Q")


def _check(machine: Machine, gate: Gate) -> None:
    if not gate.present:
        raise Undeliverable("the gate is not present: #NP")
    if gate.kind not in {INTERRUPT, TRAP}:
        raise Undeliverable(f"gate type {gate.kind:#x}: #GP")
    if gate.selector != machine.kernel.code:
        raise Undeliverable(f"selector {gate.selector:#x} is not the kernel's code: #GP")
    if not canonical(gate.offset):
        raise Undeliverable(f"non-canonical offset {gate.offset:#x}: #GP")


def canonical(address: int) -> bool:
    """Bits 63..47 are alike, in four-level paging (SDM 1:3.3.7.1)."""
    return address >> _CANONICAL_BITS in {0, (1 << 64 - _CANONICAL_BITS) - 1}
