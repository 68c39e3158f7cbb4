"""Call frame information that says the same in other words.

In: a changed procedure. Out: the reason why an unwinder finds the same at every instruction, or None. The rows
of both are compared where an instruction begins; fill and traps are never executed.
"""

from iced_x86 import Mnemonic, Register

from idtgen.image import Image, Procedure
from idtgen.verify.code import Decoded, decode_bytes
from idtgen.verify.dwarf import PLACES, BadUnwind
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.mutants.concerns import Concerns
from idtgen.verify.mutants.effects import written
from idtgen.verify.mutants.mutant import Rows
from idtgen.verify.registers import GPRS, NAMES
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
    return None


def _rows(procedure: Procedure, addresses: list[int]) -> dict[int, Row]:
    table = Table(tuple((address - procedure.start, text) for address, text in procedure.directives))
    return {address: table.row(address - procedure.start) for address in addresses}


def _but_cfa(row: Row) -> Row:
    return row._replace(register=0, offset=0, expression=None)


def _uses_cfa(row: Row) -> bool:
    """RSP without a rule is the CFA."""
    how = {rule.how for rule in row.rules.values()}
    return RSP_NUMBER not in row.rules or bool(how & {How.OFFSET, How.VALUE, How.EXPRESSION})


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
