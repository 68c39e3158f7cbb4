"""The numbers that C and assembly share: vectors, slots, selectors, and where a frame's fields stand.

In: the model. Out: groups of named numbers, the same for the header and for the assembler constants.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.emit import names
from idtgen.lowering import calls
from idtgen.model import Entry, Kernel, Kind

# What a frame with a vector holds where none brought the CPU here.
_BEHIND_THE_VECTORS = {
    Kind.SYSCALL: x86.VECTORS,
    Kind.SYSCALL32: x86.VECTORS + 1,
    Kind.SYSENTER: x86.VECTORS + 2,
}


class Constant(NamedTuple):
    name: str
    value: str  # as C, GNU as and NASM all read it
    note: str = ""


class Group(NamedTuple):
    title: str
    constants: tuple[Constant, ...]


class Groups(NamedTuple):
    general: tuple[Group, ...]  # without those that are empty
    frame: Group  # offsets: for assembly alone, C has the struct


def vector(number: int) -> str:
    """As the manuals write it: the processor's own in decimal, the others in hex."""
    return str(number) if number < x86.FIRST_DEVICE_VECTOR else f"{number:#x}"


def span(first: int, last: int) -> str:
    return vector(first) if first == last else f"{vector(first)}..{vector(last)}"


def groups(kernel: Kernel) -> Groups:
    free = names.Names(names.taken(kernel))
    general = (
        Group("Vectors", tuple(_vectors(kernel, free))),
        Group(
            "Device vectors: the entry of vector v is at ARRAY + HANDLER_ENTRY_SIZE * (v - ARRAY_FIRST)",
            tuple(_arrays(kernel, free)),
        ),
        Group("Slots of the interrupt stack table", tuple(_ists(kernel, free))),
        Group("Selectors that the stubs expect in the GDT", tuple(_selectors(kernel, free))),
        Group("MSRs as syscall_setup writes them", tuple(_msrs(kernel, free))),
    )
    return Groups(tuple(group for group in general if group.constants), _frame(kernel, free))


def _frame(kernel: Kernel, free: names.Names) -> Group:
    frame = kernel.frame
    offsets = {names.field(frame, slot): offset for slot, offset in frame.offsets.items()}
    rows = (
        Constant(free.claim(f"{names.upper(frame.name)}_{names.upper(name)}"), str(value))
        for name, value in (*offsets.items(), ("size", frame.size))
    )
    return Group(f"struct {frame.name}: offsets and size in bytes", tuple(rows))


def _vectors(kernel: Kernel, free: names.Names) -> Iterator[Constant]:
    """Of each line that declares one vector and names it, if only by its handler."""
    for entry in kernel.entries:
        name = entry.name or ("int80" if entry.kind is Kind.INT80 else None)
        if name is not None and entry.vector is not None:
            yield _vector(entry, name, entry.vector, free)
    for array in kernel.arrays:
        if array.first == array.last and array.vectors:
            yield _vector(kernel.gates[array.first], array.handler, array.first, free)
    if kernel.frame.has_vector:
        for entry in kernel.entries:
            if entry.kind in _BEHIND_THE_VECTORS:
                name = free.claim(f"VECTOR_{entry.kind.name}", f"VECTOR_ENTRY_{entry.kind.name}")
                yield Constant(
                    name, str(_BEHIND_THE_VECTORS[entry.kind]), "in the frame alone: it has no gate"
                )


def _vector(entry: Entry, name: str, number: int, free: names.Names) -> Constant:
    capitals = names.upper(name)
    # An exception and a system vector may have one NAME, for their symbols differ.
    name = free.claim(f"VECTOR_{capitals}", f"VECTOR_{entry.kind.name}_{capitals}", f"VECTOR_{name}")
    row = x86.BY_VECTOR.get(number)
    return Constant(name, vector(number), row.mnemonic if row else "")


def _arrays(kernel: Kernel, free: names.Names) -> Iterator[Constant]:
    if kernel.arrays:
        yield Constant(free.claim("HANDLER_ENTRY_SIZE"), str(kernel.slot_stride))
    for array in kernel.arrays:
        if array.first == array.last:
            continue  # a vector like any other
        prefix = names.upper(array.symbol)
        yield Constant(free.claim(f"{prefix}_FIRST"), vector(array.first))
        yield Constant(free.claim(f"{prefix}_LAST"), vector(array.last))


def _ists(kernel: Kernel, free: names.Names) -> Iterator[Constant]:
    for ist in kernel.ists:
        sized = f"tss_setup_ist sets it: {ist.size} bytes a CPU"
        note = "the kernel's own to set" if ist.size is None else sized
        yield Constant(free.claim(f"IST_{names.upper(ist.name)}", f"IST_{ist.name}"), str(ist.slot), note)


def _selectors(kernel: Kernel, free: names.Names) -> Iterator[Constant]:
    rows = (
        ("SELECTOR_CODE", kernel.code, "the kernel's CS"),
        ("SELECTOR_DATA", kernel.data, "the kernel's SS: the next descriptor"),
        ("SELECTOR_USER_CODE32", kernel.user_code32 if kernel.user_mode else None, ""),
        ("SELECTOR_USER_DATA", kernel.user_data if kernel.user_mode else None, ""),
        ("SELECTOR_USER_CODE", kernel.user_code, ""),
    )
    for name, value, note in rows:
        if value is not None:
            yield Constant(free.claim(name), f"{value:#04x}", note)


def _msrs(kernel: Kernel, free: names.Names) -> Iterator[Constant]:
    """Those that are the same wherever the kernel lies."""
    if calls.has_calls(kernel):
        star = calls.syscall_setup(kernel)["star_high"] << 32
        yield Constant(
            free.claim("SYSCALL_STAR"), f"{star:#018x}", "STAR: where SYSCALL and SYSRET take selectors from"
        )
        yield Constant(
            free.claim("SYSCALL_SFMASK"), f"{calls.SFMASK:#x}", "SFMASK: the flags that SYSCALL clears"
        )
