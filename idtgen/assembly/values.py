"""What is known of registers and memory at one instruction: the values of the abstract interpretation.

A value is what the interrupted code had in a register, an address, a return address of this program, a
constant, or unknown. An address is a region and an offset; of a stack, offset 0 is the top that the CPU or
the stub started from. Two ways that meet keep what both know (`join`).
"""

from enum import Enum
from functools import cache
from typing import NamedTuple

from idtgen.assembly.program import Memory
from idtgen.assembly.registers import RSP
from idtgen.x86 import WORD


class Lost(Exception):
    """The interpretation cannot follow an instruction: whoever wrote it must write it otherwise."""


class Region:
    """Memory that addresses are relative to, made by `region`: one object for each, equal to itself alone."""

    __slots__ = ("_places", "kind", "name")

    def __init__(self, kind: str, name: str) -> None:
        self.kind = kind
        self.name = name
        self._places: dict[int, Address] = {}

    def at(self, offset: int) -> "Address":
        place = self._places.get(offset)
        if place is None:
            place = self._places[offset] = Address(self, offset)
        return place


class Address:
    """A place in a region, made by `Region.at`: one object for each, for they are looked up all the time."""

    __slots__ = ("offset", "region")

    def __init__(self, region: Region, offset: int) -> None:
        self.region = region
        self.offset = offset


@cache
def region(kind: str, name: str) -> Region:
    return Region(kind, name)


INTERRUPTED = region("stack that the CPU pushed on", "")
CALLER = region("stack of a caller", "")
FRAME = region("frame", "")
PER_CPU = "per-CPU data"
STATIC = "data"
LOADED = "memory that a loaded pointer names"
JOINED = "one of several"


class Saved(NamedTuple):
    """The interrupted value of these registers. SYSCALL puts RIP into RCX, so it may be that of two."""

    names: frozenset[str]
    restored: bool = False  # it has come back into its own register


class Returns(NamedTuple):
    """Where a RET may go: indexes of instructions behind calls."""

    sites: frozenset[int]


class Constant(NamedTuple):
    value: int


class Outside(Enum):
    """A pointer or number that has nothing to do with a stack: of a table, or an argument of a C function."""

    OUTSIDE = 0


Value = Saved | Address | Returns | Constant | Outside | None


class Context:
    """The sixteen registers, the words of memory of which something is known, and the direction flag."""

    __slots__ = ("direction", "memory", "registers")

    def __init__(self, registers: list[Value], memory: dict[Address, Value], direction: int | None) -> None:
        self.registers = registers
        self.memory = memory
        self.direction = direction  # +1, -1 or unknown

    def copy(self) -> "Context":
        return Context(self.registers.copy(), self.memory.copy(), self.direction)

    def same(self, other: "Context") -> bool:
        return (
            self.registers == other.registers
            and self.memory == other.memory
            and self.direction == other.direction
        )

    def stack(self) -> Address:
        """Where RSP points. Pushing where the interrupted code says is never right (SDM 2: SYSCALL)."""
        pointer = self.registers[RSP]
        if type(pointer) is not Address:
            raise Lost("RSP is not on a stack of the kernel")
        return pointer

    def set_stack(self, pointer: Value) -> None:
        """Move RSP. Whatever is below it is anybody's who interrupts."""
        self.registers[RSP] = pointer
        if type(pointer) is Address:
            stack, bottom = pointer.region, pointer.offset
            for address in [a for a in self.memory if a.offset < bottom and a.region is stack]:
                del self.memory[address]
        elif type(pointer) is not Saved or "rsp" not in pointer.names:
            raise Lost("RSP becomes unknown")

    def set(self, register: int, value: Value) -> None:
        if register == RSP:
            self.set_stack(value)
        else:
            self.registers[register] = value

    def address(self, operand: Memory) -> Address | None:
        """Where an operand lies, when that is a known place."""
        if operand.segment:
            return region(PER_CPU, operand.symbol).at(operand.displacement)
        if operand.base == "rip":
            return region(STATIC, operand.symbol).at(operand.displacement)
        base = self._base(operand)
        if type(base) is not Address or operand.scaled is not None:
            return None
        return base.region.at(base.offset + operand.displacement)

    def _base(self, operand: Memory) -> Value:
        return self.registers[operand.base] if type(operand.base) is int else None

    def load(self, operand: Memory) -> Value:
        """The word there. A pointer that the kernel keeps in its data is the top of a stack.

        One place, one stack: a stub that reads the place again behind a handler may meet another thread's,
        but then has left nothing on it that this analysis would look for.
        """
        address = self.address(operand)
        if address is None or address in self.memory:
            return self.memory.get(address) if address else None
        if address.region.kind in (PER_CPU, STATIC):
            return region(LOADED, f"{address.region.name}{address.offset:+}").at(0)
        return None

    def store(self, operand: Memory, size: int, value: Value) -> None:
        address = self.address(operand)
        if address is not None:
            self.put(address, size, value)
        elif self._base(operand) is not Outside.OUTSIDE:
            raise Lost("nothing is known of this pointer")

    def put(self, address: Address, size: int, value: Value) -> None:
        """Store `size` bytes; of a word that is overwritten in part nothing is known any more."""
        first = address.offset & -WORD
        if size == WORD and first == address.offset:
            self.memory.pop(address, None)
            if value is not None:
                self.memory[address] = value
            return
        for word in range(first, address.offset + size, WORD):
            self.memory.pop(address.region.at(word), None)

    def unite(self, names: frozenset[str]) -> None:
        """The interrupted values of these registers are the same number."""

        def united(value: Value) -> Value:
            same = type(value) is Saved and value.names & names
            return value._replace(names=value.names | names) if same and type(value) is Saved else value

        self.registers = [united(value) for value in self.registers]
        self.memory = {address: united(value) for address, value in self.memory.items()}

    def forget(self, kind: str) -> None:
        for address in [a for a in self.memory if a.region.kind == kind]:
            del self.memory[address]


def join(old: Context, new: Context, site: int) -> Context:
    """What holds whichever way control came to `site`."""
    meeting = _Meeting(old, new, site)
    registers = [meeting.value(x, y) for x, y in zip(old.registers, new.registers, strict=True)]
    if registers[RSP] is None:
        raise Lost("two ways meet here with different stacks")
    memory: dict[Address, Value] = {
        address: value
        for address, mine in old.memory.items()
        if (value := meeting.value(mine, new.memory.get(address))) is not None
    }
    memory.update(meeting.regions())
    return Context(registers, memory, old.direction if old.direction == new.direction else None)


class _Meeting:
    """Two addresses that differ become one in a region of its own, which holds what both regions hold."""

    def __init__(self, old: Context, new: Context, site: int) -> None:
        self.old = old
        self.new = new
        self.site = site
        self.joined: dict[tuple[Region, Region, int], Region] = {}

    def value(self, old: Value, new: Value) -> Value:
        if old == new:
            return old
        match old, new:
            case Saved(), Saved():
                names = old.names & new.names
                return Saved(names, old.restored and new.restored) if names else None
            case Address(), Address():
                return self._region(old, new).at(old.offset)
            case Returns(), Returns():
                return Returns(old.sites | new.sites)
        return None

    def _region(self, old: Address, new: Address) -> Region:
        """The region for this pair: the one that an earlier meeting here has made of the same, if any."""
        if old.region is new.region and old.offset == new.offset:
            return old.region
        key = (old.region, new.region, old.offset - new.offset)
        if key not in self.joined:
            self.joined[key] = self._name(old.region)
        return self.joined[key]

    def _name(self, old: Region) -> Region:
        taken = set(self.joined.values())
        if old.kind == JOINED and old.name.startswith(f"{self.site}.") and old not in taken:
            return old
        number = 0
        while region(JOINED, f"{self.site}.{number}") in taken:
            number += 1
        return region(JOINED, f"{self.site}.{number}")

    def regions(self) -> dict[Address, Value]:
        """The words of the joined regions. A word may be a pointer and make another region."""
        words: dict[Address, Value] = {}
        done = 0
        while done < len(self.joined):
            (old, new, shift), joined = list(self.joined.items())[done]
            done += 1
            for at, mine in list(self.old.memory.items()):
                if at.region is old:
                    value = self.value(mine, self.new.memory.get(new.at(at.offset - shift)))
                    if value is not None:
                        words[joined.at(at.offset)] = value
        return words
