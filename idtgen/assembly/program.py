"""Assembly as data: typed instructions in routines, routines in sections. What templates become when read.

A stub's *shape* is a `Routine` with holes: the names `@stub@` and `@handler@` and the immediate `$@vector@`.
Stubs that differ only in those share one shape, which is read, analysed and printed once; a `Placed` says
what stands in the holes and which line of the .idt asked for it.
"""

from enum import Enum
from typing import NamedTuple

from idtgen.model import Frame, Origin

STUB, HANDLER, VECTOR = "@stub@", "@handler@", "@vector@"


class Register(NamedTuple):
    number: int  # 0..15, the manual's
    size: int  # bytes: 1, 2, 4, 8


class Immediate(NamedTuple):
    value: int
    symbol: str = ""  # VECTOR in a shape, else empty


class Memory(NamedTuple):
    """segment:symbol+displacement(base,scaled,scale); base "rip" for RIP-relative, None for absolute."""

    segment: str  # "" or "gs"
    displacement: int
    symbol: str
    base: int | str | None
    scaled: int | None  # the index register
    scale: int


class Target(NamedTuple):
    """Where a branch goes: a label of this program or an external function."""

    name: str


Operand = Register | Immediate | Memory | Target


class Instruction(NamedTuple):
    mnemonic: str  # AT&T, with its size suffix; a prefix belongs to it ("rep movsq")
    operands: tuple[Operand, ...] = ()  # AT&T order: source first
    comment: str = ""  # what the template says behind it, for the reader of the output


class Label(NamedTuple):
    """A name for the next address. ".L..." is file-local; any other is an ELF symbol."""

    name: str
    exported: bool


class Align(NamedTuple):
    power: int  # to 2**power, filled with INT3 in code, zero in data


class Fill(NamedTuple):
    size: int  # bytes of INT3


class FrameHint(NamedTuple):
    """For the CFI alone: from here on the interrupted state is the frame at displacement(register)."""

    register: int
    displacement: int = 0


class Long(NamedTuple):
    """A 32-bit word: value, or symbol - minus (+ value), both symbols of this file."""

    value: int
    symbol: str = ""
    minus: str = ""
    comment: str = ""


class Zero(NamedTuple):
    size: int  # bytes


class Remark(NamedTuple):
    """A comment of the template that has lines of its own, for the reader of the output."""

    lines: tuple[str, ...]


Item = Instruction | Label | Align | Fill | FrameHint | Long | Zero | Remark


class State(Enum):
    """Where the interrupted context is at a label that control reaches from outside.

    SDM 3:6.14.2 and 2: SYSCALL, SYSENTER.
    """

    INTERRUPT = "interrupt"  # five words at RSP
    INTERRUPT_CODE = "interrupt_code"  # an error code below them
    FUNCTION = "function"  # a return address at RSP
    SYSCALL = "syscall"  # RIP in RCX, RFLAGS in R11, RSP the user's
    SYSENTER = "sysenter"  # RIP and RSP nowhere
    FRAME = "frame"  # RSP at a whole frame: the return labels that a kernel may jump to


class Routine(NamedTuple):
    """Items in order. `entries`: label to state.

    A routine that control enters at its first item without a label of its own (a slot) uses the key "".
    """

    items: tuple[Item, ...]
    entries: tuple[tuple[str, State], ...] = ()


class Placed(NamedTuple):
    """A routine at its place, its holes filled."""

    routine: Routine
    name: str = ""
    handler: str = ""
    vector: int = 0
    origin: Origin | None = None


class Function(NamedTuple):
    """An ELF symbol and what belongs to its size: one routine, or the slots of an array."""

    name: str
    exported: bool
    parts: tuple[Placed, ...]
    code: bool = True  # @function, else @object
    align: int = 0  # the symbol stands at a multiple of 2**align; code before it is filled with INT3


class Section(NamedTuple):
    name: str
    flags: str  # as in .section: "ax", "a", "aw"
    nobits: bool
    functions: tuple[Function, ...]


class Program(NamedTuple):
    sections: tuple[Section, ...]  # ".entry.text" first
    frame: Frame  # what a hint and the return labels stand at
