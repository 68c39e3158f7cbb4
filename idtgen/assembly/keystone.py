"""Assemble a section with Keystone, in the part of its language that it gets right.

In: functions with their holes filled, addresses of what lies elsewhere. Out: bytes. Numbers are hexadecimal
(Keystone reads decimal ones as that too), an address without a base has the index RIZ (or it would become
RIP-relative), symbols from elsewhere are given relative to the first label (an absolute one would become the
displacement itself), ENDBR64 is unknown to it. What it makes of all this is decoded and compared by `link`.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from idtgen.assembly.code import fill
from idtgen.assembly.program import (
    VECTOR,
    Align,
    Fill,
    Function,
    Immediate,
    Instruction,
    Item,
    Label,
    Memory,
    Operand,
    Register,
    Routine,
    Target,
)
from idtgen.assembly.registers import NAME

if TYPE_CHECKING:
    import keystone

_BASE = "base"
_INT3 = "0xcc"
_ENDBR64 = "\t.byte 0xf3, 0xf, 0x1e, 0xfa"  # SDM 2: ENDBR64


class AssemblyError(Exception):
    """Keystone refused a section, or made something else of it."""


def assemble(functions: tuple[Function, ...], address: int, elsewhere: Mapping[str, int]) -> bytes:
    """The bytes of a code section at its address. `elsewhere` holds every symbol that is not in it."""
    import keystone

    engine = _engine()
    source = _source(functions, address, elsewhere)
    try:
        code, _ = engine.asm(source, address, as_bytes=True)
    except keystone.KsError as error:
        raise AssemblyError(f"Keystone refuses the section: {error}") from error
    if code is None:
        raise AssemblyError("Keystone makes nothing of the section")
    return bytes(code)


@cache
def _engine() -> "keystone.Ks":
    import keystone

    engine = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)
    engine.syntax = keystone.KS_OPT_SYNTAX_ATT
    return engine


def _source(functions: tuple[Function, ...], address: int, elsewhere: Mapping[str, int]) -> str:
    lines = [f"{_BASE}:"]
    lines += [f".set {_name(name)}, {_BASE}{_hex(at - address, sign=True)}" for name, at in elsewhere.items()]
    shapes: dict[int, str] = {}
    for function in functions:
        if function.align:
            lines.append(f"\t.p2align {function.align:#x}, {_INT3}")
        for placed in function.parts:
            shape = shapes.get(id(placed.routine))
            if shape is None:
                shape = shapes[id(placed.routine)] = _shape(placed.routine, elsewhere)
            lines.append(fill(shape, placed).replace(VECTOR, _hex(placed.vector)))
    return "\n".join(lines) + "\n"


def _shape(routine: Routine, elsewhere: Mapping[str, int]) -> str:
    return "\n".join([_item(item, elsewhere) for item in routine.items])


def _item(item: Item, elsewhere: Mapping[str, int]) -> str:
    match item:
        case Label(name):
            return f"{_name(name)}:"
        case Align(power):
            return f"\t.p2align {power:#x}, {_INT3}"
        case Fill(size):
            return "\t.byte " + ", ".join([_INT3] * size)
        case Instruction("endbr64"):
            return _ENDBR64
        case Instruction(mnemonic, operands):
            return f"\t{mnemonic} {', '.join([_operand(operand, elsewhere) for operand in operands])}"
    return ""


def _operand(operand: Operand, elsewhere: Mapping[str, int]) -> str:
    match operand:
        case Register():
            return f"%{NAME[operand]}"
        case Immediate(value, symbol):
            return f"${symbol or _hex(value)}"
        case Target(name):
            return _name(name)
        case Memory():
            return _memory(operand, elsewhere)


def _memory(memory: Memory, elsewhere: Mapping[str, int]) -> str:
    displacement, symbol = memory.displacement, memory.symbol
    if memory.segment:
        return f"%{memory.segment}:{_hex(elsewhere.get(symbol, 0) + displacement)}(,%riz,1)"
    if memory.base == "rip":
        return f"{_name(symbol)}{_hex(displacement, sign=True) if displacement else ''}(%rip)"
    inside = f"%{NAME[Register(int(memory.base or 0), 8)]}"
    if memory.scaled is not None:
        inside += f",%{NAME[Register(memory.scaled, 8)]},{memory.scale:#x}"
    return f"{_hex(displacement) if displacement else ''}({inside})"


def _name(symbol: str) -> str:
    """A name that is neither a register nor a directive; `.L` names and others stay apart."""
    return f"l_{symbol[2:]}" if symbol.startswith(".L") else f"s_{symbol}"


def _hex(value: int, *, sign: bool = False) -> str:
    return f"{value:+#x}" if sign else f"{value:#x}"
