"""The syntax tree: what an .idt file says, statement by statement, before anyone asks what it means.

Made by the parser, read by the analysis. Every word and number knows where it stands; a statement's own
span is that of the word which begins it.
"""

from typing import NamedTuple

from idtgen.source import Span


class Word(NamedTuple):
    text: str
    span: Span


class Number(NamedTuple):
    value: int
    span: Span


class Include(NamedTuple):
    """A file to read as well: `include "path";` or `include <name>;`."""

    span: Span
    path: Word  # without the quotes or brackets
    shipped: bool


class Setting(NamedTuple):
    """A line of a kernel block: `name value...;`."""

    name: Word
    values: tuple[Word | Number, ...]


class KernelBlock(NamedTuple):
    span: Span
    name: Word
    settings: tuple[Setting, ...]


class PlaceText(NamedTuple):
    """A word of memory: `gs:target`, `target`, or `target[lsl limit]`."""

    span: Span
    gs: bool
    target: Word | Number
    limit: Number | None = None


class Member(NamedTuple):
    """A line of a percpu block: `name place;`."""

    name: Word
    place: PlaceText


class PercpuBlock(NamedTuple):
    span: Span
    members: tuple[Member, ...]


class FrameBlock(NamedTuple):
    span: Span
    name: Word
    slots: tuple[Word, ...]


class IstLine(NamedTuple):
    """A stack of the TSS: `ist name = slot [size size];`."""

    span: Span
    name: Word
    slot: Number
    size: Number | None


class Vectors(NamedTuple):
    """One or several: `first` or `first..last`; both ends are in."""

    span: Span
    first: int
    last: int


class Flag(NamedTuple):
    """An attribute that is one word: `error_code`, `paranoid`, `noreturn`, `gap`."""

    span: Span
    name: str


class OnIst(NamedTuple):
    """The attribute `ist stack`."""

    span: Span
    stack: Word
    name: str = "ist"


class Dpl(NamedTuple):
    """The attribute `dpl level`."""

    span: Span
    level: Number
    name: str = "dpl"


Attribute = Flag | OnIst | Dpl


class GateLine(NamedTuple):
    """A way in through the IDT, from `exception` to `int80`."""

    span: Span
    kind: str
    vectors: Vectors
    name: Word | None
    attributes: tuple[Attribute, ...]
    symbol: Word | None  # behind `as`
    handler: Word | None  # behind `->`
    replaces: Span | None = None  # the word `replace`

    @property
    def place(self) -> Span:
        """What a finding about the line as a whole points at."""
        return self.vectors.span


class CallLine(NamedTuple):
    """A way in past the IDT: `syscall`, `syscall32`, `sysenter`."""

    span: Span
    kind: str
    handler: Word | None
    replaces: Span | None = None

    @property
    def place(self) -> Span:
        return self.span


EntryLine = GateLine | CallLine


class HookLine(NamedTuple):
    """A function to call on a way out: `on exit_to_user -> hook;`."""

    span: Span
    event: Word
    hook: Word
    replaces: Span | None = None


Declaration = KernelBlock | PercpuBlock | FrameBlock | IstLine | GateLine | CallLine | HookLine
Statement = Include | Declaration
