"""One entry explained: its attributes in words, its stack drawn, its instructions with the frame's depth.

In: the model, its program, the unwind tables, the word by which the user calls it. Out: text.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idtgen.emit import functions, notice
from idtgen.emit.constants import span
from idtgen.model import Entry, Kernel
from idtgen.show import words
from idtgen.show.find import Subject, find
from idtgen.show.listing import listing
from idtgen.show.picture import pictures

if TYPE_CHECKING:
    from idtgen.assembly.cfi import Unwind
    from idtgen.assembly.program import Program

_DEPTH = "Its instructions. Before each: the bytes from RSP up to the end of what the CPU pushed."


def entry(kernel: Kernel, program: "Program", unwind: "Unwind", name: str) -> str:
    """Raises `Unknown` when the name means nothing, or more than one entry."""
    subject = find(kernel, program, name)
    lines = [f"{subject.name}: a routine that stubs share"]
    if subject.entry:
        lines = list(_explained(kernel, subject, subject.entry, unwind.depths))
    return "\n".join([*lines, "", _DEPTH, *listing(program, unwind, subject.name, subject.code)]) + "\n"


def _explained(kernel: Kernel, subject: Subject, entry: Entry, depths: dict[str, int]) -> Iterator[str]:
    who = span(subject.array.first, subject.array.last) if subject.array else functions.caller(entry)
    yield f"{who}: {subject.name}, calls {words.prototype(kernel, entry)}"
    yield f"declared at {notice.place(entry.origin)}"
    yield ""
    yield from words.lines(kernel, entry)
    for picture in pictures(kernel, entry):
        yield ""
        yield from picture
    yield ""
    yield f"Its stack gets {depths[entry.symbol]} bytes deep, up to the call of the handler and of hooks."
