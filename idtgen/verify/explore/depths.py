"""Every event at every boundary, nested as deep as asked: brute force.

In: a bench, and how deep. Each way of an entry is run once and kept; at each of its boundaries each event of
the table comes once; at more than one level each event is run and kept as well, and others come into it.
What two ways share, they share: a boundary that is reached by the same instructions from the same side is
one boundary. Out: `Hit`s, and how many events were sent.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Kind
from idtgen.verify.bench import Bench
from idtgen.verify.contract import Terms, settled
from idtgen.verify.explore.activations import Activation, Chain
from idtgen.verify.explore.arrival import Arrival
from idtgen.verify.explore.events import (
    IN_C,
    Event,
    Open,
    Phase,
    Situation,
    What,
    entered,
    events_of,
    keeps_blocked,
    may_come,
)
from idtgen.verify.explore.inject import Injector, Legs, Wrong
from idtgen.verify.explore.nest import Nest
from idtgen.verify.explore.room import Room
from idtgen.verify.explore.segments import Keep, Stage, every
from idtgen.verify.explore.tokens import Hop, Trail
from idtgen.verify.explore.ways import SEEDS, Recording, Subject, Way, may_enable, record, ways
from idtgen.verify.plan import WHOLE, Shard
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, RIP, RSP, State
from idtgen.verify.unwind import Unwinder

FIRST = "I5"


class Hit(NamedTuple):
    """Something that does not hold, and the shortest way to it that was found."""

    finding: Finding
    symbol: str  # of the entry that is to blame: the event's
    subject: str  # what was interrupted first
    trail: Trail
    times: int = 1
    path: int = 0  # instructions of stubs on the way to the last event


class Sender:
    """Sends any event to any boundary of one machine."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self.bench = bench
        self.events = events_of(bench.machine.kernel)
        self.crowded: set[str] = set()  # stacks on which some event did not fit
        self._room = Room(bench.machine)
        self.by_vector = {event.vector: event for event in self.events}
        self._unwinder = Unwinder(bench.machine)
        self._injectors = {event.vector: Injector(bench, event) for event in self.events}
        self._arrivals = {
            e.vector: Arrival(bench, e) for e in self.events if e.what is What.NMI and e.entry.ist
        }
        self._nests = {
            event.vector: Nest(
                self._injectors[event.vector],
                self._unwinder,
                seed,
                interrupts=may_enable(bench, event.entry),
            )
            for event in self.events
        }

    def fits(self, chain: Chain, event: Event) -> bool:
        """Whether the stack at a boundary has room for the event."""
        lacking = self._room.lacks(event, chain[-1].point.state)
        if lacking is not None:
            self.crowded.add(lacking)
        return lacking is None

    def send(self, chain: Chain, event: Event) -> list[Finding]:
        """One event at the boundary that a chain names; its handler changes nothing."""
        if event.what is What.NMI and any(a.what is What.NMI and a.on_stack for a in chain):
            return self._arrivals[event.vector].at(chain)
        inner = chain[-1]
        return self._injectors[event.vector].at(inner.stage.segment, inner.point)

    def send_exactly(self, chain: Chain, event: Event, ways: tuple[Legs, ...]) -> list[Finding]:
        """The same by known ways, from one call of C to the next, and no further than its IRET."""
        inner = chain[-1]
        return self._injectors[event.vector].exactly(inner.stage.segment, inner.point, ways)

    def due(self, event: Event, before: State, at_call: State | None) -> Terms | None:
        """What must hold at the call of its handler; None where that is known at the call only."""
        injector = self._injectors[event.vector]
        arriving, due = injector.due(before)
        if at_call is None:
            return None if event.what is What.NMI else due
        return settled(self.bench.machine, self.bench.view, arriving, due, at_call)

    def record(self, chain: Chain, event: Event, keep: Keep = every) -> Activation:
        """The same, kept boundary by boundary. Raises `Wrong`."""
        return self._nests[event.vector].record(chain, keep)


class Table:
    """What may come where, worked out once for each situation."""

    def __init__(self, events: tuple[Event, ...], lifted: frozenset[str] = frozenset()) -> None:
        self.lifted = lifted
        self._events = events
        self._known: dict[Situation, tuple[tuple[Event, ...], bool]] = {}

    def at(self, situation: Situation) -> tuple[tuple[Event, ...], bool]:
        """The events that may come, and whether NMIs are blocked there.

        Any of them that goes away has executed an IRET: unless NMIs stay blocked across it, one may come
        right behind.
        """
        known = self._known.get(situation)
        if known is None:
            known = self._known[situation] = self._work_out(situation)
        return known

    def _work_out(self, situation: Situation) -> tuple[tuple[Event, ...], bool]:
        events = self._coming(situation)
        if situation.blocked and any(self._unblocks(event, situation) for event in events):
            events = self._coming(situation._replace(blocked=False))
            return events, False
        return events, situation.blocked

    def _coming(self, situation: Situation) -> tuple[Event, ...]:
        return tuple(e for e in self._events if may_come(e, situation, self.lifted))

    def _unblocks(self, event: Event, situation: Situation) -> bool:
        returns = not event.entry.noreturn
        return returns and not keeps_blocked(event.what, situation, self.lifted)


def boundaries(
    table: Table, outer: Chain, activation: Activation, *, blocked: bool
) -> Iterator[tuple[Activation, Situation, tuple[Event, ...]]]:
    """Every boundary of an activation, and what may come there."""
    around = tuple(a.open for a in outer)
    fixed = activation[:-2]
    for number, stage in enumerate(activation.stages):
        known: dict[tuple[bool, bool], tuple[Situation, tuple[Event, ...]]] = {}
        phase = stage.phase
        for index, point in enumerate(stage.segment.points):
            if stage.phase_at(index) is not phase:
                phase = stage.phase_at(index)
                known.clear()
            key = blocked, bool(point.state[FLAGS] & x86.IF)
            if key not in known:
                opened = Open(activation.what, phase, activation.on_stack)
                events, blocked = table.at(Situation((*around, opened), *key))
                known[key] = Situation((*around, opened), blocked, key[1]), events
            situation, events = known[key]
            blocked = situation.blocked
            yield Activation(*fixed, number, index), situation, events


class Depths:
    """Explores to a depth."""

    def __init__(
        self,
        bench: Bench,
        depth: int,
        seed: int = SEEDS[0],
        share: Shard = WHOLE,
        *,
        lifted: frozenset[str] = frozenset(),
    ) -> None:
        self.bench = bench
        self._share = share  # of the events into what is interrupted first: the others are not sent
        self.sender = Sender(bench, seed)
        self.table = Table(self.sender.events, lifted)
        self.hits: dict[tuple[str, str], Hit] = {}
        self.sent: Counter[int] = Counter()  # by how many were open
        self.first_instructions = 0  # of those, #DB on the first instruction behind one of user code
        self._depth = depth
        self._seed = seed
        self._ways_in: dict[tuple[int, str], int] = {}  # instructions, where they were not recorded again

    def explore(self, subject: Subject) -> None:
        """All ways of one entry."""
        done: set[tuple[object, ...]] = set()
        sides: set[str] = set()
        for way in ways(self.bench, subject, self._seed):
            recording = record(self.bench, subject, way, self._seed, skip=way.side in sides)
            sides.add(way.side)
            if not isinstance(recording, list):
                self._way(subject, recording, done)
            elif self._share.number == 1:
                self._hit(subject, way, (), None, recording[0])

    def _way(self, subject: Subject, recording: Recording, done: set[tuple[object, ...]]) -> None:
        way, activation = recording
        self._ways_in.setdefault((subject.vector, way.side), len(activation.stages[0].segment.points))
        names = Names(way, activation)
        for here, situation, events in boundaries(self.table, (), activation, blocked=delivered(activation)):
            if way.window and here.point.state[RSP] != activation.before[RSP]:
                continue
            name = names.of(here)
            for event in events:
                if (name, event.vector) in done:
                    continue
                done.add((name, event.vector))
                if len(done) % self._share.of != self._share.number - 1:
                    continue
                code = self._first(subject, way, here, event)
                self._strike(subject, way, (here,), situation, event, code)

    def _first(self, subject: Subject, way: Way, here: Activation, event: Event) -> str | None:
        if not is_first_instruction(subject, way, here, event):
            return None
        self.first_instructions += 1
        return FIRST

    def _strike(
        self,
        subject: Subject,
        way: Way,
        chain: Chain,
        situation: Situation,
        event: Event,
        code: str | None = None,
    ) -> None:
        if not self.sender.fits(chain, event):
            return
        self.sent[len(chain)] += 1
        findings = self.sender.send(chain, event)
        if findings:
            finding = findings[0] if code is None else findings[0]._replace(code=code)
            self._hit(subject, way, chain, event, finding)
        elif len(chain) < self._depth:
            self._deeper(subject, way, chain, situation, event)

    def _deeper(self, subject: Subject, way: Way, chain: Chain, situation: Situation, event: Event) -> None:
        try:
            nested = self.sender.record(chain, event)
        except Wrong as wrong:
            self._hit(subject, way, chain, event, wrong.findings[0])
            return
        blocked = entered(event.what, situation, self.table.lifted).blocked
        for here, inner, events in boundaries(self.table, chain, nested, blocked=blocked):
            for coming in events:
                self._strike(subject, way, (*chain, here), inner, coming)

    def _hit(self, subject: Subject, way: Way, chain: Chain, event: Event | None, finding: Finding) -> None:
        symbol = subject.name if event is None else event.entry.symbol
        trail = Trail(subject.vector, way.name, () if event is None else hops_of(chain, event))
        path = path_of(chain, self._ways_in.get((subject.vector, way.side), 0))
        hit = Hit(finding, symbol, subject.name, trail, path=path)
        key = finding.code, symbol
        self.hits[key] = shorter(self.hits.get(key), hit)


def delivered(activation: Activation) -> bool:
    """NMIs are blocked from the delivery of one."""
    return activation.what is What.NMI


def is_first_instruction(subject: Subject, way: Way, here: Activation, event: Event) -> bool:
    """I5: a #DB that a MOV SS held back comes behind the instruction that enters the kernel."""
    first = here.number == here.spot == 0 and here.phase is Phase.IN
    if not first or event.what is not What.DB or not way.origin.startswith("user"):
        return False
    return by_instruction(subject)


def by_instruction(subject: Subject) -> bool:
    """Whether an instruction of user code reaches the entry: INT n, INT3, INTO, SYSCALL, SYSENTER."""
    entry = subject.entry
    if entry.kind in {Kind.SOFTINT, Kind.EXCEPTION}:
        return entry.dpl == x86.RPL_MASK
    return entry.kind in {Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER, Kind.INT80}


def shorter(known: Hit | None, hit: Hit) -> Hit:
    """Of two of a kind the one with fewer events; of those that with the shorter path, or the first."""
    if known is None:
        return hit
    best = hit if (len(hit.trail.hops), hit.path) < (len(known.trail.hops), known.path) else known
    return best._replace(times=known.times + hit.times)


def hops_of(chain: Chain, event: Event) -> tuple[Hop, ...]:
    """Where each event of a chain came, and the last one."""
    vectors = (*(a.vector for a in chain[1:]), event.vector)
    return tuple((a.number, a.spot, vector) for a, vector in zip(chain, vectors, strict=True))


def path_of(chain: Chain, way_in: int) -> int:
    """Instructions of stubs on the way to a boundary; `way_in`: of the outermost, perhaps not recorded."""
    length = 0
    for level, a in enumerate(chain):
        sizes = [len(stage.segment.points) * (stage.phase not in IN_C) for stage in a.stages[: a.number]]
        if not level and a.number and not sizes[0]:
            sizes[0] = way_in
        length += sum(sizes) + (a.spot if a.phase not in IN_C else 0)
    return length


class Names:
    """Names boundaries of a way by the instructions that led to them."""

    def __init__(self, way: Way, activation: Activation) -> None:
        self._way = way
        self._stages = [self._stage(stage) for stage in activation.stages]

    def of(self, here: Activation) -> tuple[object, ...]:
        return self._stages[here.number][here.spot]

    def _stage(self, stage: Stage) -> list[tuple[object, ...]]:
        side = self._way.side if stage.phase is Phase.IN else self._way.origin
        names: list[tuple[object, ...]] = []
        path = stage.function
        for point in stage.segment.points:
            path = hash((path, point.state[RIP]))
            names.append((side, stage.phase, path))
        return names
