"""Mutants of what is not code: gates of the IDT, directives of call frame information.

Gates are changed in the guest's memory, behind the image's own idt_setup: what an image keeps for that
routine is its own affair, and a linked kernel may keep it in any way.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.image import Procedure
from idtgen.verify.machine import Machine
from idtgen.verify.mutants.mutant import Gate, Mutant, Rows

_IST, _TYPE, _DPL, _PRESENT = 32, 40, 45, 47
_WORD = 8


def gates(machine: Machine) -> Iterator[Mutant]:
    """Each declared gate in each of its fields."""
    for vector, entry in machine.kernel.gates.items():
        low, high = machine.words(machine.idt + x86.GATE_BYTES * vector, 2)
        ist = low >> _IST & 7
        others: list[tuple[str, int, int]] = [
            (f"IST {other}", low & ~(7 << _IST) | other << _IST, high)
            for other in (ist + 1, ist - 1)
            if 0 <= other < 8  # noqa: PLR2004 - three bits
        ]
        others += [("the other DPL", low ^ 3 << _DPL, high), ("DPL 1 higher or lower", low ^ 1 << _DPL, high)]
        others += [("a trap gate", low ^ 1 << _TYPE, high), ("not present", low ^ 1 << _PRESENT, high)]
        following = machine.words(machine.idt + x86.GATE_BYTES * ((vector + 1) % x86.VECTORS), 2)
        if following != (low, high):
            others.append(("the next vector's", following[0], following[1]))
        offset = low & 0xFFFF | low >> 32 & 0xFFFF_0000 | (high & 0xFFFF_FFFF) << 32
        others += [(f"address {d:+d}", *_with_offset(low, high, offset + d)) for d in (1, -1, 16, -16)]
        for what, one, other in others:
            place = f"gate {vector} of {entry.symbol}"
            yield Mutant(place, what, "gate", offset, Gate(vector, one, other))


def _with_offset(low: int, high: int, offset: int) -> tuple[int, int]:
    low = low & 0x0000_FFFF_FFFF_0000 | offset & 0xFFFF | (offset >> 16 & 0xFFFF) << 48
    return low, high & ~0xFFFF_FFFF | offset >> 32 & 0xFFFF_FFFF


def directives(procedure: Procedure, name: str, own: range) -> Iterator[Mutant]:
    """Each directive in a piece of a procedure dropped; each offset eight higher and lower."""
    for index, (address, text) in enumerate(procedure.directives):
        if text.startswith("cfi_startproc") or address not in own:
            continue
        place = f"{name}+{address - own.start:#x}: .{text}"

        def made(
            what: str, *others: str, index: int = index, address: int = address, place: str = place
        ) -> Mutant:
            before, after = procedure.directives[:index], procedure.directives[index + 1 :]
            here = tuple((address, other) for other in others)
            changed = procedure._replace(directives=(*before, *here, *after))
            return Mutant(place, what, "cfi", min(address, procedure.end - 1), Rows(changed))

        yield made("dropped")
        head, space, last = text.rpartition(" ")
        if text.startswith("cfi_escape") or not space or not last.lstrip("-").isdigit():
            continue
        for delta in (_WORD, -_WORD):
            yield made(f"{delta:+d}", f"{head} {int(last) + delta}")
