"""Call frame information that says the same in other words.

In: a changed procedure. Out: the reason why an unwinder finds the same at every instruction, or None. The
rows of both are compared where an instruction begins; fill and traps are never executed.
"""

from iced_x86 import Mnemonic, Register

from idtgen.image import Image, Procedure
from idtgen.verify.code import Decoded, Flow, decode_bytes
from idtgen.verify.dwarf import PLACES, BadUnwind, evaluate
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.mutants.concerns import Concerns
from idtgen.verify.mutants.effects import effect, written
from idtgen.verify.mutants.mutant import Rows
from idtgen.verify.paging import PAGE
from idtgen.verify.registers import GPRS, NAMES, RIP
from idtgen.verify.unwind import RSP_NUMBER, How, Row, Rule, Table


def same_rows(image: Image, code: dict[int, Decoded], concerns: Concerns, change: Rows) -> str | None:
    new = change.procedure
    old = next(p for p in image.procedures if p.start == new.start)
    here = code if new.start in code else decode_bytes(bytes_of(image, new.start, new.end), new.start)
    traps = {Mnemonic.INT3, Mnemonic.UD2}
    addresses = [a for a in range(new.start, new.end) if a in here and here[a].mnemonic not in traps]
    try:
        before, now = _rows(old, addresses), _rows(new, addresses)
    except BadUnwind:
        return None
    differ = [a for a in addresses if before[a] != now[a]]
    if not differ:
        return "the same rows at every instruction"
    if all(_but_cfa(before[a]) == _but_cfa(now[a]) and not _uses_cfa(before[a]) for a in differ):
        return "another CFA where no register is found through it"
    numbers = {n for a in differ for n in _other_rules(before[a], now[a])}
    if all(_but(before[a], numbers) == _but(now[a], numbers) for a in differ) and all(
        _in_itself(now[a], n) and _untouched(concerns, code, a, n) for a in differ for n in numbers
    ):
        return "the register is found in itself: nothing on any way here has written it"
    if len(numbers) == 1 and all(_but(before[a], numbers) == _but(now[a], numbers) for a in differ):
        number = numbers.pop()
        if _just_loaded(here, before, now, differ, number):
            return "the register is found in the word that it was just loaded from, or found equal to"
    return None


def _just_loaded(
    code: dict[int, Decoded], before: dict[int, Row], now: dict[int, Row], differ: list[int], number: int
) -> bool:
    """A MOV from the saved word stands before, or JNE behind a CMP with it; nothing stores anything since."""
    load = next((c for c in code.values() if c.next == differ[0]), None)
    if load is not None and load.mnemonic == Mnemonic.JNE:
        load = next((c for c in code.values() if c.next == load.address and c.mnemonic == Mnemonic.CMP), None)
    rule = now[differ[0]].rules.get(number)
    if (
        load is None
        or rule is None
        or rule.how is not How.OFFSET
        or not all(_in_itself(before[a], number) for a in differ)
    ):
        return False
    raw, row = load.raw, before.get(load.address)
    if (
        raw.mnemonic not in {Mnemonic.MOV, Mnemonic.CMP}
        or raw.memory_base != Register.RSP
        or raw.memory_index
        or row is None
    ):
        return False
    register = getattr(Register, NAMES[PLACES[number]].upper())
    from_there = (
        register in {raw.op0_register, raw.op1_register}
        and raw.memory_displacement == row.offset + rule.number
    )
    behind = [effect(code[a].raw) for a in differ[:-1] if code[a].flow is not Flow.BRANCH]
    plain = all(e is not None and not e.stores and register not in e.writes for e in behind)
    return from_there and row.register == RSP_NUMBER and plain


def _rows(procedure: Procedure, addresses: list[int]) -> dict[int, Row]:
    table = Table(tuple((address - procedure.start, text) for address, text in procedure.directives))
    return {address: table.row(address - procedure.start) for address in addresses}


def _but_cfa(row: Row) -> Row:
    return row._replace(register=0, offset=0, expression=None)


def _uses_cfa(row: Row) -> bool:
    """RSP without a rule is the CFA."""
    return RSP_NUMBER not in row.rules or any(_through_cfa(rule) for rule in row.rules.values())


def _through_cfa(rule: Rule) -> bool:
    """An expression begins with the CFA on its stack, but need not take it."""
    if rule.escape is None:
        return rule.how in {How.OFFSET, How.VALUE}
    state = [0] * RIP + [0, 0, 0]
    found = {evaluate(rule.escape.code, state, lambda address: address, (cfa,)) for cfa in (0, PAGE)}
    return len(found) > 1


def _other_rules(one: Row, other: Row) -> set[int]:
    return {n for n in one.rules.keys() | other.rules.keys() if one.rules.get(n) != other.rules.get(n)}


def _but(row: Row, numbers: set[int]) -> Row:
    return row._replace(rules={n: r for n, r in row.rules.items() if n not in numbers})


def _in_itself(row: Row, number: int) -> bool:
    return row.rules.get(number, Rule(How.REGISTER, number)) == Rule(How.REGISTER, number)


def _untouched(concerns: Concerns, code: dict[int, Decoded], address: int, number: int) -> bool:
    """From every entry to the address, no instruction writes the register."""
    if PLACES.get(number, GPRS) >= GPRS:
        return False
    register = getattr(Register, NAMES[PLACES[number]].upper())
    on_the_way = concerns.on_the_way(address)
    return all(register not in written(code[a].raw) and not concerns.calls_c(code[a]) for a in on_the_way)
