"""Mutants of instructions that are executed twice: the code behind them has to move.

In: a function. Out: mutants. The code from the start of a function to its end is encoded anew, its branches
and RIP-relative operands with it, and takes as much of the fill behind it as it needs. Where there is not as
much fill, the instruction is left out: most functions end on it, for they begin at multiples of 16.
"""

from collections.abc import Iterator
from typing import Any

from iced_x86 import BlockEncoder

from idtgen.verify.code import Decoded, decode_bytes
from idtgen.verify.mutants.mutant import Bytes, Mutant
from idtgen.verify.mutants.sites import Function, Sites

_FILL = b"\xcc"


def duplicates(sites: Sites, function: Function) -> Iterator[Mutant]:
    """Each instruction twice, where there is room."""
    if function.setup:
        return
    room = _room(sites, function)
    for index, one in enumerate(function.code):
        if not one.fill and one.next - one.address <= room:
            yield from _twice(sites, function, index, room)


def _room(sites: Sites, function: Function) -> int:
    text, at = sites.machine.text, function.end
    while at < text.stop and sites.machine.byte(at) == _FILL[0] and at not in sites.named:
        at += 1
    return at - function.end


def _twice(sites: Sites, function: Function, index: int, room: int) -> Iterator[Mutant]:
    code, one = function.code, function.code[index]
    order = [*code[: index + 1], one, *code[index + 1 :]]
    laid = _laid(order, index + 1, function.start)
    if laid is None or len(laid[0]) > function.end - function.start + room:
        return
    data, starts = laid
    behind = [c.address for c in code[index + 1 :]]
    places = tuple(zip(behind, starts[index + 2 :], strict=True))
    end = (function.end, function.start + len(data))
    yield Mutant(
        sites.place(one),
        "executed twice",
        "duplicate",
        one.address,
        Bytes(function.start, data, (*places, end)),
    )


def _laid(order: list[Decoded], twin: int, start: int) -> tuple[bytes, list[int]] | None:
    """Bytes, and where each instruction begins; the twin has an address of its own that nobody jumps to."""
    encoder = BlockEncoder(64)
    instructions: list[Any] = []
    for number, one in enumerate(order):
        raw = one.raw.copy()
        if number == twin:
            raw.ip = 0
        instructions.append(raw)
    encoder.add_many(instructions)
    try:
        data = encoder.encode(start)
    except ValueError:
        return None
    starts, at = [], start
    for one in _decoded(data, start):
        starts.append(at)
        at = one.next
    return (data, starts) if len(starts) == len(order) else None


def _decoded(data: bytes, start: int) -> list[Decoded]:
    return list(decode_bytes(data, start).values())
