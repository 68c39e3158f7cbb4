"""Unwind tables as (CFA, rules) at an address: from an ELF file's .eh_frame, and from directives.

A rule is a tuple: ("offset", n), ("register", n), ("expression", bytes), ("undefined",). A register without
a rule, or with the rule "same value", is not in the dictionary.
"""

from bisect import bisect_right
from typing import Any, NamedTuple

from elftools.dwarf.callframe import FDE, CFARule

from idtgen.image import Procedure
from tests.support.toolchain import Elf

NUMBERS = {
    **{name: n for n, name in enumerate(("rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp"))},
    **{f"r{n}": n for n in range(8, 16)},
    "rip": 16,
}
Rules = dict[int, tuple[Any, ...]]


class Row(NamedTuple):
    register: int
    offset: int
    rules: Rules


class Table(NamedTuple):
    """Rows by the address from which they hold, in order."""

    start: int
    end: int
    rows: list[tuple[int, Row]]

    def at(self, address: int) -> Row:
        return self.rows[bisect_right(self.rows, address, key=lambda row: row[0]) - 1][1]


def of_elf(elf: Elf) -> list[Table]:
    """What pyelftools decodes. A signal frame's CIE has an S in its augmentation string."""
    dwarf = elf.file.get_dwarf_info()
    return sorted(_of_fde(entry) for entry in dwarf.EH_CFI_entries() if isinstance(entry, FDE))


def signal_frames(elf: Elf) -> set[int]:
    """Where the procedures of interrupted code start."""
    entries = [entry for entry in elf.file.get_dwarf_info().EH_CFI_entries() if isinstance(entry, FDE)]
    return {entry["initial_location"] for entry in entries if b"S" in entry.cie["augmentation"]}


def _of_fde(entry: FDE) -> Table:
    rows = []
    for row in entry.get_decoded().table:
        cfa = row["cfa"]
        assert isinstance(cfa, CFARule)
        rules = {number: _rule(rule) for number, rule in row.items() if isinstance(number, int)}
        rows.append((row["pc"], Row(cfa.reg, cfa.offset, {n: rule for n, rule in rules.items() if rule})))
    start = entry["initial_location"]
    return Table(start, start + entry["address_range"], rows)


def _rule(rule: Any) -> tuple[Any, ...]:  # noqa: ANN401 - pyelftools has no types
    match rule.type:
        case "SAME_VALUE":
            return ()
        case "UNDEFINED":
            return ("undefined",)
        case "EXPRESSION":
            return ("expression", bytes(rule.arg))
    return (rule.type.lower(), rule.arg)


def of_procedure(procedure: Procedure) -> Table:
    """What the directives say (GNU as manual, 7.11)."""
    row, remembered = Row(7, 8, {16: ("offset", -8)}), []
    rows: list[tuple[int, Row]] = []
    for address, text in procedure.directives:
        word, _, operands = text.partition(" ")
        match word, [operand.strip() for operand in operands.split(",")]:
            case "cfi_startproc", ["simple"]:
                row = Row(-1, 0, {})
            case "cfi_remember_state", _:
                remembered.append(row)
            case "cfi_restore_state", _:
                row = remembered.pop()
            case "cfi_def_cfa", [register, offset]:
                row = row._replace(register=NUMBERS[register], offset=int(offset))
            case "cfi_def_cfa_offset", [offset]:
                row = row._replace(offset=int(offset))
            case "cfi_escape", escaped:
                data = bytes(int(byte, 16) for byte in escaped)
                assert data[0] == 0x10
                assert data[2] == len(data) - 3
                row = row._replace(rules={**row.rules, data[1]: ("expression", data[3:])})
            case (("cfi_startproc" | "cfi_signal_frame"), _):
                pass
            case _, [register, *more]:
                row = row._replace(rules=_changed(row.rules, word, register, more))
        rows = [*(old for old in rows if old[0] != address), (address, row)]
    return Table(procedure.start, procedure.end, rows)


def _changed(rules: Rules, word: str, register: str, more: list[str]) -> Rules:
    number = int(register) if register.isdigit() else NUMBERS[register]
    others = {n: rule for n, rule in rules.items() if n != number}
    match word, more:
        case "cfi_same_value", []:
            return others
        case "cfi_undefined", []:
            return {**others, number: ("undefined",)}
        case "cfi_offset", [offset]:
            return {**others, number: ("offset", int(offset))}
        case "cfi_register", [other]:
            return {**others, number: ("register", NUMBERS[other])}
    raise AssertionError(f"{word} {register} {more}")
