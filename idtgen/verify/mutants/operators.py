"""Mutants of instructions that stay in their place: other bytes of the same length.

In: a function. Out: mutants, in the order of its instructions. What a change makes longer does not fit and is
left out; what it makes shorter is filled up with NOPs.
"""

from collections.abc import Iterator
from typing import Any

from iced_x86 import Encoder, FlowControl, Mnemonic, OpKind, Register

from idtgen.verify.code import Decoded
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.mutants.mutant import Bytes, Mutant
from idtgen.verify.mutants.sites import IMMEDIATES, Function, Sites

NOP = b"\x90"
GUARDS = {
    Mnemonic.SWAPGS,
    Mnemonic.CLAC,
    Mnemonic.CLD,
    Mnemonic.CLI,
    Mnemonic.LFENCE,
    Mnemonic.MFENCE,
    Mnemonic.SFENCE,
    Mnemonic.ENDBR64,
}
_MOVED_BY = 2  # places; by one is a swap
_WORD = 8
_BRANCHES = {FlowControl.CONDITIONAL_BRANCH, FlowControl.UNCONDITIONAL_BRANCH, FlowControl.CALL}
# The registers of one size that an encoding tells apart by three bits.
_EIGHT = 8


def encoded(raw: Any, address: int) -> bytes | None:  # noqa: ANN401 - iced is untyped
    """The bytes of an instruction at an address; None where it has no encoding."""
    encoder = Encoder(64)
    try:
        encoder.encode(raw, address)
    except ValueError:
        return None
    data: bytes = encoder.take_buffer()
    return data


def laid(instructions: list[Any], address: int) -> tuple[bytes, list[int]] | None:
    """Instructions one behind the other, and where each begins."""
    data, starts = b"", []
    for raw in instructions:
        starts.append(address + len(data))
        one = encoded(raw, address + len(data))
        if one is None:
            return None
        data += one
    return data, starts


def original(sites: Sites, one: Decoded) -> bytes:
    return bytes_of(sites.machine.image, one.address, one.next)


def of_function(sites: Sites, function: Function) -> Iterator[Mutant]:
    """Every mutant of this module but the bits."""
    for index, one in enumerate(function.code):
        place = sites.place(one)

        def made(what: str, operator: str, data: bytes, place: str = place, one: Decoded = one) -> Mutant:
            return Mutant(place, what, operator, one.address, Bytes(one.address, data))

        if not one.fill:
            yield made("deleted", "delete", NOP * (one.next - one.address))
            yield from _replaced(sites, one, function, made)
        else:
            yield made("deleted", "delete", NOP)
        yield from _exchanged(function, index, place)


def _exchanged(function: Function, index: int, place: str) -> Iterator[Mutant]:
    """With the next one; a guard also up and down by two."""
    ahead = function.code[index : index + 2]
    if len(ahead) > 1:
        yield from _permuted(place, "swapped with the next", "swap", list(ahead), [1, 0])
    if function.code[index].mnemonic in GUARDS:
        down = function.code[index : index + _MOVED_BY + 1]
        if len(down) > _MOVED_BY:
            yield from _permuted(place, "moved down by two", "move", list(down), [1, 2, 0])
        if index >= _MOVED_BY:
            up = function.code[index - _MOVED_BY : index + 1]
            yield from _permuted(place, "moved up by two", "move", list(up), [2, 0, 1])


def _permuted(
    place: str, what: str, operator: str, code: list[Decoded], order: list[int]
) -> Iterator[Mutant]:
    start, end = code[0].address, code[-1].next
    if [c.next for c in code[:-1]] != [c.address for c in code[1:]]:
        return
    done = laid([code[i].raw for i in order], start)
    if done is None or len(done[0]) != end - start:
        return
    boundaries = tuple((old.address, new) for old, new in zip(code[1:], done[1][1:], strict=True))
    yield Mutant(place, what, operator, start, Bytes(start, done[0], boundaries))


def _replaced(sites: Sites, one: Decoded, function: Function, made: Any) -> Iterator[Mutant]:  # noqa: ANN401
    length, seen = one.next - one.address, {original(sites, one)}
    for operator, other in _others(one, function):
        data = encoded(other, one.address)
        if data is None or len(data) > length:
            continue
        data += NOP * (length - len(data))
        if data not in seen:
            seen.add(data)
            yield made(f"becomes {sites.text(other)}", operator, data)


def _others(one: Decoded, function: Function) -> Iterator[tuple[str, Any]]:
    """What else the instruction could have been."""
    raw = one.raw
    if raw.flow_control == FlowControl.CONDITIONAL_BRANCH or raw.condition_code:
        other = raw.copy()
        other.negate_condition_code()
        yield "condition", other
    yield from (("displacement", other) for other in _other_targets(one, function))
    if (raw.memory_displ_size and raw.memory_base != Register.NONE) or raw.memory_displacement:
        for delta in (_WORD, -_WORD):
            other = raw.copy()
            other.memory_displacement = (raw.memory_displacement + delta) % (1 << 64)
            yield "displacement", other
    for index in range(raw.op_count):
        if raw.op_kind(index) in IMMEDIATES:
            yield from (("immediate", other) for other in _other_immediates(raw, index))
    yield from (("register", other) for other in _other_registers(raw))


def _other_targets(one: Decoded, function: Function) -> Iterator[Any]:
    raw = one.raw
    if raw.flow_control not in _BRANCHES or not one.target:
        return
    starts = [c.address for c in function.code]
    if one.target in starts:
        at = starts.index(one.target)
        others = [starts[i] for i in (at - 1, at + 1) if 0 <= i < len(starts)]
    else:
        others = [one.target - 1, one.target + 1]
    for target in others:
        other = raw.copy()
        other.near_branch64 = target
        yield other


def _other_immediates(raw: Any, index: int) -> Iterator[Any]:  # noqa: ANN401
    for delta in (1, -1):
        other = raw.copy()
        try:
            value = raw.immediate(index)
            signed = value - (1 << 64) if value >> 63 else value
            other.set_immediate_i64(index, signed + delta)
        except (ValueError, OverflowError):
            continue
        yield other


def _other_registers(raw: Any) -> Iterator[Any]:  # noqa: ANN401
    """Each register operand, base and index; RSP's neighbour among them."""
    for index in range(raw.op_count):
        if raw.op_kind(index) == OpKind.REGISTER:
            other = raw.copy()
            other.set_op_register(index, neighbour(raw.op_register(index)))
            yield other
    for name in ("memory_base", "memory_index"):
        register = getattr(raw, name)
        if register not in {Register.NONE, Register.RIP, Register.EIP}:
            other = raw.copy()
            setattr(other, name, neighbour(register))
            yield other


def neighbour(register: int) -> int:
    """The next register of its size among those eight, in the order in which they are encoded."""
    for first in (Register.AL, Register.AX, Register.EAX, Register.RAX):
        for low in (first, first + _EIGHT):
            if low <= register < low + _EIGHT:
                return int(low + (register - low + 1) % _EIGHT)
    return int(register)


def bits(sites: Sites, function: Function) -> Iterator[Mutant]:
    """Every single bit of every instruction."""
    for one in function.code:
        place, data = sites.place(one), original(sites, one)
        for bit in range(8 * len(data)):
            flipped = bytearray(data)
            flipped[bit // 8] ^= 1 << bit % 8
            change = Bytes(one.address, bytes(flipped))
            yield Mutant(place, f"bit {bit % 8} of byte {bit // 8}", "bit", one.address, change)
