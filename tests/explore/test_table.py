"""Each restriction of what can come where is needed: without it, and it alone, stubs that are right break.

`CASES` has for each row a kernel, an entry to begin with, and the counterexample in words: what comes where
and what is lost. The rows' words themselves are tried on situations below.
"""

from typing import NamedTuple

import pytest

from idtgen.verify.explore import events
from idtgen.verify.explore.activations import Activation
from idtgen.verify.explore.depths import Depths, Hit, Table
from idtgen.verify.explore.events import Open, Phase, Situation, What
from idtgen.verify.explore.ways import SEEDS, Recording, record, subjects, ways
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.registers import GS, RSP
from idtgen.verify.station import Station
from tests.explore import small
from tests.support.exploring import compiled, to_depth

IN, HANDLER, OUT, LAST = Phase.IN, Phase.HANDLER, Phase.OUT, Phase.LAST
NMI, MC, DB, DF = What.NMI, What.MC, What.DB, What.DF
STAGES = (IN, HANDLER, OUT)  # of an event's run without a hook, by number


class Case(NamedTuple):
    """A counterexample: `vectors` come one in the other, the first into `vector`'s run."""

    kernel: tuple[str, ...]
    vector: int
    lost: tuple[str, str]  # the property and the entry to blame
    vectors: tuple[int, ...]
    phases: tuple[Phase, ...]
    stack: int | None = None  # the vector on whose stack the first is interrupted
    unblocks: What | None = None  # what executes the IRET that lets the last one in

    @property
    def depth(self) -> int:
        return len(self.vectors)


NESTED = ("I3", "asm_exc_nmi")  # an NMI lost, or its frame
USERS_GS = (IN,)  # before SWAPGS
# What overwrites a frame on the event's own stack is seen where a way out reads registers back: OUT.
CASES = {
    "NMI while blocked": Case(("none", "NMI"), 2, NESTED, (2,), (IN,), 2),
    "exception in a stub": Case(("swapgs", "NMI", "#DE"), 0, ("H3", "asm_exc_divide_error"), (0,), USERS_GS),
    "exception in #MC's handler": Case(
        ("none", "NMI", "#DE", "#MC"), 2, NESTED, (18, 2), (IN, HANDLER), 2, What.EXCEPTION
    ),
    "exception in #DF's handler": Case(
        ("none", "NMI", "#DE", "#DF"), 2, NESTED, (8, 2), (IN, HANDLER), 2, What.EXCEPTION
    ),
    "interrupt with IF clear": Case(
        ("swapgs", "NMI", "#DE", "device"), 0, ("H3", "device_entries"), (0x20,), USERS_GS
    ),
    "#MC in #MC": Case(("swapgs", "NMI", "#MC"), 18, ("I1", "asm_exc_machine_check"), (18,), (IN,), 18),
    "#DB in #DB": Case(("swapgs", "NMI", "#DB"), 1, ("I1", "asm_exc_debug"), (1,), (IN,), 1),
    "#DB in NMI": Case(("none", "NMI", "#DB"), 2, NESTED, (2,), (IN,), 2, DB),
    "#DB in #MC": Case(("none", "#DB", "#MC"), 1, ("I1", "asm_exc_debug"), (18, 1), (OUT, OUT), 1),
    "#DB in #DF": Case(("none", "#DB", "#DF"), 1, ("I1", "asm_exc_debug"), (8, 1), (OUT, OUT), 1),
    "#DF in #DF": Case(("none", "NMI", "#DF"), 8, ("I1", "asm_exc_double_fault"), (8,), (OUT,), 8),
    "#MC without a stack in a nested NMI": Case(
        ("none", "NMI", "#MC without a stack"),
        *(2, ("I1", "asm_exc_machine_check"), (2, 18), (HANDLER, IN), 2),
    ),
    "#DF without a stack in a nested NMI": Case(
        ("none", "NMI", "#DF without a stack"),
        *(2, ("I1", "asm_exc_double_fault"), (2, 8), (HANDLER, IN), 2),
    ),
    "#MC before an NMI's handler": Case(("none", "NMI", "#MC"), 2, NESTED, (2,), (IN,), 2, MC),
    "#MC at the end of an NMI": Case(("none", "NMI", "#MC"), 2, NESTED, (18, 2), (LAST, IN), 2),
    "#DF before an NMI's handler": Case(("none", "NMI", "#DF"), 2, NESTED, (2,), (IN,), 2, DF),
    "#DF at the end of an NMI": Case(("none", "NMI", "#DF"), 2, NESTED, (8, 2), (LAST, IN), 2),
}


def first(depths: Depths, hit: Hit) -> Activation:
    """The entry that was interrupted first, at the boundary where it was."""
    bench = depths.bench
    subject = next(s for s in subjects(bench.machine.kernel, bench) if s.vector == hit.trail.vector)
    way = next(way for way in ways(bench, subject, SEEDS[0]) if way.name == hit.trail.way)
    recording = record(bench, subject, way, SEEDS[0], skip=False)
    assert isinstance(recording, Recording)
    return recording.activation.at(*hit.trail.hops[0][:2])


def phases(outermost: Activation, hit: Hit) -> tuple[Phase, ...]:
    return (outermost.phase, *(STAGES[number] for number, _, _ in hit.trail.hops[1:]))


def open_at(case: Case) -> Situation:
    """Where the last event of a case comes, before anything there has executed an IRET."""
    kinds = {2: What.NMI, 18: What.MC, 8: What.DF, 1: What.DB}
    chain = (case.vector, *case.vectors[:-1])
    opened = (
        Open(kinds[v], phase, kinds[v] is What.NMI) for v, phase in zip(chain, case.phases, strict=True)
    )
    return Situation(tuple(opened), blocked=True)


@pytest.mark.parametrize("row", events.RESTRICTIONS)
def test_without_a_restriction_right_stubs_break(row: str) -> None:
    case = CASES[row]
    station = Station(*compiled(small.text(*case.kernel)))
    vectors = frozenset({case.vector})
    assert to_depth(station, case.depth, vectors=vectors).hits == {}
    depths = to_depth(station, case.depth, lifted=frozenset({row}), vectors=vectors)
    assert set(depths.hits) == {case.lost}
    hit = depths.hits[case.lost]
    assert tuple(vector for _, _, vector in hit.trail.hops) == case.vectors
    outermost = first(depths, hit)
    assert phases(outermost, hit) == case.phases
    state = outermost.point.state
    if case.phases is USERS_GS:
        assert state[GS] != station.machine.kernel_gs
    if case.stack is not None:
        top = station.machine.ist[small.SLOTS[case.stack]]
        assert top - STACK_BYTES < state[RSP] <= top


@pytest.mark.parametrize("row", [row for row, case in CASES.items() if case.unblocks])
def test_the_event_that_unblocks_nmis_has_come_and_gone(row: str) -> None:
    """It is not in the hops: they say where the NMI came, right behind it."""
    case = CASES[row]
    station = Station(*compiled(small.text(*case.kernel)))
    known, here = events.events_of(station.machine.kernel), open_at(case)
    whole, blocked = Table(known).at(here)
    assert blocked
    assert What.NMI not in {event.what for event in whole}
    lifted, blocked = Table(known, frozenset({row})).at(here)
    assert not blocked
    assert {What.NMI, case.unblocks} <= {event.what for event in lifted}
