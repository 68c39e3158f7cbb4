"""The image that a change makes of an image.

In: an image and a change to it. Out: the changed image, which a machine may be built of; its symbols and its
call frame information follow what has moved.
"""

from idtgen.image import Image, Procedure
from idtgen.verify.mutants.mutant import Bytes, Change, Gate, Rows


def changed_image(image: Image, change: Change) -> Image:
    match change:
        case Bytes():
            changed = _with_bytes(image, change)
            moved = {old: new for old, new in change.boundaries if old != new}
            return _with_places(changed, moved) if moved else changed
        case Rows():
            others = [p for p in image.procedures if p.start != change.procedure.start]
            return image._replace(procedures=(*others, change.procedure))
        case Gate():
            return image


def bytes_of(image: Image, start: int, end: int) -> bytes:
    """The image's bytes, as far as a segment has them."""
    segment = next(s for s in image.segments if s.address <= start < s.address + len(s.data))
    return segment.data[start - segment.address : end - segment.address]


def _with_bytes(image: Image, change: Bytes) -> Image:
    segments = []
    for segment in image.segments:
        at = change.address - segment.address
        if 0 <= at < len(segment.data):
            data = segment.data[:at] + change.data + segment.data[at + len(change.data) :]
            segment = segment._replace(data=data)  # noqa: PLW2901
        segments.append(segment)
    return image._replace(segments=tuple(segments))


def _with_places(image: Image, places: dict[int, int]) -> Image:
    """Symbols and rows at their new places."""
    symbols = {name: places.get(address, address) for name, address in image.symbols.items()}
    low, high = min(places), max(places)
    procedures = tuple(
        _at_places(p, places) if p.start <= high and low <= p.end else p for p in image.procedures
    )
    return image._replace(symbols=symbols, procedures=procedures)


def _at_places(procedure: Procedure, places: dict[int, int]) -> Procedure:
    start, end, directives = procedure
    rows = tuple((places.get(address, address), text) for address, text in directives)
    return Procedure(places.get(start, start), places.get(end, end), rows)
