"""A4: interpret call frame information at an instruction, against the state of the CPU there.

In: the image's procedures, as directives of the assembler. A row says for each register where its value in
the interrupted code is to be found. It is compiled once, then compared in one go: all saved words are read
together.
"""

from bisect import bisect_right
from collections.abc import Callable
from enum import Enum
from operator import itemgetter
from typing import Any, NamedTuple

from idtgen.image import Procedure
from idtgen.verify.contexts import Context, applying
from idtgen.verify.dwarf import NUMBERS, PLACES, BadUnwind, Escape, evaluate, parse_escape, register_number
from idtgen.verify.machine import Machine, NoPage
from idtgen.verify.paging import PAGE
from idtgen.verify.registers import FLAGS, GPRS, MASK, NAMES, RIP, RSP, State

RSP_NUMBER = NUMBERS["rsp"]
RIP_NUMBER = NUMBERS["rip"]
# What an unwinder must find, by DWARF number.
COLUMNS: tuple[int, ...] = tuple(n for n, place in PLACES.items() if place < GPRS or place in {RIP, FLAGS})


class How(Enum):
    OFFSET = "in memory at the CFA"
    VALUE = "the CFA"
    REGISTER = "in a register"
    EXPRESSION = "an expression"
    UNDEFINED = "undefined"


class Rule(NamedTuple):
    how: How
    number: int = 0
    escape: Escape | None = None


class Row(NamedTuple):
    """The CFA (register and offset, or an expression) and a rule for each register that has one."""

    register: int
    offset: int
    expression: Escape | None
    rules: dict[int, Rule]


_UNREADABLE = -1  # a rule that leads nowhere, which is not the same as none
_TOGETHER = 256  # bytes that saved words may span to be read at one go
_NOTHING = Row(RSP_NUMBER, 0, None, {})
# What a CIE for functions begins with (ABI 3.6.2): CFA is RSP + 8, the return address lies below it.
_FUNCTION = Row(RSP_NUMBER, 8, None, {RIP_NUMBER: Rule(How.OFFSET, -8)})


class Table:
    """The rows of a procedure, by distance from its start; procedures alike share one."""

    def __init__(self, directives: tuple[tuple[int, str], ...]) -> None:
        signal = any(text.startswith(("cfi_signal_frame", "cfi_startproc simple")) for _, text in directives)
        reader = _Reader(_NOTHING if signal else _FUNCTION)
        self.starts = [0]
        self.rows = [reader.now]
        for distance, text in directives:
            if distance != self.starts[-1]:
                self.starts.append(distance)
                self.rows.append(reader.now)
            self.rows[-1] = reader.read(text)
        self._compiled: dict[int, _Compiled] = {}

    def row(self, distance: int) -> Row:
        return self.rows[bisect_right(self.starts, distance) - 1]

    def compiled(self, distance: int) -> "_Compiled":
        index = bisect_right(self.starts, distance) - 1
        known = self._compiled.get(index)
        if known is None:
            known = self._compiled[index] = _compile(self.rows[index])
        return known


class _Reader:
    """Applies directives one after the other (the GNU assembler's manual, "CFI directives")."""

    def __init__(self, row: Row) -> None:
        self.initial = self.now = row
        self.remembered: list[Row] = []

    def read(self, text: str) -> Row:
        word, _, rest = text.partition(" ")
        self.now = self._apply(word, [part.strip() for part in rest.split(",")] if rest else [])
        return self.now

    def _apply(self, word: str, operands: list[str]) -> Row:  # noqa: PLR0911 - one line a directive
        now = self.now
        match word, operands:
            case (("cfi_startproc" | "cfi_endproc" | "cfi_signal_frame" | "cfi_sections"), _):
                return now
            case "cfi_def_cfa", [register, offset]:
                return now._replace(
                    register=register_number(register), offset=int(offset, 0), expression=None
                )
            case "cfi_def_cfa_register", [register]:
                return now._replace(register=register_number(register), expression=None)
            case "cfi_def_cfa_offset", [offset]:
                return now._replace(offset=int(offset, 0))
            case "cfi_adjust_cfa_offset", [offset]:
                return now._replace(offset=now.offset + int(offset, 0))
            case "cfi_remember_state", []:
                self.remembered.append(now)
                return now
            case "cfi_restore_state", [] if self.remembered:
                return self.remembered.pop()
            case "cfi_escape", _:
                return self._escaped(parse_escape(bytes(int(byte, 0) for byte in operands)))
            case _:
                return self._ruled(word, operands)

    def _ruled(self, word: str, operands: list[str]) -> Row:
        if not operands:
            raise BadUnwind(f"{word} without operands, or without what it undoes")
        number, rules = register_number(operands[0]), dict(self.now.rules)
        match word, operands[1:]:
            case "cfi_offset", [offset]:
                rules[number] = Rule(How.OFFSET, int(offset, 0))
            case "cfi_rel_offset", [offset]:
                rules[number] = Rule(How.OFFSET, int(offset, 0) - self.now.offset)
            case "cfi_val_offset", [offset]:
                rules[number] = Rule(How.VALUE, int(offset, 0))
            case "cfi_register", [other]:
                rules[number] = Rule(How.REGISTER, register_number(other))
            case "cfi_same_value", []:
                rules[number] = Rule(How.REGISTER, number)
            case "cfi_undefined", []:
                rules[number] = Rule(How.UNDEFINED)
            case "cfi_restore", []:
                rules.pop(number, None)
                rules |= {n: r for n, r in self.initial.rules.items() if n == number}
            case _:
                raise BadUnwind(f"{word} {', '.join(operands)}")
        return self.now._replace(rules=rules)

    def _escaped(self, escape: Escape) -> Row:
        if escape.register is None:
            return self.now._replace(expression=escape)
        return self.now._replace(rules={**self.now.rules, escape.register: Rule(How.EXPRESSION, 0, escape)})


class _Compiled(NamedTuple):
    """A row taken apart: words read together from `low` on, registers compared with themselves, the rest."""

    row: Row
    register: int  # place of the CFA's base
    low: int
    length: int
    words: Callable[[Any], Any]  # of the words, those that count ...
    of_words: Callable[[Any], Any]  # ... and what they must be, from a state
    kept: Callable[[Any], Any] | None  # registers that still have their value
    slow: bool


class Unwinder:
    """All procedures of an image; problems at an address."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self._procedures = sorted(machine.image.procedures)
        self._starts = [procedure.start for procedure in self._procedures]
        self._tables: dict[int, Table] = {}  # by start
        self._alike: dict[tuple[tuple[int, str], ...], Table] = {}  # by what they say
        self._rows: dict[int, _Compiled | None] = {}

    def problem(self, rip: int, state: State, contexts: tuple[Context, ...]) -> tuple[str, str] | None:
        """None if one of the contexts is found; else what of the first was expected and what was found."""
        if rip not in self._rows:
            self._rows[rip] = self._compiled(rip)
        compiled = self._rows[rip]
        if compiled is None:
            return ("a row", "no call frame information here") if self._procedures else None
        for context in contexts:
            if not compiled.slow and type(context) is list and self._same(compiled, state, context):
                return None
        return self._differences(compiled.row, state, contexts)

    def _compiled(self, rip: int) -> _Compiled | None:
        index = bisect_right(self._starts, rip) - 1
        if index < 0 or rip >= self._procedures[index].end:
            return None
        try:
            return self._table(self._procedures[index]).compiled(rip - self._starts[index])
        except BadUnwind:  # no unwinder could read it
            return None

    def _table(self, procedure: Procedure) -> Table:
        table = self._tables.get(procedure.start)
        if table is None:
            near = tuple((address - procedure.start, text) for address, text in procedure.directives)
            table = self._alike.get(near)
            if table is None:
                table = self._alike[near] = Table(near)
            self._tables[procedure.start] = table
        return table

    def _same(self, compiled: _Compiled, state: State, context: State) -> bool:
        lowest = state[compiled.register] + compiled.low & MASK
        if _below(lowest, state):
            return False
        try:
            words = self.machine.words(lowest, compiled.length)
        except NoPage:
            return False
        if compiled.words(words) != compiled.of_words(context):
            return False
        return compiled.kept is None or compiled.kept(state) == compiled.kept(context)

    def _differences(self, row: Row, state: State, contexts: tuple[Context, ...]) -> tuple[str, str] | None:
        first: tuple[str, str] | None = None
        found = self.recover(row, state)
        for context, missing in applying(contexts, state):
            wrong = [
                n
                for n in COLUMNS
                if found[n] != context[PLACES[n]] and not (found[n] is None and PLACES[n] in missing)
            ]
            if not wrong:
                return None
            names = [NAMES[PLACES[n]] for n in wrong]
            expected = ", ".join(
                f"{name} {context[PLACES[n]]:#x}" for name, n in zip(names, wrong, strict=True)
            )
            got = ", ".join(f"{name} {_hex(found[n])}" for name, n in zip(names, wrong, strict=True))
            first = first or (expected, got)
        return first

    def row_at(self, rip: int) -> Row | None:
        compiled = self._compiled(rip)
        return None if compiled is None else compiled.row

    def caller(self, rip: int, state: State) -> State | None:
        """The state that unwinding one level gives; None where a value of it is lost."""
        compiled = self._compiled(rip)
        after = state.copy()
        for number, value in ({} if compiled is None else self.recover(compiled.row, state)).items():
            if value is None or value == _UNREADABLE:
                return None
            after[PLACES[number]] = value
        return after

    def recover(self, row: Row, state: State) -> dict[int, int | None]:
        """What an unwinder computes for each register; None where the rule says that nobody can."""
        try:
            cfa = self._cfa(row, state)
        except (NoPage, BadUnwind, LookupError):
            return dict.fromkeys(COLUMNS, _UNREADABLE)
        return {number: self._value(row.rules.get(number), number, cfa, state) for number in COLUMNS}

    def _cfa(self, row: Row, state: State) -> int:
        if row.expression is not None:
            return evaluate(row.expression.code, state, self.machine.word, ())
        return state[PLACES[row.register]] + row.offset & MASK

    def _value(self, rule: Rule | None, number: int, cfa: int, state: State) -> int | None:
        if rule is None:  # unwinders take the CFA for RSP, and every other register as it is
            return cfa if number == RSP_NUMBER else state[PLACES[number]]
        try:
            match rule.how:
                case How.OFFSET:
                    place = cfa + rule.number & MASK
                    return _UNREADABLE if _below(place, state) else self.machine.word(place)
                case How.VALUE:
                    return cfa + rule.number & MASK
                case How.REGISTER:
                    return state[PLACES[rule.number]]
                case _:
                    return self._expression(rule.escape, cfa, state)
        except (NoPage, BadUnwind, LookupError):
            return _UNREADABLE

    def _expression(self, escape: Escape | None, cfa: int, state: State) -> int | None:
        if escape is None:  # undefined
            return None
        value = evaluate(escape.code, state, self.machine.word, (cfa,))
        return value if escape.is_value else self.machine.word(value)


def _below(address: int, state: State) -> bool:
    """Below RSP on its stack: the next event overwrites what is there, in a kernel without a red zone."""
    return 0 < state[RSP] - address <= PAGE


def _hex(value: int | None) -> str:
    if value == _UNREADABLE:
        return "unreadable"
    return "undefined" if value is None else f"{value:#x}"


def _compile(row: Row) -> _Compiled:
    offsets = {n: r.number for n, r in row.rules.items() if r.how is How.OFFSET and n in COLUMNS}
    kept = [n for n in COLUMNS if n not in row.rules or row.rules[n] == Rule(How.REGISTER, n)]
    plain = (
        row.expression is None
        and len(offsets) + len(kept) == len(COLUMNS)
        and (RSP_NUMBER in row.rules)
        and all(offset % 8 == 0 for offset in offsets.values())
        and bool(offsets)
        and max(offsets.values()) - min(offsets.values()) < _TOGETHER
    )
    if not plain:
        return _Compiled(row, 0, 0, 0, tuple, tuple, None, slow=True)
    low = min(offsets.values())
    places = [PLACES[n] for n in kept]
    return _Compiled(
        row=row,
        register=PLACES[row.register],
        low=row.offset + low,
        length=(max(offsets.values()) - low) // 8 + 1,
        words=itemgetter(*((offset - low) // 8 for offset in offsets.values())),
        of_words=itemgetter(*(PLACES[n] for n in offsets)),
        kept=itemgetter(*places) if places else None,
        slow=False,
    )
