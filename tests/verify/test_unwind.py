"""Rows are what other readers of DWARF make of the same tables; recovered values are the interrupted ones."""

from pathlib import Path
from typing import Any

import pytest
from elftools.dwarf.callframe import FDE
from elftools.elf.elffile import ELFFile

from idtgen.image import Procedure
from idtgen.verify.bench import Bench
from idtgen.verify.dwarf import BadUnwind, Escape, evaluate, parse_escape, register_number
from idtgen.verify.elf import read_elf
from idtgen.verify.registers import GS, INDEX, PLACES, RSP
from idtgen.verify.unwind import How, Row, Table, Unwinder
from tests.verify import hand


def judge(elf: Path) -> dict[int, dict[Any, Any]]:
    """Pyelftools' own decoding: the row in force from each address on."""
    with elf.open("rb") as stream:
        entries = ELFFile(stream).get_dwarf_info().EH_CFI_entries()
        tables = [entry.get_decoded().table for entry in entries if isinstance(entry, FDE)]
    return {line["pc"]: line for table in tables for line in table}


def spelled(row: Row) -> tuple[object, ...]:
    """A row as far as pyelftools has it: undefined and same-value rules look alike there."""
    rules = {n: rule.number for n, rule in row.rules.items() if rule.how is How.OFFSET}
    return row.register, row.offset, rules


def test_rows_are_those_that_pyelftools_decodes(tmp_path: Path) -> None:
    elf = hand.build(hand.SOURCE.read_text(), tmp_path)
    expected = judge(elf)
    found: dict[int, tuple[object, ...]] = {}
    for procedure in read_elf(elf).procedures:
        near = tuple((address - procedure.start, text) for address, text in procedure.directives)
        table = Table(near)
        found |= {procedure.start + s: spelled(r) for s, r in zip(table.starts, table.rows, strict=True)}
    assert len(expected) > 150
    for pc, line in expected.items():
        rules = {n: rule.arg for n, rule in line.items() if isinstance(n, int) and rule.type == "OFFSET"}
        assert found[pc] == (line["cfa"].reg, line["cfa"].offset, rules), hex(pc)


def rows(*directives: str) -> list[Row]:
    return Table(tuple(enumerate(directives))).rows


def test_a_procedure_without_simple_begins_as_a_called_function() -> None:
    row = rows("cfi_startproc")[0]
    assert (row.register, row.offset) == (7, 8)
    assert row.rules[16].number == -8


def test_directives_do_what_the_assembler_says_they_do() -> None:
    last = rows(
        *("cfi_startproc simple", "cfi_def_cfa rsp, 40", "cfi_offset rip, -40", "cfi_adjust_cfa_offset 8"),
        *("cfi_rel_offset rbx, 0", "cfi_register rcx, rdx", "cfi_remember_state", "cfi_undefined rbx"),
        *("cfi_restore_state", "cfi_same_value 49", "cfi_val_offset rax, -16", "cfi_def_cfa_register rbp"),
    )[-1]
    assert (last.register, last.offset) == (6, 48)
    assert {n: (r.how, r.number) for n, r in last.rules.items()} == {
        16: (How.OFFSET, -40),
        3: (How.OFFSET, -48),
        2: (How.REGISTER, 1),
        49: (How.REGISTER, 49),
        0: (How.VALUE, -16),
    }


def test_what_is_no_directive_is_an_error() -> None:
    with pytest.raises(BadUnwind, match="cfi_dance"):
        rows("cfi_startproc simple", "cfi_dance rax")
    with pytest.raises(BadUnwind, match="eax"):
        rows("cfi_startproc simple", "cfi_offset eax, 8")


@pytest.mark.parametrize(
    ("directive", "value"),
    [
        ("cfi_def_cfa rsp, 16", 0x1010),  # no rule for RSP: the CFA
        ("cfi_same_value rsp", 0x1000),
        ("cfi_undefined rsp", None),
        ("cfi_val_offset rsp, -8", 0x1000),
        ("cfi_register rsp, rbp", 0x2000),
    ],
)
def test_what_an_unwinder_finds_for_rsp(bench: Bench, directive: str, value: int | None) -> None:
    state = [0] * PLACES
    state[RSP], state[INDEX["rbp"]] = 0x1000, 0x2000
    row = rows("cfi_startproc simple", "cfi_def_cfa rsp, 8", directive)[-1]
    assert Unwinder(bench.machine).recover(row, state)[7] == value


def test_escapes_are_expressions() -> None:
    """DW_CFA_expression for RSP: at the GS base + 0x10, as where SYSCALL parks the user's RSP."""
    escape = parse_escape(bytes.fromhex("10 07 03 92 3b 10"))
    assert escape == Escape(7, bytes.fromhex("92 3b 10"), is_value=False)
    state = [0] * PLACES
    state[GS] = 0x5000
    assert evaluate(escape.code, state, lambda _: 0, ()) == 0x5010


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("77 08", 0x1008),  # breg7 +8
        ("77 78", 0xFF8),  # breg7 -8
        ("77 80 7f", 0xF80),  # breg7 -128
        ("77 00 06", 0x77),  # deref
        ("35 23 80 01", 0x85),  # lit5, plus_uconst 128
        ("31 32 22", 3),  # lit1 lit2 plus
    ],
)
def test_expressions(code: str, value: int) -> None:
    state = [0] * PLACES
    state[RSP] = 0x1000
    assert evaluate(bytes.fromhex(code), state, {0x1000: 0x77}.__getitem__, ()) == value


@pytest.mark.parametrize("code", ["", "2e 10", "10 07 09 92"])
def test_bad_escapes_are_refused(code: str) -> None:
    with pytest.raises(BadUnwind):
        parse_escape(bytes.fromhex(code))


def test_register_names_are_the_abis() -> None:
    """System V ABI, figure 3.36: not the numbers of the instruction set."""
    assert [register_number(r) for r in ("rdx", "%rcx", "rsp", "r15", "rip", "49")] == [1, 2, 7, 15, 16, 49]


def test_no_procedure_no_row(bench: Bench) -> None:
    machine = bench.machine
    image = machine.image._replace(
        procedures=(Procedure(machine.text.start + 4, machine.text.start + 8, ()),)
    )
    machine.image = image
    unwinder = Unwinder(machine)
    assert unwinder.problem(machine.text.start, [0] * PLACES, ([0] * PLACES,)) == (
        "a row",
        "no call frame information here",
    )
