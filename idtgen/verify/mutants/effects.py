"""What one instruction reads and writes, as far as a proof may count on it: from iced's tables.

In: a decoded instruction. Out: registers, flags, memory, as sets. What is no plain computation (branches,
system instructions) has no `Effect`: no proof is made of it.
"""

from functools import cache
from typing import Any, NamedTuple

from iced_x86 import (
    FlowControl,
    InstructionInfoFactory,
    MemorySizeExt,
    Mnemonic,
    OpAccess,
    Register,
    RegisterExt,
    RflagsBits,
)

_READS = {OpAccess.READ, OpAccess.COND_READ, OpAccess.READ_WRITE, OpAccess.READ_COND_WRITE}
_WRITES = {OpAccess.WRITE, OpAccess.COND_WRITE, OpAccess.READ_WRITE, OpAccess.READ_COND_WRITE}
_HALF = 4
ARITHMETIC = RflagsBits.OF | RflagsBits.SF | RflagsBits.ZF | RflagsBits.AF | RflagsBits.CF | RflagsBits.PF
# Of the system's instructions those whose whole effect is in the flags or in which GS base is live.
_GS_BASES = -1  # stands among registers
PLAIN_SYSTEM = {Mnemonic.SWAPGS, Mnemonic.CLAC, Mnemonic.CLD}
# Nothing may be said of their order, or of what they do with something different.
ODD = {Mnemonic.CLI, Mnemonic.RDMSR, Mnemonic.WRMSR, Mnemonic.RDGSBASE, Mnemonic.ENDBR64}
FENCES = {Mnemonic.LFENCE}


class Cell(NamedTuple):
    """Memory that an instruction names; an access without a base of a known value may be anywhere."""

    base: int
    scaled: int  # its index
    displacement: int
    size: int
    segment: int

    def apart(self, other: "Cell") -> bool:
        """Certainly: the same base, other bytes."""
        if (self.base, self.segment) != (other.base, other.segment) or self.scaled or other.scaled:
            return False
        low, high = sorted((self, other), key=lambda c: c.displacement)
        return low.displacement + low.size <= high.displacement


class Effect(NamedTuple):
    reads: frozenset[int]  # registers, all of each
    writes: frozenset[int]
    overwrites: frozenset[int]  # those whose old value is gone
    flags_read: int
    flags_written: int
    flags_overwritten: int
    loads: tuple[Cell, ...]
    stores: tuple[Cell, ...]
    odd: bool = False


_FACTORY = InstructionInfoFactory()


def effect(raw: Any) -> Effect | None:  # noqa: ANN401 - iced is untyped
    """None: not to be reasoned about."""
    plain = raw.flow_control == FlowControl.NEXT and not raw.is_privileged and not raw.is_invalid
    odd = raw.has_rep_prefix or raw.has_repne_prefix or raw.has_lock_prefix
    if raw.mnemonic not in PLAIN_SYSTEM | FENCES | ODD and (not plain or odd):
        return None
    info = _FACTORY.info(raw)
    used = [(full(u.register), u.register, u.access) for u in info.used_registers()]
    swaps = {_GS_BASES} if raw.mnemonic == Mnemonic.SWAPGS else set()
    loads = {_GS_BASES} if raw.mnemonic == Mnemonic.WRGSBASE else set()
    through_gs = {_GS_BASES} if raw.segment_prefix == Register.GS else set()
    cells = [(_cell(m), m.access) for m in info.used_memory()]
    return Effect(
        frozenset(whole for whole, _, access in used if access in _READS) | swaps | through_gs,
        frozenset(whole for whole, _, access in used if access in _WRITES) | swaps | loads,
        frozenset(whole for whole, part, access in used if access == OpAccess.WRITE and size(part) >= _HALF),
        raw.rflags_read,
        raw.rflags_modified,
        raw.rflags_modified & ~raw.rflags_undefined,
        tuple(cell for cell, access in cells if access in _READS),
        tuple(cell for cell, access in cells if access in _WRITES),
        raw.mnemonic in ODD,
    )


def written(raw: Any) -> set[int]:  # noqa: ANN401
    """Every register of which an instruction writes a part."""
    return {full(u.register) for u in _FACTORY.info(raw).used_registers() if u.access in _WRITES}


def _cell(memory: Any) -> Cell:  # noqa: ANN401
    displacement = memory.displacement
    displacement -= 1 << 64 if displacement >> 63 else 0
    bytes_ = MemorySizeExt.size(memory.memory_size)
    return Cell(memory.base, memory.index, displacement, bytes_, memory.segment)


@cache
def full(register: int) -> int:
    return int(RegisterExt.full_register(register))


@cache
def size(register: int) -> int:
    return int(RegisterExt.size(register))


def commute(one: Effect, other: Effect) -> bool:
    """Whether their order is all the same to registers, memory, and flags that only one of them writes."""
    registers = one.writes & (other.reads | other.writes) or other.writes & one.reads
    flags = one.flags_written & other.flags_read or other.flags_written & one.flags_read
    meet = any(not a.apart(b) for a in one.stores for b in (*other.loads, *other.stores)) or any(
        not a.apart(b) for a in other.stores for b in one.loads
    )
    return not (registers or flags or meet or one.odd or other.odd)


def shows(done: Effect | None) -> bool:
    """Whether an event right behind it may find something else than right before: RSP, memory, GS, an MSR.

    Registers and flags it saves and restores. What has no `Effect` here is a branch, which shows nothing.
    """
    if done is None:
        return False
    return bool(done.stores or done.odd or {Register.RSP, _GS_BASES} & done.writes)
