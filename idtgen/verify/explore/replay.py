"""Play one sequence of events again, with everything checked on its way.

In: a bench, what a token says. Out: a `Replayed`: what fails, and the moment at which it does. Each event
before the last is recorded, which holds A2, A4 and A5 at each instruction; the last is sent as exploration
sends it, and then recorded as well. What fails is played once more, up to the failing instruction.
"""

from collections.abc import Callable
from typing import NamedTuple

from idtgen.verify.bench import Bench
from idtgen.verify.contract import Terms
from idtgen.verify.explore.activations import Activation, Chain
from idtgen.verify.explore.classes import branches, trace
from idtgen.verify.explore.depths import FIRST, Sender, Table, boundaries, delivered, is_first_instruction
from idtgen.verify.explore.events import Event, What, entered
from idtgen.verify.explore.inject import Wrong
from idtgen.verify.explore.segments import none, one
from idtgen.verify.explore.tape import Stopped, tape
from idtgen.verify.explore.tokens import BadToken, Named, Trail
from idtgen.verify.explore.ways import Subject, Way, record, seeds_of, subjects, ways
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, RSP, State
from idtgen.verify.story import failing


class Place(NamedTuple):
    """A boundary on the way, and what comes there."""

    here: Activation
    event: Event
    blocked: bool  # whether NMIs are, before it comes
    inside: bool  # and in its stub


class Replayed(NamedTuple):
    """What was played, as far as it came."""

    subject: Subject
    way: Way
    places: tuple[Place, ...]  # the last is where it failed, or where all ends
    finding: Finding | None
    states: tuple[State, ...] = ()  # of what was sent to the last place, up to the failing instruction
    memory: bytes = b""  # at the failing instruction
    due: Terms | None = None  # at the call of the last event's handler

    @property
    def returned(self) -> bool:
        """Whether the last state is where what was interrupted goes on."""
        before = self.places[-1].here.point.state if self.places else None
        back = before is not None and (self.states[-1][RIP], self.states[-1][RSP]) == (
            before[RIP],
            before[RSP],
        )
        return back and len(self.states) > 1

    @property
    def event(self) -> Event | None:
        return self.places[-1].event if self.places else None


Send = Callable[[Sender, Chain, Event], list[Finding]]


class Player:
    """Knows the entries of one machine."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._machine = bench.machine
        self._subjects = {subject.vector: subject for subject in subjects(bench.machine.kernel, bench)}

    def play(self, named: Named) -> Replayed:
        """Raises `BadToken` for what there is not."""
        both = seeds_of(named.seed)
        if not named.twice:
            return self._play(named.trail, both[0])
        first = self._play(named.trail, both[0])
        if first.finding is None:
            other = self._play(named.trail, both[1])
            if other.finding is None:
                return first._replace(finding=self._apart(named.trail, both))
            first = other
        finding = first.finding
        if finding is not None and finding.code == "I1":
            return first._replace(finding=finding._replace(code="I2"))
        return first

    def _apart(self, trail: Trail, both: tuple[int, int]) -> Finding | None:
        """Whether the two sets of data take different branches."""
        one, other = (self._whole(trail, seed) for seed in both)
        return branches(one, other) if trace(one) != trace(other) else None

    def _whole(self, trail: Trail, seed: int) -> Activation:
        subject, way = self.find(trail, seed)
        recording = record(self._bench, subject, way, seed, skip=False)
        if isinstance(recording, list):
            raise Wrong(*recording)
        if not trail.hops:
            return recording.activation
        sender = Sender(self._bench, seed)
        places, _ = self._walk(sender, recording.activation, trail)
        return sender.record(_chain(places), places[-1].event, none)

    def find(self, trail: Trail, seed: int) -> tuple[Subject, Way]:
        """Raises `BadToken` where there is no such entry or no such way."""
        subject = self._subjects.get(trail.vector)
        if subject is None:
            raise BadToken(f"no entry has the vector {trail.vector}")
        every = list(ways(self._bench, subject, seed))
        way = next((way for way in every if way.name == trail.way), None)
        if way is None:
            names = ", ".join(way.name for way in every)
            raise BadToken(f"{subject.name} is not entered by {trail.way!r}; there are {names}")
        return subject, way

    def _play(self, trail: Trail, seed: int) -> Replayed:
        subject, way = self.find(trail, seed)
        recording = record(self._bench, subject, way, seed, skip=False)
        if isinstance(recording, list):
            played = Replayed(subject, way, (), recording[0])
            return self._look(played, lambda _: record(self._bench, subject, way, seed, skip=False), seed)
        if not trail.hops:
            return Replayed(subject, way, (), None)
        sender = Sender(self._bench, seed)
        places, wrong = self._walk(sender, recording.activation, trail)
        send: Send = _record
        if wrong is None:
            for send in (Sender.send, _record):
                wrong = next(iter(send(sender, _chain(places), places[-1].event)), None)
                if wrong is not None:
                    break
        if wrong is None:
            return Replayed(subject, way, places, None)
        chain, event = _chain(places), places[-1].event
        played = Replayed(subject, way, places, _coded(subject, way, places, wrong))
        return self._look(played, lambda sender: send(sender, chain, event), seed)

    # The way there

    def _walk(
        self, sender: Sender, activation: Activation, trail: Trail
    ) -> tuple[tuple[Place, ...], Finding | None]:
        """To the last event; or to one before it that something is wrong with."""
        table, places = Table(sender.events), list[Place]()
        blocked = delivered(activation)
        for at, (number, index, vector) in enumerate(trail.hops):
            if places:
                try:
                    activation = sender.record(_chain(tuple(places)), places[-1].event, one(number, index))
                except Wrong as wrong:
                    return tuple(places), wrong.findings[0]
                blocked = places[-1].inside
            where = f"event {at + 1} ({number}.{index}={vector})"
            place = self._place(table, tuple(places), activation, (number, index, vector), blocked, where)
            places.append(place)
        return tuple(places), None

    def _place(
        self,
        table: Table,
        outer: tuple[Place, ...],
        activation: Activation,
        hop: tuple[int, int, int],
        blocked: bool,
        where: str,
    ) -> Place:
        number, index, vector = hop
        self._exists(activation, number, index, where)
        for here, situation, events in boundaries(table, _chain(outer), activation, blocked=blocked):
            if (here.number, here.spot) != (number, index):
                continue
            event = next((event for event in events if event.vector == vector), None)
            if event is None:
                there = ", ".join(str(event.vector) for event in events) or "none"
                raise BadToken(f"{where}: {vector} cannot come {here.phase.value}; these can: {there}")
            inside = entered(event.what, situation, table.lifted).blocked
            return Place(here, event, situation.blocked, inside)
        raise AssertionError(where)  # each boundary is walked over

    def _exists(self, activation: Activation, number: int, index: int, where: str) -> None:
        stages = activation.stages
        if number >= len(stages):
            there = f"there are 0 to {len(stages) - 1}"
            raise BadToken(f"{where}: {activation.symbol} has no part {number}; {there}")
        points = len(stages[number].segment.points)
        if index >= points:
            there = f"there are 0 to {points - 1}"
            raise BadToken(f"{where}: part {number} of {activation.symbol} has no boundary {index}; {there}")

    # The moment

    def _look(self, played: Replayed, again: Callable[[Sender], object], seed: int) -> Replayed:
        """Once more, taking notes, then once more up to the failing instruction."""
        sender = Sender(self._bench, seed)
        with tape(self._machine) as noted:
            again(sender)
        states = noted.states
        number = _moment(states, played)
        try:
            with tape(self._machine, number):
                again(Sender(self._bench, seed))
        except Stopped:
            pass
        memory, due = self._machine.written(), _due(sender, played, states)
        return played._replace(states=tuple(states[: number + 1]), memory=memory, due=due)


def _due(sender: Sender, played: Replayed, states: list[State]) -> Terms | None:
    """Of the last event, unless it is an NMI that another one takes care of."""
    if not played.places:
        return None
    last, machine = played.places[-1], sender.bench.machine
    if last.event.what is What.NMI and any(
        p.here.what is What.NMI and p.here.on_stack for p in played.places
    ):
        return None
    at = machine.symbols[last.event.entry.handler]
    return sender.due(last.event, last.here.point.state, next((s for s in states if s[RIP] == at), None))


def _coded(subject: Subject, way: Way, places: tuple[Place, ...], finding: Finding) -> Finding:
    """I5 is I1 at one boundary."""
    first = len(places) == 1 and is_first_instruction(subject, way, places[0].here, places[0].event)
    return finding._replace(code=FIRST) if first else finding


def _record(sender: Sender, chain: Chain, event: Event) -> list[Finding]:
    try:
        sender.record(chain, event, none)
    except Wrong as wrong:
        return wrong.findings
    return []


def _chain(places: tuple[Place, ...]) -> Chain:
    return tuple(place.here for place in places)


def _moment(states: list[State], played: Replayed) -> int:
    """The failing instruction, or where what was interrupted goes on otherwise than it should."""
    before = played.places[-1].here.point.state if played.places else None
    address = None if played.finding is None else played.finding.address
    if before is None or address != before[RIP]:
        number = failing(states, address)
        if number is not None:
            return number
    back = (
        n for n, s in enumerate(states) if n and before and (s[RIP], s[RSP]) == (before[RIP], before[RSP])
    )
    return next(back, len(states) - 1)
