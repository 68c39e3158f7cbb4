"""What NMIs are tried with beside what every event is: others in them, and what comes behind them.

In: a bench. Out: runs. One from the kernel is a nest; when it is over, the next must be taken for a first
one. One from user mode has left the NMI stack, and an ordinary exception in its handler lets others in. Its
IRET may fault like any other that leads to user mode (CVE-2015-5157).
"""

from collections.abc import Iterator
from functools import partial

from idtgen.model import Entry, Kernel
from idtgen.verify.bench import Bench
from idtgen.verify.contract import below, own_stack
from idtgen.verify.cpu import LIMIT
from idtgen.verify.explore.events import Event as Coming
from idtgen.verify.explore.events import What
from idtgen.verify.explore.inject import Injector
from idtgen.verify.explore.segments import Recorder
from idtgen.verify.frames import Words
from idtgen.verify.handler import return_from
from idtgen.verify.memory import scribble
from idtgen.verify.nested import Graph
from idtgen.verify.pace import Pace
from idtgen.verify.play import Opening, Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, RSP, State
from idtgen.verify.scenario import Behaviour, Event, Mode, origins
from idtgen.verify.unwind import Unwinder
from idtgen.verify.ways_out import FailedIret, Failing, can_fail, refused

_IRETQ = 0xCF48
_GP = 13
_SEEDS_OF_NESTS = 4  # a nest takes as long as a thousand runs, and its ways do not depend on values


class Nest:
    """An NMI from the kernel, and others in it: I3."""

    def __init__(self, bench: Bench, unwinder: Unwinder, opening: Opening, frame: Words | None) -> None:
        self.event = opening.event
        self.trail: list[str] = []
        self.graph: Graph  # as far as it was explored
        self._bench = bench
        self._new = partial(Graph, bench, unwinder, opening, frame)

    def run(self, pace: Pace) -> list[Finding]:
        self.graph = self._new()
        findings = self.graph.explore()
        self._bench.stages["nested"] += self.graph.arrivals
        self.trail = self._told() if pace.tells else []
        return findings

    def _told(self) -> list[str]:
        event, spots = self.event, self._bench.machine.image.spots
        told = [f"vector {event.vector} interrupts {event.origin.name}"]
        told += [f"calls {event.entry.handler}; an exception in it lets others in"]
        for at in self.graph.way():
            spot = spots.get(at or 0)
            where = "the handler" if at is None else f"{spot.symbol}+{spot.offset:#x}" if spot else f"{at:#x}"
            told.append(f"another interrupts {where}")
        return told


def nests(
    bench: Bench, unwinder: Unwinder, vector: int, nmi: Entry, seeds: range, *, quick: bool
) -> Iterator[Nest]:
    """From every place of the kernel, with a handler that changes nothing and one that rewrites the frame."""
    for origin in (o for o in origins(bench.machine.kernel, nmi) if not o.user):
        for seed in seeds[:_SEEDS_OF_NESTS]:
            opening = open_event(bench, Event(vector, nmi, origin, seed))
            yield Nest(bench, unwinder, opening, None)
            if quick:
                return
            yield Nest(bench, unwinder, opening, bench.fresh.frame(seed, Mode.KERNEL, "handler"))


class NextNmi(Play):
    """One that comes after another has gone, with memory as that one left it."""

    def __init__(self, bench: Bench, opening: Opening, memory: bytes, scribbled: range) -> None:
        super().__init__(bench, opening, Behaviour.KEEP)
        self._memory = memory
        self._old = scribbled

    def play(self) -> None:
        machine = self.machine
        machine.ram[machine.window.start : machine.window.stop] = self._memory
        self._scribbled.append(self._old)
        super().play()

    def run(self, pace: Pace) -> list[Finding]:
        return [f._replace(code="I3") if f.code == "H1" else f for f in super().run(pace)]


class NmiIntoUserNmi(Play):
    """An NMI from user mode, and others at each boundary behind its handler, which an exception let in."""

    def run(self, pace: Pace) -> list[Finding]:
        recorder = Recorder(self.machine)
        findings = super().run(recorder)
        if not findings and self.machine.half_word(recorder.last or 0) != _IRETQ:
            findings = [Finding("I3", "an IRET, which unblocks NMIs", "a return without", recorder.last)]
        injector = Injector(self.bench, Coming(What.NMI, self.event.vector, self.event.entry))
        for segment in recorder.segments[1:]:
            for point in segment.points:
                self.bench.stages["nested"] += 1
                findings += injector.at(segment, point)
        told = [f"an NMI from {self.event.origin.name}", "another behind its handler"]
        self.trail = told if pace.tells else []
        return [f._replace(code="I3") if f.code in {"H1", "H2", "I1"} else f for f in findings[:1]]


class FailedNmiIret(FailedIret):
    """The IRET that leads an NMI back to user mode faults."""

    def __init__(self, bench: Bench, opening: Opening, behaviour: Behaviour, vector: int, nmi: Entry) -> None:
        super().__init__(bench, opening, behaviour, Failing(0, truncated=False))
        self._vector = vector
        self._nmi_stack = below(own_stack(bench.machine, nmi), None)

    def _reach_iret(self) -> State:
        """Through a whole NMI, up to its IRETQ."""
        machine = self.machine
        self.permitted = [*self.permitted, self._nmi_stack]
        delivered = self.bench.delivery.deliver(self._vector, self.before, None)
        machine.cpu.load(delivered)
        _, state = machine.cpu.run(delivered[RIP])
        if machine.called(state) is None:
            self.lose(Finding("H1", "a call of the NMI's handler", f"{state[RIP]:#x}", self.pace.last))
        self._scribbled.append(scribble(machine, state[RSP]))
        state = return_from(machine, state)
        machine.cpu.load(state)
        for _ in range(LIMIT):
            if not machine.mapped(state[RIP]) or machine.half_word(state[RIP]) == _IRETQ:
                break
            _, state = machine.cpu.run(state[RIP], 1)
        return state


def behind_nmis(bench: Bench, vector: int, nmi: Entry, seeds: range) -> Iterator[Play]:
    """From user mode: another NMI behind the handler, and the fault of the IRET."""
    kernel = bench.machine.kernel
    for origin in (o for o in origins(kernel, nmi) if o.user):
        for seed in seeds:
            yield NmiIntoUserNmi(bench, open_event(bench, Event(vector, nmi, origin, seed)), Behaviour.KEEP)
            failing = _failing(kernel)
            if failing is not None:
                opening = open_event(bench, Event(failing, kernel.gates[failing], origin, seed))
                yield FailedNmiIret(bench, refused(bench, opening), Behaviour.REWRITE, vector, nmi)


def next_nmis(bench: Bench, nest: Nest, nmi: Entry) -> Iterator[NextNmi]:
    """From everywhere, behind every end of a nest."""
    event, graph = nest.event, nest.graph
    for memory in graph.ends:
        for origin in origins(bench.machine.kernel, nmi):
            opening = open_event(bench, event._replace(origin=origin))
            yield NextNmi(bench, opening, memory, graph.scribbled)


def _failing(kernel: Kernel) -> int | None:
    """The fault of an IRET that this kernel handles: #GP if it does."""
    vectors = [v for v, entry in kernel.gates.items() if can_fail(kernel, entry)]
    return _GP if _GP in vectors else next(iter(vectors), None)
