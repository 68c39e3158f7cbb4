"""What is kept of a run that will be interrupted: CPU and memory at every boundary.

A `Recorder` is a pace: any run that goes through it leaves `Stage`s. Between two calls of C, or behind the
last, that is a `Segment` of the stub; between them it is one moment inside the C function. Whoever begins at
a point and comes to the segment's end in the same state has changed nothing of what follows.
"""

from collections.abc import Callable
from functools import cache
from random import Random
from typing import NamedTuple

from idtgen import x86
from idtgen.verify.contexts import Context
from idtgen.verify.contract import HALF, Terms
from idtgen.verify.cpu import LIMIT
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.explore.events import LAST_BOUNDARIES, Phase
from idtgen.verify.machine import Machine
from idtgen.verify.pace import Likeness
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, GPRS, RIP, RSP, State
from idtgen.verify.unwind import Unwinder
from idtgen.verify.watch import look

LOCALS = 3 * x86.WORD  # what a played function keeps on its stack while something interrupts it


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
    secrets: frozenset[int]  # what no register may hold when an event that clears them calls C


class Stage(NamedTuple):
    """A part of a run in which the same may come everywhere."""

    phase: Phase
    segment: Segment
    called: State | None = None  # in C: the state at its first instruction
    function: int = 0  # and its address
    last: bool = False  # ends with the return

    def phase_at(self, index: int) -> Phase:
        """The last instructions of a way out are a case of their own."""
        near = self.last and index >= len(self.segment.points) - LAST_BOUNDARIES
        return Phase.LAST if near else self.phase


def take(machine: Machine, state: State) -> Point:
    return Point(state, machine.ram[machine.window.start : machine.window.stop])


def put(machine: Machine, point: Point) -> None:
    """Memory as it was there; the CPU is loaded by whoever runs it."""
    machine.ram[machine.window.start : machine.window.stop] = point.memory


def secrets(context: Context) -> frozenset[int]:
    """The halves of what registers held, but for those that every small number has.

    What a stub puts into them is nobody's secret, so of an event in a stub they are those of the code that
    was interrupted first.
    """
    theirs = (context if isinstance(context, list) else context.context)[:GPRS]
    return frozenset(half for value in theirs for half in (value & HALF, value >> 32)) - {0, HALF}


def only_secret(before: State, known: frozenset[int]) -> State:
    """A state without the values that are nobody's secret."""
    own = [v if v & HALF in known or v >> 32 in known else 0 for v in before[:GPRS]]
    return own + before[GPRS:]


@cache
def _registers(seed: int) -> tuple[int, ...]:
    rng = Random(f"{seed}/inside")
    return tuple(rng.getrandbits(64) for _ in range(GPRS))


def inside(machine: Machine, at_call: Point, seed: int, *, interrupts: bool) -> Segment:
    """One moment in a C function that was just called: registers of its own, some words on the stack."""
    state = at_call.state.copy()
    rsp, state[:GPRS] = state[RSP], _registers(seed)
    state[RIP], state[RSP] = machine.layout.nowhere, rsp - LOCALS
    state[FLAGS] |= x86.IF if interrupts else 0
    point = Point(state, at_call.memory)
    return Segment([point], (state,), EXCEPTION, point, secrets(state))


Keep = Callable[[int, int], bool]  # of which stage and point memory is wanted


def every(_stage: int, _point: int) -> bool:
    return True


def none(_stage: int, _point: int) -> bool:
    return False


def one(stage: int, point: int) -> Keep:
    return lambda s, p: (s, p) == (stage, point)


class Recorder:
    """A pace that keeps every boundary. An `unwinder` looks at each of them."""

    tells = True  # no part of a run is left out because another was like it

    def __init__(
        self,
        machine: Machine,
        unwinder: Unwinder | None = None,
        skip: int = 0,
    ) -> None:
        self.findings: list[Finding] = []
        self.last: int | None = None
        self.cpu = machine.cpu
        self.segments: list[Segment] = []
        self._machine = machine
        self._unwinder = unwinder
        self._skip = skip  # how many parts of the run need not be kept

    def advance(self, state: State, contexts: tuple[Context, ...], _like: Likeness) -> tuple[int, State]:
        points: list[Point] = []
        self.cpu.load(state)
        if self._skip:
            self._skip -= 1
            status, state = self.cpu.run(state[RIP])
        else:
            status, state = self.step(state, points, contexts)
            if status == OK:
                status, state = self.cpu.run(state[RIP], 1)
        end = take(self._machine, state)
        self.segments.append(Segment(points, contexts, status, end, secrets(contexts[0])))
        return status, state.copy()

    def step(
        self,
        state: State,
        points: list[Point],
        contexts: tuple[Context, ...],
        until: State | None = None,
        keep: Callable[[int], bool] = lambda _: True,
    ) -> tuple[int, State]:
        """Instruction by instruction to the end of entry text, a fault, or a state; the CPU is loaded."""
        machine, engine = self._machine, self.cpu.engine
        status = OK
        while status == OK and state[RIP] in machine.text and state != until and len(points) < LIMIT:
            points.append(take(machine, state) if keep(len(points)) else Point(state, b""))
            self.last = state[RIP]
            if self._unwinder is not None:
                finding = look(machine, self._unwinder, state, contexts)
                if finding is not None:
                    self.findings.append(finding)
            status = engine.start(self.last, 1)
            state = engine.read()
        return status, state


def stages(
    machine: Machine,
    segments: list[Segment],
    phases: list[Phase],
    seed: int,
    due: Terms | None,
    *,
    interrupts: bool,
) -> list[Stage]:
    """The segments of a run, and between them the moments in C."""
    found: list[Stage] = []
    for number, (segment, phase) in enumerate(zip(segments, phases, strict=True)):
        returns = phase is Phase.OUT and segment.status != OK
        found.append(Stage(phase, segment, last=returns))
        called = machine.called(segment.end.state) if segment.status == OK else None
        if called is not None:
            in_c = Phase.HANDLER if due is not None and called == due.function else Phase.HOOK
            on = interrupts or in_c is Phase.HOOK  # a hook may enable them, whoever calls it
            moment = inside(machine, segment.end, seed + number, interrupts=on)
            found.append(Stage(in_c, moment, segment.end.state, called))
    return found
