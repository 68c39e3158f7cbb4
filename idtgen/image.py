"""Linked bytes with their names and places: what verification loads, whoever assembled and linked them."""

from typing import NamedTuple

from idtgen.model import Origin


class Segment(NamedTuple):
    name: str  # the section's
    address: int
    data: bytes
    writable: bool
    executable: bool


class Spot(NamedTuple):
    """An instruction for the reader of a report."""

    symbol: str
    offset: int
    text: str  # the instruction, AT&T
    origin: Origin | None  # the line of the .idt that asked for it


class Procedure(NamedTuple):
    """One .cfi_startproc .. .cfi_endproc: its range and (address, directive) pairs in order of address.

    A directive is its text without the dot: "cfi_def_cfa rsp, 40", "cfi_offset 49, -24".
    """

    start: int
    end: int
    directives: tuple[tuple[int, str], ...]


class Image(NamedTuple):
    segments: tuple[Segment, ...]
    symbols: dict[str, int]  # every symbol, the kernel's own (handlers, hooks, per-CPU words) included
    spots: dict[int, Spot]  # each instruction of .entry.text by address; empty where nobody looked
    procedures: tuple[Procedure, ...]
    # By entry symbol, as `show` claims: bytes below the interrupted RSP, or below the top of a new stack.
    depths: dict[str, int]
