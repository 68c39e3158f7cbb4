"""Put an `Image` together from the parts of a linked file.

In: the file's bytes, and the declaration. Out: the image: of a kernel only the pages that runs touch.
"""

from collections.abc import Iterator

from idtgen.image import Image, Procedure, Segment
from idtgen.model import Kernel
from idtgen.verify.dwarf import BadUnwind
from idtgen.verify.elf import needs, reach
from idtgen.verify.elf.container import Linked, Load, read
from idtgen.verify.elf.frames import procedures
from idtgen.verify.elf.spots import spots
from idtgen.verify.elf.trouble import Trouble, reading
from idtgen.verify.unwind import Table


def assemble(kernel: Kernel, data: bytes, depths: dict[str, int]) -> Image:
    linked = read(data)
    text = needs.check(kernel, linked)
    with reading():
        frames = procedures(linked.sections, (text, *reach.routines(linked)))
    for procedure in frames:
        _check_meaning(procedure)
    return Image(
        segments=tuple(_segments(linked, reach.touched(kernel, linked, text))),
        symbols=linked.addresses(),
        spots=spots(kernel, linked, text),
        procedures=frames,
        depths=depths,
    )


def whole(data: bytes) -> Image:
    linked = read(data)
    everywhere = [range(load.address, load.address + load.size) for load in linked.loads]
    with reading():
        frames = procedures(linked.sections, (range(1 << 64),))
    return Image(tuple(_segments(linked, everywhere)), linked.addresses(), {}, frames, {})


def _segments(linked: Linked, ranges: list[range]) -> Iterator[Segment]:
    for number, part in reach.pages(linked, ranges):
        load = linked.loads[number]
        yield Segment(f"PT_LOAD {number}", part.start, _bytes(load, part), load.writable, load.executable)


def _bytes(load: Load, part: range) -> bytes:
    found = load.data[part.start - load.address : part.stop - load.address]
    return found.ljust(len(part), b"\0")


def _check_meaning(procedure: Procedure) -> None:
    """Every row of it can be read; whether it is right is for A4 to say."""
    try:
        table = Table(tuple((at - procedure.start, text) for at, text in procedure.directives))
        for start in table.starts:
            table.compiled(start)
    except (BadUnwind, LookupError) as problem:
        raise Trouble(
            f"call frame information at {procedure.start:#x} that means nothing ({problem}): link it anew"
        ) from None
