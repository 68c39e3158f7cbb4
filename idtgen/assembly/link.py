"""Assemble and link a program at addresses of the kernel's half, for whoever runs it.

In: a kernel, its program and the unwind tables. Out: an `Image`. Code comes from Keystone; every instruction
of it is decoded and must be the one that the program has there, naming the address that the program means.
Handlers, hooks and the kernel's own words get addresses that nothing else has.
"""

from idtgen.assembly.cfi import Unwind
from idtgen.assembly.code import fill
from idtgen.assembly.keystone import assemble
from idtgen.assembly.program import Item, Label, Long, Placed, Program, Remark, Section, Zero
from idtgen.assembly.walk import Walk, align_up
from idtgen.image import Image, Procedure, Segment, Spot
from idtgen.model import Kernel, Place
from idtgen.x86 import WORD

# The top 2 GiB, where a kernel of the usual code model lives: an address that loses its upper half shows.
SECTIONS, SECTION_STRIDE = 0xFFFF_FFFF_8100_0000, 0x20_0000
FUNCTIONS, FUNCTION_STRIDE = 0xFFFF_FFFF_9100_0000, 16
# 4096 words: as many as the limit of a segment can choose from.
DATA, DATA_STRIDE = 0xFFFF_FFFF_A100_0000, 4096 * WORD
GS_WORDS = 0x800  # in the per-CPU area, above the offsets that a kernel is likely to number

SPOTTED = ".entry.text"  # the section whose instructions a report may have to name


def link(kernel: Kernel, program: Program, unwind: Unwind) -> Image:
    linker = _Linker(kernel, unwind)
    places = [(s, SECTIONS + SECTION_STRIDE * i) for i, s in enumerate(program.sections)]
    for section, address in places:
        if not _has_code(section):
            linker.lay_out(section, address)
    for section, address in places:
        if _has_code(section):
            linker.assemble(section, address)
    segments = tuple(linker.segment(section, address) for section, address in places)
    linker.check_names()
    return Image(segments, linker.symbols, linker.spots, tuple(linker.procedures), unwind.depths)


def _has_code(section: Section) -> bool:
    return "x" in section.flags


class _Linker:
    def __init__(self, kernel: Kernel, unwind: Unwind) -> None:
        self.unwind = unwind
        self.symbols = _elsewhere(kernel)
        self.spots: dict[int, Spot] = {}
        self.procedures: list[Procedure] = []
        self._code: dict[int, bytes] = {}
        self._walks: list[Walk] = []

    def lay_out(self, section: Section, address: int) -> None:
        """Give the symbols of a data section their addresses."""
        position = address
        for item, size in _data(section, address):
            if type(item) is Label:
                self.symbols[item.name] = position
            position += size

    def assemble(self, section: Section, address: int) -> None:
        code = self._code[address] = assemble(section.functions, address, self.symbols)
        walk = Walk(code, address, self.unwind, spotted=section.name == SPOTTED)
        for function in section.functions:
            walk.function(function)
        walk.finish()
        self.symbols |= walk.symbols
        self.spots |= walk.spots
        self.procedures += walk.procedures
        self._walks.append(walk)

    def check_names(self) -> None:
        """Every branch and RIP-relative operand reaches what it names."""
        for walk in self._walks:
            walk.check_names(self.symbols)

    def segment(self, section: Section, address: int) -> Segment:
        data = self._code.get(address)
        if data is None:
            data = b"".join(self._bytes(item, size) for item, size in _data(section, address))
        return Segment(section.name, address, data, "w" in section.flags, _has_code(section))

    def _bytes(self, item: Item, size: int) -> bytes:
        if type(item) is not Long:
            return bytes(size)
        value = item.value
        if item.symbol:
            value += self.symbols[item.symbol] - self.symbols[item.minus]
        return (value & 0xFFFF_FFFF).to_bytes(size, "little")


def _data(section: Section, address: int) -> list[tuple[Item, int]]:
    """The items of a data section with their sizes; what aligns a function is a `Zero` before it."""
    items: list[tuple[Item, int]] = []
    position = address
    for function in section.functions:
        gap = align_up(position, function.align) - position
        items.append((Zero(gap), gap))
        position += gap
        for placed in function.parts:
            for item in placed.routine.items:
                items.append((_filled(item, placed), _size(item)))
                position += _size(item)
    return items


def _filled(item: Item, placed: Placed) -> Item:
    return item._replace(name=fill(item.name, placed)) if type(item) is Label else item


def _size(item: Item) -> int:
    match item:
        case Long():
            return 4
        case Zero(size):
            return size
        case Label() | Remark():
            return 0
    raise TypeError(f"{item} among data")


def _elsewhere(kernel: Kernel) -> dict[str, int]:
    """Addresses of what the kernel brings along: functions, words of data, words at the GS base."""
    functions = {e.handler for e in kernel.entries} | {a.handler for a in kernel.arrays}
    functions |= {hook for hook in (kernel.exit_to_user, kernel.exit_to_kernel) if hook}
    places = [place for place in (kernel.kernel_stack, kernel.user_sp) if place]
    words = {place.symbol for place in places if place.symbol and not place.gs}
    if kernel.gs_base and kernel.gs_base.symbol:
        words.add(kernel.gs_base.symbol)
    found = {name: FUNCTIONS + FUNCTION_STRIDE * i for i, name in enumerate(sorted(functions))}
    found |= {name: DATA + DATA_STRIDE * i for i, name in enumerate(sorted(words))}
    return found | _gs_words(places)


def _gs_words(places: list[Place]) -> dict[str, int]:
    numbered = {place.offset for place in places if place.gs and not place.symbol}
    free = (offset for offset in range(GS_WORDS, GS_WORDS * 2, WORD) if offset not in numbered)
    symbols = sorted({place.symbol for place in places if place.gs and place.symbol})
    return dict(zip(symbols, free, strict=False))
