"""Nesting to any depth: explore classes of states until none is new.

Two boundaries are of one class for an event when everything that the event could depend on is the same: the
instruction, whose GS base is live, which stack RSP is on, and for an event without a stack of its own how RSP
is aligned there, and IF. Of each class one boundary is tried, with two sets of data: the event takes the same
branches with both, counted to the instruction, and gives back every register and every byte but those of its
own stack. So it may be left out of any longer sequence; and as each boundary inside of its run is of a class
that is tried as well, sequences of any depth come down to single events. Which stacks are in use decides no
more than what may come. NMIs in NMIs, which leave a note behind, are `arrival.py`'s.

A `Context` is what an event finds that comes: the classes inside of its run follow from it. Exploring one
gives the contexts that can be reached from it by one more event; a campaign goes on, round after round.
"""

from collections.abc import Callable, Hashable, Iterator
from functools import partial
from itertools import zip_longest

from idtgen import x86
from idtgen.verify.bench import Bench
from idtgen.verify.explore.activations import Activation, Chain
from idtgen.verify.explore.depths import (
    Hit,
    Sender,
    Table,
    boundaries,
    delivered,
    hops_of,
    path_of,
    shorter,
)
from idtgen.verify.explore.events import IN_C, Event, Situation, What, entered, what_of
from idtgen.verify.explore.inject import Legs, Wrong
from idtgen.verify.explore.limits import NOTHING_OPEN, Coming, Context, Limits, Reached, View, limits_of
from idtgen.verify.explore.segments import Point, none, one
from idtgen.verify.explore.shapes import Shapes
from idtgen.verify.explore.tokens import Hop, Trail
from idtgen.verify.explore.ways import SEEDS, Recording, Subject, Way, record, subjects, ways
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, GS, RIP, RSP, State

Chains = tuple[Chain, Chain]  # the same boundary with two sets of data
_ALIKE = {What.EXCEPTION, What.INTERRUPT}


class Classes:
    """Explores entries and contexts on one machine."""

    def __init__(
        self,
        bench: Bench,
        seeds: tuple[int, int] = SEEDS,
        *,
        lifted: frozenset[str] = frozenset(),
    ) -> None:
        self.bench = bench
        self.machine = bench.machine
        self.found: dict[Reached, Trail] = {}
        self.covered: set[Reached] = set()  # by entries themselves
        self.hits: dict[tuple[str, str], Hit] = {}
        self.sent = 0
        self.seen: set[Hashable] = set()
        self._seeds = seeds
        self._senders = (Sender(bench, seeds[0]), Sender(bench, seeds[1]))
        self._table = Table(self._senders[0].events, lifted)
        self._ways_in: dict[tuple[int, str], int] = {}  # instructions, where they were not recorded again
        self._shapes = Shapes(bench.machine)
        self._known_ways: dict[tuple[int, Context], tuple[Legs, ...]] = {}  # of each event by itself
        self._reached: dict[Context, list[Limits]] = {}
        self._points: set[tuple[View, Situation]] = set()
        self._coming: dict[Situation, tuple[Coming, ...]] = {}
        self._subjects = {subject.vector: subject for subject in subjects(bench.machine.kernel, bench)}
        self._explored: set[int] = set()  # stubs, by the first that is like it
        self._kept: dict[tuple[int, str], tuple[Recording, Recording]] = {}
        self._stacks = [*self.machine.ist.values(), self.machine.thread, self.machine.layout.other]

    @property
    def crowded(self) -> set[str]:
        """Stacks on which some event did not fit."""
        return self._senders[0].crowded | self._senders[1].crowded

    # Where exploration begins

    def entry(self, subject: Subject) -> None:
        """All ways of one entry, unless one whose stub is the same has been explored."""
        event = Event(what_of(subject.vector, subject.entry), subject.vector, subject.entry)
        if event.what in _ALIKE:
            first = self._shapes.like(event)
            if first in self._explored:
                return
            self._explored.add(first)
        sides: set[str] = set()
        lengths: dict[str, int] = {}
        for way, other in self._ways(subject):
            skip = way.side in sides
            sides.add(way.side)
            pair = self._record(subject, way, other, skip=skip)
            if pair is not None and not skip:
                lengths[way.side] = len(pair[0].activation.stages[0].segment.points)
            self._ways_in[subject.vector, way.name] = lengths.get(way.side, 0)
            if pair is not None:
                a, b = pair[0].activation, pair[1].activation
                self._explore(((), ()), (a, b), Trail(subject.vector, way.name), window=way.window)
                self._cover(event, a.before)

    def _cover(self, event: Event, before: State) -> None:
        """An entry that interrupts the kernel has been explored as an event in that context is."""
        if event.what is What.CALL or before[CS] & x86.RPL_MASK:
            return
        stub = self._shapes.like(event) if event.what in _ALIKE else event.vector
        where, _ = self._where(before[RSP])
        gs, own_stack = before[GS] == self.machine.kernel_gs, event.entry.ist is not None
        context = stub, gs, where, None if own_stack else before[FLAGS] & x86.IF, False, None
        limits = NOTHING_OPEN.inside(event, blocked=event.what is What.NMI)
        self.covered.add(Reached(context, limits))
        self._reached.setdefault(context, []).append(limits)

    def context(self, trail: Trail) -> None:
        """All classes inside of the run of an event."""
        chains, event = self._rebuild(trail)
        try:
            nested = self._senders[0].record(chains[0], event), self._senders[1].record(chains[1], event)
        except Wrong as wrong:
            self._hit(trail, wrong.findings[0], event, chains[0])
            return
        self._explore(chains, nested, trail, blocked=trail.blocked)

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
                trail = Trail(subject.vector, way.name)
                self._hit(trail, recording[0])
                return None
            pair.append(recording)
        return pair[0], pair[1]

    def _rebuild(self, trail: Trail) -> tuple[Chains, Event]:
        """The boundary that a trail leads to, and the event that comes there."""
        key = trail.vector, trail.way
        if key not in self._kept:
            subject = self._subjects[trail.vector]
            way, other = next(pair for pair in self._ways(subject) if pair[0].name == trail.way)
            pair = self._record(subject, way, other, skip=False)
            if pair is None:
                raise LookupError(f"{trail.way}: found before, and not again")
            self._kept[key] = pair
        kept = self._kept[key]
        chains = tuple(
            rebuilt(sender, recording.activation, trail.hops)
            for sender, recording in zip(self._senders, kept, strict=True)
        )
        return (chains[0], chains[1]), self._senders[0].by_vector[trail.hops[-1][-1]]

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
            self._hit(trail, branches(*pair), self._last(trail), outer[0])
            return
        start = delivered(pair[0]) if blocked is None else blocked
        walks = (
            boundaries(self._table, chain, activation, blocked=start)
            for chain, activation in zip(outer, pair, strict=True)
        )
        for (here, situation, _), (there, _, _) in zip(*walks, strict=True):
            if window and here.point.state[RSP] != here.before[RSP]:
                continue
            view = self._view(here)
            if (view, situation) in self._points:
                continue
            self._points.add((view, situation))
            chains = (*outer[0], here), (*outer[1], there)
            coming = self._coming_in(situation)
            fresh = [self._event(chains, view, each, trail) for each in coming]
            if any(fresh) and here.what is What.NMI and here.on_stack and not situation.blocked:
                self._notes(chains[0], situation, trail)

    def _coming_in(self, situation: Situation) -> tuple[Coming, ...]:
        known = self._coming.get(situation)
        if known is None:
            limits, events = limits_of(situation), self._table.at(situation)[0]
            known = self._coming[situation] = tuple(
                self._coming_event(event, situation, limits) for event in events
            )
        return known

    def _coming_event(self, event: Event, situation: Situation, limits: Limits) -> Coming:
        blocked = entered(event.what, situation, self._table.lifted).blocked
        inner = situation.inner
        nested = event.what is What.NMI and any(o.what is What.NMI and o.on_stack for o in situation.open)
        return Coming(
            event,
            self._shapes.like(event) if event.what in _ALIKE else event.vector,
            limits.inside(event, blocked=blocked),
            nested,
            inner.phase if nested and inner.what is What.NMI and inner.on_stack else None,
        )

    def _view(self, here: Activation) -> View:
        state = here.point.state
        where, alignment = self._where(state[RSP])
        gs = state[GS] == self.machine.kernel_gs
        return View(here.stage.function or state[RIP], gs, where, alignment, state[FLAGS] & x86.IF)

    def _event(self, chains: Chains, view: View, coming: Coming, trail: Trail) -> bool:
        """Try it, if at this class nobody has; whether it was."""
        event, stub, inside, nested, own = coming
        interrupts = None if event.entry.ist is not None else view.interrupts
        context = stub, view.gs, view.where, interrupts, nested, own
        kind = view.place, event.vector, context, None if interrupts is None else view.alignment
        fresh = kind not in self.seen
        self.seen.add(kind)
        reached = self._reached.setdefault(context, [])
        new = not any(known.allow(inside) for known in reached)
        if not fresh and not new:
            return False
        if not all(s.fits(chain, event) for s, chain in zip(self._senders, chains, strict=True)):
            self.seen.discard(kind)  # elsewhere there may be room
            return False
        at = trail._replace(hops=hops_of(chains[0], event), blocked=inside.blocked)
        if fresh and not self._both(chains, coming, context, at):
            return True
        if new:
            reached.append(inside)
            self.found[Reached(context, inside)] = at
        return fresh

    def _where(self, rsp: int) -> tuple[Hashable, int]:
        """The stack that RSP is on, and how it is aligned there: how deep it is decides nothing."""
        for top in self._stacks:
            if top - STACK_BYTES < rsp <= top:
                return top if top in self.machine.ist.values() else "thread", rsp % 16
        return "elsewhere", rsp % 16

    def _both(self, chains: Chains, coming: Coming, context: Context, trail: Trail) -> bool:
        """One event at one class, with both sets of data; whether nothing is wrong."""
        self.sent += 2
        event = coming.event
        if coming.nested:
            findings = self._each(Sender.send, chains, event)
        elif (event.vector, context) in self._known_ways:
            known = self._known_ways[event.vector, context]
            findings = self._each(partial(Sender.send_exactly, ways=known), chains, event)
        else:
            findings = []
        if not findings and (event.vector, context) not in self._known_ways:
            findings = self._first(chains, event, context)
        if not findings and event.entry.ist is None and chains[0][-1].phase not in IN_C:
            findings = self._each(Sender.send, chains, event)  # what the interrupted stub has below its RSP
        for finding in findings[:1]:
            self._hit(trail, finding, event, chains[0])
        return not findings

    def _each(
        self, send: Callable[[Sender, Chain, Event], list[Finding]], chains: Chains, event: Event
    ) -> list[Finding]:
        pairs = zip(self._senders, chains, strict=True)
        return next((found for s, chain in pairs if (found := send(s, chain, event))), [])

    def _first(self, chains: Chains, event: Event, context: Context) -> list[Finding]:
        """The first of a context is run instruction by instruction."""
        try:
            a, b = (
                sender.record(chain, event, none) for sender, chain in zip(self._senders, chains, strict=True)
            )
        except Wrong as wrong:
            return wrong.findings
        if trace(a) != trace(b):
            return [branches(a, b)]
        stubs = [stage.segment.points for stage in a.stages if stage.phase not in IN_C]
        self._known_ways[event.vector, context] = tuple(legs(self.machine, points) for points in stubs)
        return []

    def _notes(self, chain: Chain, situation: Situation, trail: Trail) -> None:
        """An NMI inside of what interrupts the NMI here: its note must do, whatever the boundary."""
        events, _ = self._table.at(situation)
        nmi = next((e for e in events if e.what is What.NMI), None)
        for event in events if nmi else ():
            inner = entered(event.what, situation, self._table.lifted)
            if event.what is What.NMI or event.entry.noreturn or inner.blocked or nmi is None:
                continue
            try:
                nested = self._senders[0].record(chain, event, one(1, 0))
            except Wrong:
                continue  # a hit already
            longer = (*chain, nested.at(1, 0))  # behind the way in stands its handler
            self.sent += 1
            for finding in self._senders[0].send(longer, nmi)[:1]:
                self._hit(trail._replace(hops=hops_of(longer, nmi)), finding, nmi, longer)

    def _last(self, trail: Trail) -> Event | None:
        return self._senders[0].by_vector[trail.hops[-1][-1]] if trail.hops else None

    def _hit(self, trail: Trail, finding: Finding, event: Event | None = None, chain: Chain = ()) -> None:
        subject = self._subjects[trail.vector]
        symbol = subject.name if event is None else event.entry.symbol
        if finding.code == "I1":
            finding = finding._replace(code="I2")
        way_in = self._ways_in.get((trail.vector, trail.way), 0)
        hit = Hit(finding, symbol, subject.name, trail, path=path_of(chain, way_in))
        key = finding.code, symbol
        self.hits[key] = shorter(self.hits.get(key), hit)


def rebuilt(sender: Sender, activation: Activation, hops: tuple[Hop, ...]) -> Chain:
    """The boundary that events lead to; memory is kept of the boundaries on the way alone."""
    chain: Chain = ()
    coming: Event | None = None
    for number, index, vector in hops:
        if coming is not None:
            activation = sender.record(chain, coming, one(number, index))
        chain = (*chain, activation.at(number, index))
        coming = sender.by_vector[vector]
    return chain


def branches(a: Activation, b: Activation) -> Finding:
    """How two sets of data lead apart."""
    at = next(x or y for x, y in zip_longest(trace(a), trace(b)) if x != y)
    return Finding("I2", "the same branches, whatever the data", f"at {at:#x} they differ", at)


def trace(activation: Activation) -> list[int]:
    """The instructions of a run."""
    return [point.state[RIP] for stage in activation.stages for point in stage.segment.points]


def legs(machine: Machine, points: list[Point]) -> Legs:
    """A way, cut behind each conditional branch."""
    places = [point.state[RIP] for point in points]
    cuts = [n for n, place in enumerate(places[:-1], 1) if _branches(machine.half_word(place))]
    between = zip([0, *cuts], cuts, strict=False)
    last = len(places) - (cuts[-1] if cuts else 0)
    return (*((behind - start, places[behind]) for start, behind in between), (last, None))


_JCC_SHORT, _JCC_NEAR = 0x70, 0x800F  # SDM 2: Jcc; of the two bytes that an instruction begins with


def _branches(opcode: int) -> bool:
    return opcode & 0xF0 == _JCC_SHORT or opcode & 0xF0FF == _JCC_NEAR
