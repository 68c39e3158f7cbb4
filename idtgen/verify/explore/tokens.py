"""The name of one sequence of events, to be typed or pasted: `14:user64:0/0.12=2/1.0=18`.

Vector, way and seed of the entry that is interrupted first; then for each event where it comes (the part of
the run, the boundary in it) and its vector. In and out: a `Trail` and its seed.
"""

import re
from typing import NamedTuple

Hop = tuple[int, int, int]  # a part of a run, a boundary in it, the vector that comes there

_START = re.compile(r"(\d{1,3}):([a-z0-9-]+):(\d+)")
_HOP = re.compile(r"(\d+)\.(\d+)=(\d{1,3})")
EXAMPLE = "14:user64:0/0.12=2"


class BadToken(ValueError):
    """A text that names nothing; as text: why."""


class Trail(NamedTuple):
    """How to come to a boundary and what comes there: an entry, a way through it, events in events."""

    vector: int
    way: str
    hops: tuple[Hop, ...] = ()
    blocked: bool = False  # whether NMIs are, behind the last event's delivery


def to_token(trail: Trail, seed: int) -> str:
    hops = "".join(f"/{stage}.{point}={vector}" for stage, point, vector in trail.hops)
    return f"{trail.vector}:{trail.way}:{seed}{hops}"


def from_token(text: str) -> tuple[Trail, int]:
    first, *rest = text.split("/")
    start, hops = _START.fullmatch(first), [_HOP.fullmatch(hop) for hop in rest]
    bad = [part for part, hop in zip(rest, hops, strict=True) if hop is None]
    wrong = first if start is None else next(iter(bad), None)
    if start is None or wrong is not None:
        raise BadToken(f"{wrong!r} is no part of a token; one looks like {EXAMPLE}")
    found = tuple((int(h[1]), int(h[2]), int(h[3])) for h in hops if h is not None)
    return Trail(int(start[1]), start[2], found), int(start[3])
