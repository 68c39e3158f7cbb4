"""Where an unwinder finds the interrupted registers at one instruction: a row of the table that CFI encodes.

In: a `Context`. Out: a `Row`. The CFA of an interrupt is the end of its frame, just above SS, whatever RSP
was: the rule for RSP itself is explicit. That of a function is, as always, RSP before its call.
"""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from idtgen.assembly.registers import RSP
from idtgen.assembly.values import PER_CPU, Address, Context, Region, Saved, region
from idtgen.x86 import CALLEE_SAVED, FRAME_REGISTERS, IRET_BYTES, IRET_FRAME, REGISTERS, WORD

# System V ABI 3.6.2, figure 3.36.
_NUMBERED = ("rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp", *(f"r{n}" for n in range(8, 16)), "rip")
DWARF: dict[str, int] = {name: number for number, name in enumerate(_NUMBERED)} | {"rflags": 49}
GS_BASE = 59
NAMES = ("rip", "rflags", "rsp", *FRAME_REGISTERS)  # what an unwinder may ask for, in the order of directives


class How(Enum):
    OFFSET = "in memory, at the CFA and an offset"
    REGISTER = "in another register"
    EXPRESSION = "in memory, at a register or the GS base and an offset"
    UNDEFINED = "nowhere that DWARF can name"


class Rule(NamedTuple):
    how: How
    number: int = 0  # DWARF's of the register
    offset: int = 0


class Row(NamedTuple):
    """The CFA as a register and an offset, and the rules; a register without one still has its value."""

    register: str
    offset: int
    rules: dict[str, Rule]


_UNDEFINED = Rule(How.UNDEFINED)
_OWN_DATA = region(PER_CPU, "")

_OF_FUNCTION = ("rip", *CALLEE_SAVED)
_RSP_AT, _FLAGS_AT = (WORD * (IRET_FRAME.index(name) - IRET_FRAME.index("rip")) for name in ("rsp", "rflags"))


def row(context: Context, *, function: bool) -> Row:
    """The best row: the fewest values that need an expression or are lost, through RSP if that will do."""
    found = _Found(context)
    choices = [found.row(anchor, function=function) for anchor in found.anchors(function=function)]
    if not choices:
        return found.row(None, function=function)
    return choices[0] if len(choices) == 1 else min(choices, key=_badness)


def _badness(choice: Row) -> tuple[int, bool, int]:
    """Of two frames alike the lower: it is the copy that IRET will take."""
    awkward = sum(rule.how in (How.EXPRESSION, How.UNDEFINED) for rule in choice.rules.values())
    return awkward, choice.register != "rsp", choice.offset


@cache
def _at(offset: int) -> Rule:
    return Rule(How.OFFSET, 0, offset)


class _Found:
    """Where the saved values of a context are."""

    def __init__(self, context: Context) -> None:
        self.words = {at: value.names for at, value in context.memory.items() if type(value) is Saved}
        self.holders: dict[str, str] = {}  # which register holds a value, its own before others
        self.at_home: set[str] = set()  # restored: the copy in memory has done its work
        self.bases: dict[Region, tuple[str, int]] = {}  # a register that points there, and its offset
        pointer = context.registers[RSP]
        if type(pointer) is Address:
            self.bases[pointer.region] = ("rsp", pointer.offset)
        for register, value in zip(REGISTERS, context.registers, strict=True):
            if type(value) is Address:
                self.bases.setdefault(value.region, (register, value.offset))
            elif type(value) is Saved:
                for name in value.names:
                    if name == register or name not in self.holders:
                        self.holders[name] = register
                if value.restored:
                    self.at_home.add(register)

    def anchors(self, *, function: bool) -> Iterator[Address]:
        """Words that hold RIP, with the rest of a frame above them, and can be reached."""
        for at, names in self.words.items():
            if "rip" in names and at.region in self.bases and (function or self._is_frame(at)):
                yield at

    def _is_frame(self, rip: Address) -> bool:
        return self._holds(rip, _RSP_AT, "rsp") and self._holds(rip, _FLAGS_AT, "rflags")

    def _holds(self, rip: Address, offset: int, name: str) -> bool:
        return name in self.words.get(rip.region.at(rip.offset + offset), ())

    def row(self, anchor: Address | None, *, function: bool) -> Row:
        """The rules when the CFA is above `anchor`, or without one where RSP started from."""
        if anchor is None:
            region, cfa = next((r for r, (base, _) in self.bases.items() if base == "rsp"), None), 0
        else:
            region, cfa = anchor.region, anchor.offset + (WORD if function else IRET_BYTES)
        register, offset = self.bases[region] if region else ("rsp", 0)
        rules: dict[str, Rule] = {}
        near, holders, at_home = self._near(region, cfa), self.holders, self.at_home
        for name in _OF_FUNCTION if function else NAMES:
            below = near.get(name)
            if name in at_home:
                continue
            if below is not None:
                rules[name] = _at(below)
            elif holders.get(name) != name:
                rules[name] = self._elsewhere(name)
        return Row(register, cfa - offset, rules)

    def _near(self, region: Region | None, cfa: int) -> dict[str, int]:
        """Words below the CFA, by their distance from it; of several the frame's, not a pad's below it.

        What such a word holds is what comes back, so it goes before a register that is still untouched.
        """
        near: dict[str, int] = {}
        for at, names in self.words.items():
            below = at.offset - cfa
            if at.region is region and below < 0:
                for name in names:
                    if name not in near or near[name] < below:
                        near[name] = below
        return near

    def _elsewhere(self, name: str) -> Rule:
        if name in self.holders:
            return Rule(How.REGISTER, DWARF[self.holders[name]])
        for at, names in self.words.items():
            if name in names and at.region in self.bases:
                register, offset = self.bases[at.region]
                return Rule(How.EXPRESSION, DWARF[register], at.offset - offset)
            if name in names and at.region is _OWN_DATA:
                return Rule(How.EXPRESSION, GS_BASE, at.offset)
        return _UNDEFINED
