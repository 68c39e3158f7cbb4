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
    """`include "path";` or `include <name>;`"""

    span: Span
    path: Word  # without the quotes or brackets
    shipped: bool


class Setting(NamedTuple):
    """`name value...;`"""

    name: Word
    values: tuple[Word | Number, ...]


class KernelBlock(NamedTuple):
    span: Span
    name: Word
    settings: tuple[Setting, ...]


class PlaceText(NamedTuple):
    """`gs:target`, `target`, or `target[lsl limit]`."""

    span: Span
    gs: bool
    target: Word | Number
    limit: Number | None = None


class Member(NamedTuple):
    """`name place;`"""

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
    """`ist name = slot [size size];`"""

    span: Span
    name: Word
    slot: Number
    size: Number | None


class Vectors(NamedTuple):
    """`first` or `first..last`; both ends are in."""

    span: Span
    first: int
    last: int


class Attribute(NamedTuple):
    """`error_code`, `ist DF`, `dpl 3`, ..."""

    span: Span
    name: str
    value: Word | Number | None


class EntryLine(NamedTuple):
    """Every statement that declares a way in, from `exception` to `sysenter`."""

    span: Span
    kind: str
    vectors: Vectors | None  # syscall, syscall32 and sysenter have none
    name: Word | None = None
    attributes: tuple[Attribute, ...] = ()
    symbol: Word | None = None  # behind `as`
    handler: Word | None = None  # behind `->`
    replaces: Span | None = None  # the word `replace`


class HookLine(NamedTuple):
    """`on exit_to_user -> hook;`"""

    span: Span
    event: Word
    hook: Word
    replaces: Span | None = None


Statement = Include | KernelBlock | PercpuBlock | FrameBlock | IstLine | EntryLine | HookLine
