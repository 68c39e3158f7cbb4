"""Which line has which vector: a single vector takes it from any range, an inner range from an outer.

In: the lines whose vectors are in range. Out: for each line the vectors that are left to it.
"""

from typing import TypeVar

from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope
from idtgen.language.suggest import numbers
from idtgen.language.syntax import CallLine, EntryLine, GateLine
from idtgen.source import Span


def settle(scope: Scope, lines: list[GateLine]) -> list[tuple[GateLine, tuple[int, ...]]]:
    """The lines in their order, each with its own vectors."""
    _check_overlaps(scope, lines)
    owners: dict[int, GateLine] = {}
    for line in sorted(lines, key=lambda line: line.vectors.last - line.vectors.first):
        for vector in _all(line):
            owners.setdefault(vector, line)  # the narrowest line that claims it
    settled = [(line, tuple(v for v in _all(line) if owners[v] is line)) for line in lines]
    bounds = [_all(line) for line in lines]
    for line, own in settled:
        if not own and bounds.count(_all(line)) == 1:
            message = "other lines claim all vectors of this one"
            scope.missing(codes.NOTHING_LEFT, line.vectors.span, message, "take it out: it makes no stub")
    return settled


def _all(line: GateLine) -> range:
    return range(line.vectors.first, line.vectors.last + 1)


def _check_overlaps(scope: Scope, lines: list[GateLine]) -> None:
    """Lines in order of first vector: the one before may reach into the next."""
    reaching: list[GateLine] = []
    for line in sorted(lines, key=lambda line: (line.vectors.first, -line.vectors.last)):
        reaching = [other for other in reaching if other.vectors.last >= line.vectors.first]
        for other in reaching:
            if _all(other) == _all(line):
                _claimed_twice(scope, *in_order(other, line))
            elif line.vectors.last > other.vectors.last:
                _partial(scope, *in_order(other, line))
        reaching.append(line)


Line = TypeVar("Line", GateLine, CallLine, EntryLine)


def in_order(one: Line, other: Line) -> tuple[Line, Line]:
    """As a reader meets them: an included line before those of the file that includes it."""
    return (one, other) if by_reading(one.span) <= by_reading(other.span) else (other, one)


def by_reading(span: Span) -> tuple[int, int]:
    return -span.source.index, span.start


def _claimed_twice(scope: Scope, first: GateLine, second: GateLine) -> None:
    low, high = first.vectors.first, first.vectors.last
    what = f"{numbers(low, high)} {'is' if low == high else 'are'}"
    note = Note(first.vectors.span, "first claimed here")
    advice = _advice(first, second)
    scope.error(codes.CLAIMED_TWICE, second.vectors.span, f"{what} claimed twice", advice, note)


def _partial(scope: Scope, first: GateLine, second: GateLine) -> None:
    low = max(first.vectors.first, second.vectors.first)
    high = min(first.vectors.last, second.vectors.last)
    message = f"two ranges cross: both claim {numbers(low, high)}"
    advice = "a range may lie wholly inside another, and then takes its vectors; it may not cross its border"
    note = Note(first.vectors.span, "the other range")
    scope.error(codes.PARTIAL_OVERLAP, second.vectors.span, message, advice, note)


def calls(scope: Scope, lines: list[CallLine]) -> list[CallLine]:
    """One of each kind."""
    found: dict[str, CallLine] = {}
    for line in lines:
        if (first := found.setdefault(line.kind, line)) is not line:
            note, advice = Note(first.span, "first here"), _advice(first, line)
            scope.error(codes.CLAIMED_TWICE, line.span, f"`{line.kind}` is declared twice", advice, note)
    return list(found.values())


def _advice(first: EntryLine, second: EntryLine) -> str:
    if first.span.source is second.span.source:
        return "keep one of them"
    return "to have it instead of the included line, write `replace` before it"
