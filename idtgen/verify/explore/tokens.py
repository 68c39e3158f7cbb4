"""The name of one sequence of events, to be typed or pasted: `14:user64:0/0.12=2/1.0=18`.

Vector, way and seed of the entry that is interrupted first; then for each event where it comes (the part of
the run, the boundary in it) and its vector. In and out: a `Trail` and its seed. `/all` at the end: as
`--depth all` tries it, with two sets of data. A run that nothing interrupts has a number: `14:run37:0`.
"""

import re
from typing import NamedTuple

Hop = tuple[int, int, int]  # a part of a run, a boundary in it, the vector that comes there

_START = re.compile(r"(\d{1,3}):([a-z0-9-]+):(\d+)")
_HOP = re.compile(r"(\d+)\.(\d+)=(\d{1,3})")
_RUN = re.compile(r"(\d{1,3}|[a-z]+):(run|quick)(\d+):(\d+)(?:\+(\d+))?")
_ALL = "/all"
EXAMPLE = "14:user64:0/0.12=2 or 14:run37:0"
LABELS, UNDECLARED = "labels", "undeclared"  # runs of no entry
_SEEDS = 8  # of a run's name that does not say


class BadToken(ValueError):
    """A text that names nothing; as text: why."""


class Trail(NamedTuple):
    """How to come to a boundary and what comes there: an entry, a way through it, events in events."""

    vector: int
    way: str
    hops: tuple[Hop, ...] = ()
    blocked: bool = False  # whether NMIs are, behind the last event's delivery


class RunName(NamedTuple):
    """One of the runs that nothing interrupts, which come in the same order every time."""

    what: str  # a vector, LABELS or UNDECLARED
    number: int
    seed: int  # the first of the plan
    seeds: int = _SEEDS
    quick: bool = False  # one of those of `idtgen build`

    def __str__(self) -> str:
        seeds = "" if self.seeds == _SEEDS or self.quick else f"+{self.seeds}"
        return f"{self.what}:{'quick' if self.quick else 'run'}{self.number}:{self.seed}{seeds}"


class Named(NamedTuple):
    """What a token of explored stubs says."""

    trail: Trail
    seed: int
    twice: bool  # with two sets of data, as `--depth all` does


def read(text: str) -> "RunName | Named":
    """Whatever a token names."""
    run = _RUN.fullmatch(text)
    if run is not None:
        what, kind, number, seed, seeds = run.groups()
        return RunName(what, int(number), int(seed), int(seeds or _SEEDS), kind == "quick")
    return Named(*from_token(text.removesuffix(_ALL)), text.endswith(_ALL))


def to_text(named: Named) -> str:
    return to_token(named.trail, named.seed) + (_ALL if named.twice else "")


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
