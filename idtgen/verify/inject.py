"""Interrupt a run at one of its boundaries: the event's own promises hold, and the run does not notice.

A `Recorder` is a pace: any run that goes through it leaves `Segment`s, from one call of C to the next or to
the end, with CPU and memory at every boundary between two instructions. An `Injector` begins at such a
point, delivers an event, plays its handler and lets the emulator run on, through the event's return, to the
end of the segment. If CPU and memory are then what they were without the event, so is all that follows.
"""

from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.contexts import Context, Partial
from idtgen.verify.contract import HALF, Terms
from idtgen.verify.cpu import LIMIT
from idtgen.verify.delivery import Undeliverable
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.faults import fault_finding
from idtgen.verify.handler import return_from
from idtgen.verify.machine import Machine
from idtgen.verify.memory import scribble
from idtgen.verify.pace import Likeness
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, GPRS, GS, KERNEL_GS, NAMES, RDI, RIP, RSI, RSP, State
from idtgen.verify.scenario import KERNEL_OFF, USER_GS, Event, Origin


class Point(NamedTuple):
    """CPU and memory at one boundary."""

    state: State
    memory: bytes  # the machine's window


class Segment(NamedTuple):
    """From where a run was set going to where it stopped."""

    points: list[Point]
    contexts: tuple[Context, ...]  # what an unwinder must find on the way
    status: int
    end: Point


def take(machine: Machine, state: State) -> Point:
    return Point(state, machine.ram[machine.window.start : machine.window.stop])


def put(machine: Machine, point: Point) -> None:
    """Memory as it was there; the CPU is loaded by whoever runs it."""
    machine.ram[machine.window.start : machine.window.stop] = point.memory


class Recorder:
    """A pace that keeps every boundary."""

    tells = False

    def __init__(self, machine: Machine) -> None:
        self.findings: list[Finding] = []
        self.last: int | None = None
        self.cpu = machine.cpu
        self.segments: list[Segment] = []
        self._machine = machine

    def advance(self, state: State, contexts: tuple[Context, ...], _like: Likeness) -> tuple[int, State]:
        machine, engine, points = self._machine, self.cpu.engine, list[Point]()
        self.cpu.load(state)
        status = OK
        while status == OK and state[RIP] in machine.text and len(points) < LIMIT:
            points.append(take(machine, state))
            self.last = state[RIP]
            status = engine.start(self.last, 1)
            state = engine.read()
        if status == OK:
            status, state = self.cpu.run(state[RIP], 1)
        self.segments.append(Segment(points, contexts, status, take(machine, state)))
        return status, state.copy()


def kernel_origin(machine: Machine, state: State) -> Origin:
    """Where an event that interrupts this state of ring 0 comes from."""
    if machine.kernel.swapgs and state[GS] != machine.kernel_gs:
        return USER_GS
    return KERNEL_OFF


def secrets(segment: Segment) -> frozenset[int]:
    """The halves of what a run's own registers held. What its stub puts into them is nobody's secret."""
    first = segment.contexts[0]
    theirs = (first.context if isinstance(first, Partial) else first)[:GPRS]
    return frozenset(half for value in theirs for half in (value & HALF, value >> 32) if half)


class Injector:
    """One event, as often as one likes, at any boundary. Its handler changes nothing."""

    def __init__(self, bench: Bench, vector: int, entry: Entry) -> None:
        self._bench = bench
        self._machine = bench.machine
        self._vector = vector
        self._entry = entry
        self._own_stack = entry.ist is not None
        self._known: dict[tuple[int, int], tuple[Event, Terms]] = {}  # by the GS bases
        self._dead: list[slice] = []
        self._segment: Segment | None = None
        self._secrets: frozenset[int] = frozenset()

    def at(self, segment: Segment, point: Point) -> list[Finding]:
        """Everything that is wrong with the event, or with what it interrupted."""
        machine, cpu, before = self._machine, self._machine.cpu, point.state
        put(machine, point)
        if segment is not self._segment:
            self._segment, self._secrets = segment, secrets(segment)
        event, due = self._due(before)
        try:
            state = self._bench.delivery.deliver(self._vector, before, event.error_code)
        except Undeliverable as reason:
            return [Finding("S2", "a gate that the event can pass", str(reason), before[RIP])]
        cpu.load(state)
        status, state = cpu.run(state[RIP])
        if status != OK or machine.called(state) != due.function:
            return [self._no_call(status, state)]
        if not self._in_order(due, before, state):
            findings = self._look(event, due, before, state)
            if findings:
                return findings
        scribble(machine, state[RSP])
        state = return_from(machine, state)
        cpu.load(state)
        status, state = cpu.run(state[RIP])
        return self._unlike(segment, event, before, status, state)

    def _due(self, before: State) -> tuple[Event, Terms]:
        """What must hold at the call, but for the slots; RSP matters only without a stack of its own."""
        bases = before[GS], before[KERNEL_GS]
        known = self._known.get(bases) if self._own_stack else None
        if known is None:
            event = Event(self._vector, self._entry, kernel_origin(self._machine, before), 0)
            known = event, contract.terms(self._machine, self._bench.view, event, before)
            self._known[bases] = known
        return known

    def _in_order(self, due: Terms, before: State, state: State) -> bool:
        """All that `contract.at_call` looks at, in a hurry."""
        view, frame, rsp = self._bench.view, due.frame, state[RSP] + x86.WORD
        return (
            state[RDI] == frame
            and state[GS] == due.gs
            and state[KERNEL_GS] == due.kernel_gs
            and not state[FLAGS] & due.forbidden
            and due.argument in {None, state[RSI]}
            and frame - self._machine.kernel.stack_align < rsp <= frame
            and not rsp % self._machine.kernel.stack_align
            and self._machine.words(frame, len(view.names)) == view.of(before, view.tail_of(due.slots))
            and not (due.cleared and self._leaks(state, due))
        )

    def _leaks(self, state: State, due: Terms) -> bool:
        exempt = {RDI, RSP} if due.argument is None else {RDI, RSP, RSI}
        known = self._secrets
        return any(
            (value & HALF in known or value >> 32 in known) and place not in exempt
            for place, value in enumerate(state[:GPRS])
            if value
        )

    def _look(self, event: Event, due: Terms, before: State, state: State) -> list[Finding]:
        """At leisure: what is wrong at the call."""
        machine, view = self._machine, self._bench.view
        due = due._replace(slots=view.of(before, view.tail_of(due.slots)))
        due = contract.settled(machine, view, event, due, state)
        self._known[before[GS], before[KERNEL_GS]] = event, due
        known = self._secrets
        own = [v if v & HALF in known or v >> 32 in known else 0 for v in before[:GPRS]]
        return contract.at_call(machine, view, due, state, own + before[GPRS:])

    def _no_call(self, status: int, state: State) -> Finding:
        if status not in {OK, EXCEPTION} or self._machine.mapped(state[RIP]):
            return fault_finding(self._machine, self._machine.cpu, status, state)
        return Finding("H1", f"a call of {self._entry.handler}", f"{state[RIP]:#x}")

    def _unlike(
        self, segment: Segment, event: Event, before: State, status: int, state: State
    ) -> list[Finding]:
        """How the segment's end differs from the one without the event."""
        machine, expected = self._machine, segment.end.state
        if status != segment.status or state != expected:
            wrong = [n for n, (a, b) in enumerate(zip(expected, state, strict=True)) if a != b]
            right = ", ".join(f"{NAMES[n]} {expected[n]:#x}" for n in wrong)
            found = ", ".join(f"{NAMES[n]} {state[n]:#x}" for n in wrong)
            return [Finding("I1", right, found, before[RIP])]
        ram, start, memory = machine.ram, machine.window.start, segment.end.memory
        for area in self._dead_areas(event, before):
            ram[area] = memory[area.start - start : area.stop - start]
        if ram[start : machine.window.stop] != memory:
            return [Finding("I1", "memory as without the event", "another byte", before[RIP])]
        return []

    def _dead_areas(self, event: Event, before: State) -> list[slice]:
        """Where a finished event, and what its handler called, may have left anything."""
        if not self._own_stack or not self._dead:
            stacks = contract.used_stacks(self._machine, event, before)
            ranges = [contract.below(stack.stop, None) for stack in stacks]
            lows = [(self._machine.physical(r.start), len(r)) for r in ranges]
            self._dead = [slice(low, low + size) for low, size in lows]
        return self._dead
