"""A difference that nobody sees: followed on every way until it is overwritten.

In: entry text and what two instructions leave differently: registers, flags, a word on the stack. Out:
whether each way overwrites all of it before anything reads it. A C function may read its arguments and its
caller's frame, nothing else of what was there; it overwrites every caller-saved register and the flags.
"""

from typing import NamedTuple

from iced_x86 import Mnemonic, Register, RflagsBits

from idtgen import x86
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.mutants.effects import Cell, Effect, effect
from idtgen.verify.mutants.sites import IMMEDIATES

_RSP = Register.RSP
_WORD = 8
_REGISTERS = {name: getattr(Register, name.upper()) for name in x86.REGISTERS}
CALLER_SAVED = frozenset(_REGISTERS[name] for name in x86.CALLER_SAVED)
_OF_C = RflagsBits.DF | RflagsBits.AC  # flags that C counts on
_PATIENCE = 10_000  # places
_RETURNS = {Mnemonic.IRETQ, Mnemonic.SYSRET, Mnemonic.SYSRETQ}
_ARGUMENTS = frozenset({Register.RDI, Register.RSI})


class Difference(NamedTuple):
    """What is not alike, at a place."""

    registers: frozenset[int] = frozenset()
    flags: int = 0
    words: frozenset[int] = frozenset()  # on the stack, by distance from RSP

    @property
    def nothing(self) -> bool:
        return not (self.registers or self.flags or self.words)


class _Place(NamedTuple):
    address: int
    difference: Difference
    calls: tuple[int, ...] = ()  # return addresses within entry text


class Ways:
    """Entry text as a graph."""

    def __init__(self, code: dict[int, Decoded], functions: set[int], pad: int, *, cleared: bool) -> None:
        self._code = code
        self._functions = functions
        self._cleared = cleared  # C must find no value of the interrupted code
        self._pad = range(pad)  # bytes between RSP and the frame at a call of C

    def unseen(self, address: int, difference: Difference) -> bool:
        """Whether nothing behind `address` can tell."""
        seen: set[_Place] = set()
        todo = [_Place(address, difference)]
        while todo:
            place = todo.pop()
            if place.difference.nothing or place in seen:
                continue
            seen.add(place)
            one = self._code.get(place.address)
            if one is not None and one.flow is Flow.RETURN and not place.calls:
                if not _unseen_by_caller(place.difference):
                    return False
                continue
            following = None if one is None or len(seen) > _PATIENCE else self._behind(one, place.difference)
            if one is None or following is None:
                return False
            todo += self._next(one, following, place.calls)
        return True

    def _next(self, one: Decoded, now: Difference, calls: tuple[int, ...]) -> list[_Place]:
        match one.flow:
            case Flow.JUMP:
                return [_Place(one.target, now, calls)]
            case Flow.BRANCH:
                return [_Place(one.next, now, calls), _Place(one.target, now, calls)]
            case Flow.CALL if one.target not in self._functions:
                return [_Place(one.target, now, (*calls, one.next))]
            case Flow.NEXT | Flow.CALL:
                return [_Place(one.next, now, calls)]
            case Flow.RETURN if calls:
                return [_Place(calls[-1], now, calls[:-1])]
            case _:
                return []

    def _behind(self, one: Decoded, now: Difference) -> Difference | None:
        """The difference behind an instruction; None where it makes one that matters."""
        if one.flow is Flow.CALL:
            return self._behind_c(one, now)
        if one.flow in {Flow.JUMP, Flow.BRANCH}:
            return None if one.raw.rflags_read & now.flags or not one.target else now
        if one.mnemonic in {Mnemonic.UD2, Mnemonic.INT3}:  # whoever looks at the wreck sees registers
            return None if now.registers else Difference()
        if one.mnemonic in _RETURNS:
            words = one.mnemonic == Mnemonic.IRETQ and any(0 <= w < x86.IRET_BYTES for w in now.words)
            return None if now.registers or words else Difference()
        if one.flow is Flow.RETURN:
            return _pushed(now, -_WORD)
        return behind(one, now)

    def _behind_c(self, one: Decoded, now: Difference) -> Difference | None:
        if one.target not in self._functions:
            return _pushed(now, _WORD) if one.target else None
        if now.registers & _ARGUMENTS or (now.registers and self._cleared) or now.flags & _OF_C:
            return None
        if any(word not in self._pad for word in now.words):
            return None
        return Difference(now.registers - CALLER_SAVED, 0, now.words)


def _unseen_by_caller(now: Difference) -> bool:
    """Of a setup routine: C expects its registers, DF and its stack."""
    return now.registers <= CALLER_SAVED and not now.flags & RflagsBits.DF and all(w < 0 for w in now.words)


def behind(one: Decoded, now: Difference) -> Difference | None:
    """... a plain instruction: what it makes of something different is different."""
    done = effect(one.raw)
    if done is None or _names(done, now.registers):
        return None
    taken = bool(done.reads & now.registers or done.flags_read & now.flags)
    taken = taken or any(_may_touch(cell, now.words) for cell in done.loads)
    if taken and (done.odd or _RSP in now.registers or any(not _is_word(cell) for cell in done.stores)):
        return None
    stored = {cell.displacement for cell in done.stores if _is_word(cell)}
    words = now.words | stored if taken else now.words - stored
    shift = moved_by(one)
    if shift is None and not taken and _RSP in done.overwrites:
        words = frozenset()  # another stack
    elif words and shift is None:
        return None
    registers = now.registers - done.overwrites
    flags = now.flags & ~done.flags_overwritten
    if taken:
        registers, flags = now.registers | (done.writes - {_RSP}), now.flags | done.flags_written
    return Difference(registers, flags, frozenset(w - (shift or 0) for w in words))


def _pushed(now: Difference, size: int) -> Difference:
    """... a CALL or RET within entry text."""
    return now._replace(words=frozenset(w + size for w in now.words))


def _names(done: Effect, registers: frozenset[int]) -> bool:
    """Whether an address is made of one of them: the access could fault, or be anywhere."""
    return any({cell.base, cell.scaled} & registers for cell in (*done.loads, *done.stores))


def _is_word(cell: Cell) -> bool:
    return cell.base == _RSP and not cell.scaled and cell.size == _WORD and cell.segment != Register.GS


def _may_touch(cell: Cell, words: frozenset[int]) -> bool:
    if not words or cell.segment == Register.GS or cell.base == Register.RIP:
        return False
    if cell.base != _RSP or cell.scaled:
        return True
    return any(w - cell.size < cell.displacement < w + _WORD for w in words)


def moved_by(one: Decoded) -> int | None:
    """How far the instruction moves RSP; None where that is not written in it."""
    raw = one.raw
    if raw.is_stack_instruction:
        return int(raw.stack_pointer_increment)
    done = effect(raw)
    if done is not None and _RSP not in done.writes:
        return 0
    if (
        raw.mnemonic in {Mnemonic.ADD, Mnemonic.SUB}
        and raw.op0_register == _RSP
        and raw.op1_kind in IMMEDIATES
    ):
        value = int(raw.immediate(1))
        value -= 1 << 64 if value >> 63 else 0
        return value if raw.mnemonic == Mnemonic.ADD else -value
    return None
