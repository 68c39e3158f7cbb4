"""Nesting to any depth: explore classes of states until none is new.

Two boundaries are of one class when everything that an event there could depend on is the same: the
instruction, whose GS base is live, IF, where RSP points, which stacks are in use, whether NMIs are blocked.
Of each class one boundary is tried, with two sets of data: each event that may come takes the same branches
with both, counted to the instruction, and gives back every register and every byte. So it may be left out of
any longer sequence; and as each boundary inside of it is of a class that is tried as well, sequences of any
depth come down to single events. NMIs in NMIs, which leave a note behind, are `arrival.py`'s.

A `Context` is what an event finds that comes: the classes inside of its run follow from it. Exploring one
gives the contexts that can be reached from it by one more event; a campaign goes on, round after round.
"""

from collections.abc import Hashable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from idtgen import x86
from idtgen.verify.bench import Bench
from idtgen.verify.explore.activations import Activation, Chain
from idtgen.verify.explore.depths import (
    Hit,
    Hop,
    Sender,
    Table,
    boundaries,
    delivered,
    hops_of,
    shorter,
)
from idtgen.verify.explore.events import Event, Phase, Situation, What, entered
from idtgen.verify.explore.inject import Wrong
from idtgen.verify.explore.shapes import Shapes
from idtgen.verify.explore.ways import SEEDS, Recording, Subject, Way, record, subjects, ways
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, GS, RIP, RSP, State


class Trail(NamedTuple):
    """How to come to a boundary and what comes there: an entry, a way through it, events in events."""

    vector: int
    way: str
    hops: tuple[Hop, ...]


Context = Hashable
Chains = tuple[Chain, Chain]  # the same boundary with two sets of data
_STAYS_OPEN = {What.NMI, What.MC, What.DB, What.DF}
_ALIKE = {What.EXCEPTION, What.INTERRUPT}


class Classes:
    """Explores entries and contexts on one machine."""

    def __init__(
        self,
        bench: Bench,
        seeds: tuple[int, int] = SEEDS,
        *,
        known: frozenset[Context] = frozenset(),
        lifted: frozenset[str] = frozenset(),
    ) -> None:
        self.bench = bench
        self.machine = bench.machine
        self.found: dict[Context, Trail] = {}  # contexts that nobody has explored
        self.hits: dict[tuple[str, str], Hit] = {}
        self.sent = 0
        self.seen: set[Hashable] = set()
        self._known = known
        self._seeds = seeds
        self._senders = (Sender(bench, seeds[0]), Sender(bench, seeds[1]))
        self._table = Table(self._senders[0].events, lifted)
        self._shapes = Shapes(bench.machine)
        self._lengths: dict[Context, tuple[int, ...]] = {}
        self._subjects = {subject.vector: subject for subject in subjects(bench.machine.kernel, bench)}
        self._kept: dict[tuple[int, str], tuple[Recording, Recording]] = {}
        self._stacks = [*self.machine.ist.values(), self.machine.thread, self.machine.layout.other]

    # Where exploration begins

    def entry(self, subject: Subject, *, briefly: bool = False) -> None:
        """All ways of one entry; `briefly`: only the ways in, for a slot whose array was explored."""
        sides: set[str] = set()
        for way, other in self._ways(subject):
            if briefly and way.side in sides:
                continue
            skip = way.side in sides
            sides.add(way.side)
            pair = self._record(subject, way, other, skip=skip)
            if pair is not None:
                a, b = pair[0].activation, pair[1].activation
                self._explore(((), ()), (a, b), Trail(subject.vector, way.name, ()), window=way.window)

    def context(self, trail: Trail) -> None:
        """All classes inside of the run of an event."""
        chains, events = self._rebuild(trail)
        event = events[-1]
        try:
            nested = self._senders[0].record(chains[0], event), self._senders[1].record(chains[1], event)
        except Wrong as wrong:
            self._hit(trail, wrong.findings[0], event)
            return
        situation = self._situation(chains[0], events)
        blocked = entered(event.what, situation, self._table.lifted).blocked
        self._explore(chains, nested, trail, blocked=blocked)

    def _ways(self, subject: Subject) -> Iterator[tuple[Way, Way]]:
        one, other = (ways(self.bench, subject, seed) for seed in self._seeds)
        yield from zip(one, other, strict=True)

    def _record(
        self, subject: Subject, way: Way, other: Way, *, skip: bool
    ) -> tuple[Recording, Recording] | None:
        pair = []
        for seed, each in zip(self._seeds, (way, other), strict=True):
            recording = record(self.bench, subject, each, seed, skip=skip)
            if isinstance(recording, list):
                trail = Trail(subject.vector, way.name, ())
                self._hit(trail, recording[0], None)
                return None
            pair.append(recording)
        return pair[0], pair[1]

    def _rebuild(self, trail: Trail) -> tuple[Chains, list[Event]]:
        """The boundary that a trail leads to, and the events on the way; the last one comes there."""
        key = trail.vector, trail.way
        if key not in self._kept:
            subject = self._subjects[trail.vector]
            way, other = next(pair for pair in self._ways(subject) if pair[0].name == trail.way)
            pair = self._record(subject, way, other, skip=False)
            assert pair is not None  # it was recorded before
            self._kept[key] = pair
        chains: list[Chain] = []
        for sender, recording in zip(self._senders, self._kept[key], strict=True):
            chain: Chain = ()
            activation = recording.activation
            for number, index, vector in trail.hops:
                if chain:
                    activation = sender.record(chain, sender.by_vector[chain_vector])
                chain = (*chain, activation.at(number, index))
                chain_vector = vector
            chains.append(chain)
        events = [self._senders[0].by_vector[vector] for _, _, vector in trail.hops]
        return (chains[0], chains[1]), events

    def _situation(self, chain: Chain, events: list[Event]) -> Situation:
        """What the table knows at a boundary: whether NMIs are blocked depends on how one came there."""
        blocked = delivered(chain[0])
        situation = Situation((), blocked)
        for depth, here in enumerate(chain):
            for there, found, _ in boundaries(self._table, chain[:depth], here, blocked=blocked):
                if (there.number, there.index) == (here.number, here.index):
                    situation = found
                    break
            blocked = entered(events[depth].what, situation, self._table.lifted).blocked
        return situation

    # Classes

    def _explore(
        self,
        outer: Chains,
        pair: tuple[Activation, Activation],
        trail: Trail,
        *,
        blocked: bool | None = None,
        window: bool = False,
    ) -> None:
        if trace(pair[0]) != trace(pair[1]):
            self._hit(trail, self._branches(*pair), None)
            return
        start = delivered(pair[0]) if blocked is None else blocked
        walks = (
            boundaries(self._table, chain, activation, blocked=start)
            for chain, activation in zip(outer, pair, strict=True)
        )
        for (here, situation, events), (there, _, _) in zip(*walks, strict=True):
            if window and here.point.state[RSP] != here.before[RSP]:
                continue
            kind = self._class(here, situation)
            if kind in self.seen:
                continue
            self.seen.add(kind)
            chains = (*outer[0], here), (*outer[1], there)
            for event in events:
                self._both(chains, situation, event, trail)
            if here.what is What.NMI and here.on_stack and not situation.blocked:
                self._notes(chains[0], situation, events, trail)

    def _class(self, here: Activation, situation: Situation) -> Hashable:
        state = here.point.state
        place = here.stage.function or state[RIP]
        return place, self._view(state), here.what, here.phase, signature(situation)

    def _view(self, state: State) -> Hashable:
        """Of a state what an event may depend on."""
        return state[GS] == self.machine.kernel_gs, state[FLAGS] & x86.IF, self._where(state[RSP])

    def _where(self, rsp: int) -> Hashable:
        """The stack that RSP is on, and how it is aligned there: how deep it is decides nothing."""
        for top in self._stacks:
            if top - STACK_BYTES < rsp <= top:
                return top if top in self.machine.ist.values() else "thread", rsp % 16
        return "elsewhere"

    def _context(self, chain: Chain, situation: Situation, event: Event) -> Context:
        """What an event finds. Alike stubs of ordinary events stand for one another."""
        state = chain[-1].point.state
        stub = self._shapes.of(event) if event.what in _ALIKE else event.vector
        place = None if event.entry.ist is not None else self._where(state[RSP])
        nested = event.what is What.NMI and _on_nmi_stack(chain)
        own = chain[-1].what is What.NMI and chain[-1].phase if nested else None
        return stub, state[GS] == self.machine.kernel_gs, state[FLAGS] & x86.IF, place, own, signature(situation)

    def _both(self, chains: Chains, situation: Situation, event: Event, trail: Trail) -> None:
        """One event at one class, with both sets of data."""
        context = self._context(chains[0], situation, event)
        hops = hops_of(chains[0], event)
        at = trail._replace(hops=hops)
        self.sent += 2
        lengths = self._lengths.get(context)
        nested = event.what is What.NMI and _on_nmi_stack(chains[0])
        if nested:
            for sender, chain in zip(self._senders, chains, strict=True):
                for finding in sender.send(chain, event)[:1]:
                    self._hit(at, finding, event)
                    return
        if lengths is None:
            self._first(chains, event, context, at)
        elif not nested:
            for sender, chain in zip(self._senders, chains, strict=True):
                for finding in sender.send_exactly(chain, event, lengths)[:1]:
                    self._hit(at, finding, event)
                    return

    def _first(self, chains: Chains, event: Event, context: Context, trail: Trail) -> None:
        """The first of a context is run instruction by instruction."""
        try:
            a, b = (
                sender.record(chain, event)
                for sender, chain in zip(self._senders, chains, strict=True)
            )
        except Wrong as wrong:
            self._hit(trail, wrong.findings[0], event)
            return
        if trace(a) != trace(b):
            self._hit(trail, self._branches(a, b), event)
            return
        self._lengths[context] = tuple(len(s.segment.points) for s in a.stages if s.phase not in _IN_C)
        if context not in self._known:
            self.found.setdefault(context, trail)

    def _notes(
        self, chain: Chain, situation: Situation, events: tuple[Event, ...], trail: Trail
    ) -> None:
        """An NMI inside of what interrupts the NMI here: its note must do, whatever the boundary."""
        nmi = next((e for e in events if e.what is What.NMI), None)
        for event in events if nmi else ():
            inner = entered(event.what, situation, self._table.lifted)
            if event.what is What.NMI or event.entry.noreturn or inner.blocked or nmi is None:
                continue
            try:
                nested = self._senders[0].record(chain, event)
            except Wrong:
                continue  # a hit already
            number = next(n for n, stage in enumerate(nested.stages) if stage.phase is Phase.HANDLER)
            longer = (*chain, nested.at(number, 0))
            self.sent += 1
            for finding in self._senders[0].send(longer, nmi)[:1]:
                self._hit(trail._replace(hops=hops_of(longer, nmi)), finding, nmi)

    def _branches(self, a: Activation, b: Activation) -> Finding:
        one, other = trace(a), trace(b)
        at = next(x or y for x, y in zip_longest(one, other) if x != y)
        return Finding("I2", "the same branches, whatever the data", f"at {at:#x} they differ", at)

    def _hit(self, trail: Trail, finding: Finding, event: Event | None) -> None:
        subject = self._subjects[trail.vector]
        symbol = subject.name if event is None else event.entry.symbol
        if finding.code == "I1":
            finding = finding._replace(code="I2")
        hit = Hit(finding, symbol, subject.name, subject.vector, trail.way, trail.hops)
        key = finding.code, symbol
        self.hits[key] = shorter(self.hits.get(key), hit)


_IN_C = {Phase.HANDLER, Phase.HOOK}


def _on_nmi_stack(chain: Chain) -> bool:
    return any(a.what is What.NMI and a.on_stack for a in chain)


def signature(situation: Situation) -> Hashable:
    """What of a situation matters to the table, and which stacks are in use."""
    open_ = frozenset(
        (o.what, o.on_stack, o.phase if o.phase in {Phase.IN, Phase.LAST} else Phase.OUT)
        if o.what is What.NMI
        else o.what
        for o in situation.open
        if o.what in _STAYS_OPEN
    )
    nested = sum(o.what is What.NMI and o.on_stack for o in situation.open)
    return open_, nested, situation.blocked


def trace(activation: Activation) -> list[int]:
    """The instructions of a run."""
    return [point.state[RIP] for stage in activation.stages for point in stage.segment.points]
