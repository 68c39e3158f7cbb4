"""What a mutant is: one small change to a linked image, and where it was made.

Every kind of change is a value: which bytes, which rows of an unwind table, which gate. Who carries it out is
`strike.py`.
"""

from typing import NamedTuple

from idtgen.image import Procedure


class Bytes(NamedTuple):
    """Other code at an address; nothing else moves, but for boundaries between instructions inside of it."""

    address: int
    data: bytes
    boundaries: tuple[tuple[int, int], ...] = ()  # where one was, and where it is


class Gate(NamedTuple):
    """Another gate in the IDT that the image's own idt_setup has built."""

    vector: int
    low: int
    high: int


class Rows(NamedTuple):
    """Other call frame information for one procedure."""

    procedure: Procedure


Change = Bytes | Gate | Rows


class Mutant(NamedTuple):
    """One change, by name."""

    place: str  # "asm_exc_int3+0x7: cld"
    what: str  # "deleted"
    operator: str  # one of `OPERATORS`
    address: int  # of the instruction, of the procedure, of the gate's target
    change: Change

    @property
    def name(self) -> str:
        return f"{self.place}: {self.what}"


# In the order of the report's table.
OPERATORS: dict[str, str] = {
    "delete": "an instruction replaced by NOPs",
    "duplicate": "an instruction executed twice",
    "swap": "an instruction exchanged with the next one",
    "move": "a guard moved by two places: SWAPGS, CLAC, CLD, CLI, a fence, ENDBR64",
    "condition": "a condition inverted",
    "immediate": "an immediate one higher or lower",
    "displacement": "a displacement eight higher or lower, a branch one instruction further or less far",
    "register": "a register replaced by its neighbour",
    "gate": "IST, DPL, type, presence, vector or address of a gate",
    "cfi": "a CFI directive dropped, its offset eight higher or lower",
    "bit": "a single bit of the code flipped",
}
