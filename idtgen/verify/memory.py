"""R3: what changed in memory between two moments, but for what a stub may change.

The permitted ranges are put back, then the whole writable window must be as it was.
"""

from idtgen.verify.machine import Machine
from idtgen.verify.paging import PAGE

RED = 64  # bytes below RSP that a played function scribbles on
_WORD = 8
# By physical address, so that overlapping scribbles agree.
_SCRIBBLE = bytes((7 * i + 3) & 0xFF for i in range(2 * PAGE))


def scribble(machine: Machine, rsp: int) -> range:
    """Use the stack below RSP, as any C function may; the physical range."""
    low = machine.physical(rsp - RED)
    machine.ram[low : low + RED] = _scribble_of(low, RED)
    return range(low, low + RED)


def _scribble_of(low: int, size: int) -> bytes:
    return _SCRIBBLE[low % PAGE : low % PAGE + size]


def first_change(machine: Machine, permitted: list[range], scribbled: list[range]) -> int | None:
    """The lowest virtual address whose byte changed. Memory is clean afterwards where it may change."""
    ram, start, clean = machine.ram, machine.window.start, machine.clean
    for area in permitted:
        low = machine.physical(area.start) if len(area) else start
        ram[low : low + len(area)] = clean[low - start : low - start + len(area)]
    for area in scribbled:
        _wipe(machine, area)
    if ram[start : machine.window.stop] == clean:
        return None
    found = ram[start : machine.window.stop]
    offset = next(i for i, (old, new) in enumerate(zip(clean, found, strict=True)) if old != new)
    return _virtual(machine, start + offset)


def _wipe(machine: Machine, area: range) -> None:
    """Put back what a played function wrote, where nothing has written over it."""
    ram, start = machine.ram, machine.window.start
    clean, found = machine.clean[area.start - start : area.stop - start], ram[area.start : area.stop]
    if found in {clean, _scribble_of(area.start, RED)}:
        ram[area.start : area.stop] = clean
        return
    for low in range(area.start, area.stop, _WORD):
        if ram[low : low + _WORD] == _scribble_of(low, _WORD):
            ram[low : low + _WORD] = machine.clean[low - start : low - start + _WORD]


def _virtual(machine: Machine, physical: int) -> int:
    page = physical - physical % PAGE
    number = next(n for n, frame in machine.frames.items() if frame == page)
    return number * PAGE + physical % PAGE
