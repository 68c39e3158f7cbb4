"""Comparisons whose outcome is the same for every value that can stand there.

In: an instruction that sets flags, another in its place, the values that its operand may have. Out: whether
the flags that matter are always alike. The values are enumerated, not sampled: selectors that CS can hold,
results of an instruction.
"""

# ruff: noqa: ARG005 - a table of conditions: each takes all flags

from collections.abc import Callable, Iterable
from itertools import product
from typing import Any

from iced_x86 import ConditionCode, Mnemonic, RflagsBits

from idtgen import x86
from idtgen.model import Kernel

# What a condition says of CF, PF, ZF, SF and OF (SDM 1:B.1).
_CONDITIONS: dict[int, Callable[..., bool]] = {
    ConditionCode.O: lambda c, p, z, s, o: o,
    ConditionCode.NO: lambda c, p, z, s, o: not o,
    ConditionCode.B: lambda c, p, z, s, o: c,
    ConditionCode.AE: lambda c, p, z, s, o: not c,
    ConditionCode.E: lambda c, p, z, s, o: z,
    ConditionCode.NE: lambda c, p, z, s, o: not z,
    ConditionCode.BE: lambda c, p, z, s, o: c or z,
    ConditionCode.A: lambda c, p, z, s, o: not (c or z),
    ConditionCode.S: lambda c, p, z, s, o: s,
    ConditionCode.NS: lambda c, p, z, s, o: not s,
    ConditionCode.P: lambda c, p, z, s, o: p,
    ConditionCode.NP: lambda c, p, z, s, o: not p,
    ConditionCode.L: lambda c, p, z, s, o: s != o,
    ConditionCode.GE: lambda c, p, z, s, o: s == o,
    ConditionCode.LE: lambda c, p, z, s, o: z or s != o,
    ConditionCode.G: lambda c, p, z, s, o: not z and s == o,
}
ARITHMETIC_BITS: dict[int, int] = {
    x86.CF: RflagsBits.CF,
    x86.PF: RflagsBits.PF,
    x86.AF: RflagsBits.AF,
    x86.ZF: RflagsBits.ZF,
    x86.SF: RflagsBits.SF,
    x86.OF_FLAG: RflagsBits.OF,
}
_FLAGS = x86.CF | x86.PF | x86.AF | x86.ZF | x86.SF | x86.TF | x86.IF | x86.DF_FLAG | x86.OF_FLAG
# Every other bit is 0, or 1, whatever is loaded (SDM 1:3.4.3); VM is 0 beside 64-bit mode (SDM 2: IRET).
VARIABLE_FLAGS = _FLAGS | x86.IOPL | x86.NT | x86.RF | x86.AC | x86.VIF | x86.VIP | x86.ID
LOGIC = {Mnemonic.TEST, Mnemonic.AND, Mnemonic.OR, Mnemonic.XOR}
Flags = tuple[bool, bool, bool, bool, bool]  # CF PF ZF SF OF


def holds(condition: int, flags: Flags) -> bool:
    return bool(_CONDITIONS[condition](*flags))


def selectors(kernel: Kernel) -> list[int]:
    """What a saved CS can be: the kernel's own, or anything with RPL 3 (SDM 3:5.5: the CPL is its RPL)."""
    return [kernel.code, *range(x86.RPL_MASK, 1 << 16, x86.RPL_MASK + 1)]


def logic_flags(result: int, size: int) -> Flags:
    """After TEST and its kin (SDM 2: TEST)."""
    low = result & (1 << 8 * size) - 1
    return False, (low & 0xFF).bit_count() % 2 == 0, low == 0, bool(low >> (8 * size - 1)), False


def test_flags(raw: Any, values: Iterable[int], size: int) -> list[Flags] | None:  # noqa: ANN401
    """Of TEST with an immediate, for each value of its other operand."""
    if raw.mnemonic != Mnemonic.TEST or raw.op_count != 2:  # noqa: PLR2004
        return None
    mask = int(raw.immediate(1))
    return [logic_flags(value & mask, size) for value in values]


def after(raw: Any) -> list[Flags] | None:  # noqa: ANN401
    """Every combination of flags that an instruction can leave; None where nothing is known of it."""
    if raw.mnemonic not in LOGIC:
        return None
    # Zero is even and not negative.
    return [(False, p, z, s, False) for p, z, s in product((False, True), repeat=3) if not z or (p and not s)]


def counted() -> list[Flags]:
    """Every combination of flags that DEC or INC can leave where CF was clear: they leave it alone."""
    return [(False, p, z, s, o) for p, z, s, o in product((False, True), repeat=4) if not z or (p and not s)]
