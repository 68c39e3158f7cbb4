"""Rows as CFI directives, the same text for the printed assembly and for whoever reads the linked image.

In: the row that holds and the row that is to hold. Out: directives without their dot, the fewest that lead
from one to the other. RFLAGS is written by its number, the one spelling that GNU as and clang share.
"""

from typing import NamedTuple

from idtgen.assembly.forms import CONDITIONAL_JUMPS
from idtgen.assembly.program import Instruction, Item, Label, Routine, Target
from idtgen.assembly.rows import DWARF, GS_BASE, NAMES, How, Row, Rule

DW_CFA_EXPRESSION = 0x10  # DWARF 5, 7.24
DW_OP_BREG0 = 0x70  # DWARF 5, 7.7.1
DW_OP_BREGX = 0x92

_NAMES: dict[int, str] = {number: name for name, number in DWARF.items()}

# What a CIE for functions says before any directive: CFA is RSP + 8, RIP is below it.
CALLED = Row("rsp", 8, {"rip": Rule(How.OFFSET, 0, -8)})
# A CIE made by `.cfi_startproc simple` says nothing.
NOTHING = Row("", 0, {})
# The directives that open a procedure, by the identity of the row that holds then.
OPENING: dict[int, tuple[str, ...]] = {
    id(CALLED): ("cfi_startproc",),
    id(NOTHING): ("cfi_startproc simple", "cfi_signal_frame"),
}


def change(old: Row, new: Row) -> tuple[str, ...]:
    """Directives that turn one row into another."""
    lines = []
    if old.register != new.register:
        lines.append(f"cfi_def_cfa {new.register}, {new.offset}")
    elif old.offset != new.offset:
        lines.append(f"cfi_def_cfa_offset {new.offset}")
    if old.rules != new.rules:
        for name in NAMES:
            rule = new.rules.get(name)
            if rule != old.rules.get(name):
                lines.append(_directive(name, rule))
    return tuple(lines)


def _directive(name: str, rule: Rule | None) -> str:
    spelled = "49" if name == "rflags" else name
    if rule is None:
        return f"cfi_same_value {spelled}"
    match rule.how:
        case How.OFFSET:
            return f"cfi_offset {spelled}, {rule.offset}"
        case How.REGISTER:
            return f"cfi_register {spelled}, {_NAMES[rule.number]}"
        case How.UNDEFINED:
            return f"cfi_undefined {spelled}"
        case How.EXPRESSION:
            return f"cfi_escape {', '.join(hex(byte) for byte in _escape(DWARF[name], rule))}"


def _escape(number: int, rule: Rule) -> bytes:
    """DW_CFA_expression: the value is saved at the address that the expression computes."""
    base = bytes((DW_OP_BREGX, GS_BASE)) if rule.number == GS_BASE else bytes((DW_OP_BREG0 + rule.number,))
    expression = base + _sleb128(rule.offset)
    return bytes((DW_CFA_EXPRESSION, number, len(expression))) + expression


def explain(escape: str) -> str:
    """What a directive made by `_escape` says, for a comment."""
    _, number, _, operation, *rest = [
        int(byte, 16) for byte in escape.removeprefix("cfi_escape ").split(", ")
    ]
    offset = rest[1:] if operation == DW_OP_BREGX else rest
    base = "the GS base" if operation == DW_OP_BREGX else _NAMES[operation - DW_OP_BREG0].upper()
    return f"{_NAMES[number].upper()} is at {base}{_from_sleb128(offset):+}"


def _from_sleb128(data: list[int]) -> int:
    value = sum((byte & 0x7F) << 7 * place for place, byte in enumerate(data))
    return value - (1 << 7 * len(data)) if data[-1] & 0x40 else value


def _sleb128(value: int) -> bytes:
    """A signed number, seven bits a byte, lowest first (DWARF 5, 7.6)."""
    out = bytearray()
    while True:
        low, value = value & 0x7F, value >> 7
        if value == (-1 if low & 0x40 else 0):
            return bytes((*out, low))
        out.append(low | 0x80)


class Changes(NamedTuple):
    """For each item of a routine the directives before it, and the row that holds behind the last."""

    before: list[list[str]]
    last: Row


def changes(routine: Routine, rows: tuple[Row | None, ...], before: Row) -> Changes:
    """What leads from row to row, from `before` on.

    Code that a conditional jump has left, to go on behind a RET or JMP, has the row of that jump again: it is
    remembered there and restored here.
    """
    lines: list[list[str]] = [[] for _ in rows]
    last = before
    spans: list[tuple[int, int]] = []
    for index, row in enumerate(rows):
        if row is None or row is last:
            continue
        needed = change(last, row)
        start = _branch_with(routine.items, rows, index) if len(needed) > _WORTH else None
        if start is None or any(first < start < end for first, end in spans):
            lines[index] += needed
        else:
            spans.append((start, index))
            lines[start].append("cfi_remember_state")
            lines[index].append("cfi_restore_state")
        last = row
    return Changes(lines, last)


_WORTH = 2  # directives that a remembered state must save


def _branch_with(items: tuple[Item, ...], rows: tuple[Row | None, ...], index: int) -> int | None:
    """The instruction behind a conditional jump to a label just before `index`, if it has the same row."""
    labels = set()
    at = index
    while at and type(label := items[at - 1]) is Label:
        labels.add(label.name)
        at -= 1
    for jump, item in enumerate(items[:at]):
        if type(item) is Instruction and item.mnemonic in CONDITIONAL_JUMPS:
            target = item.operands[0]
            behind = next(i for i in range(jump + 1, index + 1) if type(items[i]) is Instruction)
            if type(target) is Target and target.name in labels and rows[behind] == rows[index]:
                return behind
    return None
