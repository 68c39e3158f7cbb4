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
from idtgen.verify.cpu import LIMIT
from idtgen.verify.delivery import Undeliverable
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.faults import fault_finding
from idtgen.verify.handler import return_from
from idtgen.verify.machine import Machine
from idtgen.verify.memory import scribble
from idtgen.verify.pace import Likeness
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, GPRS, GS, NAMES, RIP, RSP, State
from idtgen.verify.scenario import KERNEL, KERNEL_OFF, USER_GS, Event, Origin
from idtgen.verify.unwind import Context, Partial


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
    return KERNEL if state[FLAGS] & x86.IF else KERNEL_OFF


def secrets(before: State, segment: Segment) -> State:
    """Of what is interrupted, what the stub's own code has not put there: its constants are no secrets."""
    first = segment.contexts[0]
    theirs = (first.context if isinstance(first, Partial) else first)[:GPRS]
    return [value if value in theirs else 0 for value in before[:GPRS]] + before[GPRS:]


def dead_stacks(machine: Machine, event: Event, before: State) -> list[range]:
    """Where a finished event, and what its handler called, may have left anything."""
    stacks = contract.used_stacks(machine, event, before)
    return [contract.below(stack.stop, None) for stack in stacks]


class Injector:
    """One event, as often as one likes, at any boundary. Its handler changes nothing."""

    def __init__(self, bench: Bench, vector: int, entry: Entry) -> None:
        self._bench = bench
        self._machine = bench.machine
        self._vector = vector
        self._entry = entry

    def at(self, segment: Segment, point: Point) -> list[Finding]:
        """Everything that is wrong with the event, or with what it interrupted."""
        machine, cpu, before = self._machine, self._machine.cpu, point.state
        put(machine, point)
        event = Event(self._vector, self._entry, kernel_origin(machine, before), 0)
        try:
            state = self._bench.delivery.deliver(self._vector, before, event.error_code)
        except Undeliverable as reason:
            return [Finding("S2", "a gate that the event can pass", str(reason), before[RIP])]
        cpu.load(state)
        status, state = cpu.run(state[RIP])
        due = contract.terms(machine, self._bench.view, event, before)
        if machine.called(state) != due.function or status != OK:
            return [self._no_call(status, state)]
        due = contract.settled(machine, self._bench.view, event, due, state)
        findings = contract.at_call(machine, self._bench.view, due, state, secrets(before, segment))
        if findings:
            return findings
        scribble(machine, state[RSP])
        state = return_from(machine, state)
        cpu.load(state)
        status, state = cpu.run(state[RIP])
        return self._unlike(segment, event, before, status, state)

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
        ram, start, right_bytes = machine.ram, machine.window.start, segment.end.memory
        for area in dead_stacks(machine, event, before):
            low = machine.physical(area.start)
            ram[low : low + len(area)] = right_bytes[low - start : low - start + len(area)]
        if ram[start : machine.window.stop] != right_bytes:
            return [Finding("I1", "memory as without the event", "another byte", before[RIP])]
        return []
