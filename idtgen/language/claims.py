"""Which line has which vector: a single vector takes it from any range, an inner range from an outer.

In: the lines whose vectors are in range. Out: for each line the vectors that are left to it.
"""

from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope
from idtgen.language.syntax import EntryLine, Vectors


def settle(scope: Scope, lines: list[EntryLine]) -> list[tuple[EntryLine, tuple[int, ...]]]:
    """The lines that claim vectors, in their order, each with its own."""
    claims = [(line, line.vectors) for line in lines if line.vectors is not None]
    _check_overlaps(scope, claims)
    owners: dict[int, EntryLine] = {}
    # Wide ranges first: what is painted later covers them. Sorting keeps the order of equal ones.
    for line, vectors in sorted(reversed(claims), key=lambda claim: claim[1].first - claim[1].last):
        owners.update(dict.fromkeys(range(vectors.first, vectors.last + 1), line))
    settled = [(line, _own(line, vectors, owners)) for line, vectors in claims]
    bounds = [(vectors.first, vectors.last) for _, vectors in claims]
    for (_, own), (_, vectors) in zip(settled, claims, strict=True):
        if not own and bounds.count((vectors.first, vectors.last)) == 1:
            message = "other lines claim all vectors of this one"
            scope.missing(codes.NOTHING_LEFT, vectors.span, message, "take it out: it makes no stub")
    return settled


def _own(line: EntryLine, vectors: Vectors, owners: dict[int, EntryLine]) -> tuple[int, ...]:
    return tuple(v for v in range(vectors.first, vectors.last + 1) if owners[v] is line)


def _check_overlaps(scope: Scope, claims: list[tuple[EntryLine, Vectors]]) -> None:
    """Lines in order of first vector: the one before may reach into the next."""
    open_ranges: list[tuple[EntryLine, Vectors]] = []
    for line, vectors in sorted(claims, key=lambda claim: (claim[1].first, -claim[1].last)):
        open_ranges = [other for other in open_ranges if other[1].last >= vectors.first]
        for other, wide in open_ranges:
            if (wide.first, wide.last) == (vectors.first, vectors.last):
                _claimed_twice(scope, other, line)
            elif vectors.last > wide.last:
                _partial(scope, other, line)
        open_ranges.append((line, vectors))


def in_order(one: EntryLine, other: EntryLine) -> tuple[EntryLine, EntryLine]:
    """As a reader meets them: an included line before those of the file that includes it."""
    key_one, key_other = (-one.span.source.index, one.span.start), (-other.span.source.index, other.span.start)
    return (one, other) if key_one <= key_other else (other, one)


def _claimed_twice(scope: Scope, one: EntryLine, other: EntryLine) -> None:
    first, second = in_order(one, other)
    assert first.vectors is not None
    assert second.vectors is not None
    low, high = first.vectors.first, first.vectors.last
    what = f"vector {low} is" if low == high else f"vectors {low} to {high} are"
    note = Note(first.vectors.span, "first claimed here")
    advice = _advice(first, second)
    scope.error(codes.CLAIMED_TWICE, second.vectors.span, f"{what} claimed twice", advice, note)


def _partial(scope: Scope, one: EntryLine, other: EntryLine) -> None:
    first, second = in_order(one, other)
    assert first.vectors is not None
    assert second.vectors is not None
    low = max(first.vectors.first, second.vectors.first)
    high = min(first.vectors.last, second.vectors.last)
    message = f"two ranges cross: both claim {low}{'' if low == high else f' to {high}'}"
    advice = "a range may lie wholly inside another, and then takes its vectors; it may not cross its border"
    note = Note(first.vectors.span, "the other range")
    scope.error(codes.PARTIAL_OVERLAP, second.vectors.span, message, advice, note)


def calls(scope: Scope, lines: list[EntryLine]) -> list[EntryLine]:
    """The lines without a vector, one of each kind."""
    found: dict[str, EntryLine] = {}
    for line in lines:
        if line.vectors is None and (first := found.setdefault(line.kind, line)) is not line:
            note = Note(first.span, "first here")
            scope.error(codes.CLAIMED_TWICE, line.span, f"`{line.kind}` is declared twice", _advice(first, line), note)
    return list(found.values())


def _advice(first: EntryLine, second: EntryLine) -> str:
    if first.span.source is second.span.source:
        return "keep one of them"
    return "to have it instead of the included line, write `replace` before it"
