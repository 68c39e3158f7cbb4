"""S1: what can only be seen by looking at the code, for it has no effect that an emulator shows.

In: decoded entry text. Out: findings. ENDBR64 stands where indirect control flow arrives (SDM 1:17.3); behind
a SWAPGS that some ways skip stands an LFENCE, on every way, before the first access through GS
(CVE-2019-1125); INT3 stands behind SYSRET; nothing is asked of the CPU that the manual reserves.
"""

from collections.abc import Iterator
from typing import NamedTuple

from iced_x86 import Mnemonic

from idtgen.model import Harden
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.tables import gate_target


def check_static(machine: Machine, code: dict[int, Decoded]) -> tuple[list[Finding], int]:
    """Findings, and how many places were looked at."""
    harden = machine.kernel.harden
    targets = sorted({gate_target(machine.kernel, machine.symbols, v) for v in machine.kernel.gates})
    findings, looked = [*_behind_sysret(code), *_repeated(code)], 0
    if Harden.ENDBR in harden:
        looked += len(targets)
        findings += [
            Finding("S1", "ENDBR64 at the gate's target", "none", target)
            for target in targets
            if target not in code or code[target].mnemonic != Mnemonic.ENDBR64
        ]
    if Harden.FENCE in harden and machine.kernel.swapgs:
        looked += len(targets)
        fences = _Fences(machine, code)
        findings += [finding for target in targets for finding in fences.check(target)]
    return findings, looked


def _behind_sysret(code: dict[int, Decoded]) -> Iterator[Finding]:
    for instruction in code.values():
        behind = code.get(instruction.next)
        if instruction.mnemonic in {Mnemonic.SYSRET, Mnemonic.SYSRETQ} and not (behind and behind.fill):
            yield Finding("S1", "INT3 behind SYSRET", "none", instruction.address)


_COMPARING = {
    *(Mnemonic.CMPSB, Mnemonic.CMPSW, Mnemonic.CMPSD, Mnemonic.CMPSQ),
    *(Mnemonic.SCASB, Mnemonic.SCASW, Mnemonic.SCASD, Mnemonic.SCASQ),
}


def _repeated(code: dict[int, Decoded]) -> Iterator[Finding]:
    """REPNE is for strings that are compared; before others it is reserved (SDM 2:2.1.1)."""
    for one in code.values():
        if one.raw.is_string_instruction and one.raw.has_repne_prefix and one.mnemonic not in _COMPARING:
            yield Finding("S1", "REP before a string instruction that compares nothing", "REPNE", one.address)


_MATTERS = {Mnemonic.LFENCE, Mnemonic.SWAPGS}


class _Place(NamedTuple):
    """Where a way has come to: the instruction, and the return addresses of the calls that are open."""

    address: int
    calls: tuple[int, ...] = ()


class _Ahead(NamedTuple):
    """What ways do before they reach C or use GS: whether any executes SWAPGS, and whether every one does."""

    some: bool
    every: bool


_NOTHING_AHEAD = _Ahead(some=False, every=False)


def _stops(code: dict[int, Decoded]) -> dict[int, Decoded]:
    """From each address the next instruction that matters for GS, in a straight line."""
    stops: dict[int, Decoded] = {}
    for address, instruction in reversed(code.items()):
        plain = instruction.flow is Flow.NEXT and instruction.mnemonic not in _MATTERS
        stop = stops.get(instruction.next) if plain and not instruction.uses_gs else instruction
        if stop is not None:
            stops[address] = stop
    return stops


class _Fences:
    """Follows every way from a stub's entry to its first use of GS, which a call of C may be as well."""

    def __init__(self, machine: Machine, code: dict[int, Decoded]) -> None:
        self._functions = machine.functions
        self._stops = _stops(code)
        self._ahead: dict[_Place, _Ahead] = {}
        self._seen: dict[tuple[_Place, bool], bool] = {}
        self._reported: set[int] = set()

    def check(self, target: int) -> Iterator[Finding]:
        """Findings on the ways from an entry."""
        todo = [(_Place(target), False)]  # a place, and whether the CPU may still guess which GS is live
        while todo:
            place, guessing = todo.pop()
            if (place, guessing) in self._seen:
                continue
            self._seen[place, guessing] = True
            instruction = self._stops.get(place.address)
            if instruction is None:
                continue
            if self._uses(instruction):
                if guessing and instruction.address not in self._reported:
                    self._reported.add(instruction.address)
                    expected = "LFENCE between the choice of GS and its first use"
                    yield Finding("S1", expected, "none", instruction.address)
                continue
            if instruction.mnemonic == Mnemonic.LFENCE:
                guessing = False
            elif instruction.flow is Flow.BRANCH and self._decides(instruction, place):
                guessing = True
            todo += [(following, guessing) for following in self._next(instruction, place)]

    def _uses(self, instruction: Decoded) -> bool:
        return instruction.uses_gs or (
            instruction.flow is Flow.CALL and instruction.target in self._functions
        )

    def _decides(self, instruction: Decoded, place: _Place) -> bool:
        """Whether SWAPGS is executed on some of the ways from here, but not on all."""
        ahead = [self._look(following) for following in self._next(instruction, place)]
        return any(a.some for a in ahead) and not all(a.every for a in ahead)

    def _look(self, place: _Place) -> _Ahead:
        known = self._ahead.get(place)
        if known is not None:
            return known
        self._ahead[place] = _NOTHING_AHEAD  # a loop back to here adds nothing
        self._ahead[place] = found = self._look_further(place)
        return found

    def _look_further(self, place: _Place) -> _Ahead:
        instruction = self._stops.get(place.address)
        if instruction is None or self._uses(instruction):
            return _NOTHING_AHEAD
        if instruction.mnemonic == Mnemonic.SWAPGS:
            return _Ahead(some=True, every=True)
        ahead = [self._look(following) for following in self._next(instruction, place)]
        return _Ahead(any(a.some for a in ahead), bool(ahead) and all(a.every for a in ahead))

    def _next(self, instruction: Decoded, place: _Place) -> list[_Place]:
        """Where control can go; nowhere behind the end of the entry, or into a function of the kernel."""
        onward = _Place(instruction.next, place.calls)
        match instruction.flow:
            case Flow.NEXT:
                return [onward]
            case Flow.JUMP:
                return [_Place(instruction.target, place.calls)]
            case Flow.BRANCH:
                return [onward, _Place(instruction.target, place.calls)]
            case Flow.CALL:
                return [_Place(instruction.target, (*place.calls, instruction.next))]
            case Flow.RETURN:
                return [_Place(place.calls[-1], place.calls[:-1])] if place.calls else []
            case Flow.END:
                return []


def not_executed(machine: Machine, code: dict[int, Decoded], executed: set[int]) -> Iterator[Finding]:
    """S3: INT3 is fill or stands behind SYSRET; UD2 behind the call of a noreturn handler is a trap."""
    noreturn = {machine.symbols[e.handler] for e in machine.kernel.entries if e.noreturn}
    traps = {
        c.next
        for c in code.values()
        if c.flow is Flow.CALL and c.target in noreturn and c.address in executed
    }
    for instruction in code.values():
        trap = instruction.mnemonic == Mnemonic.UD2 and instruction.address in traps
        if instruction.address not in executed and not instruction.fill and not trap:
            yield Finding("S3", "executed by some run", "never executed", instruction.address)
