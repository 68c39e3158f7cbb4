"""The runs that are interrupted: every path through every entry, from every origin.

In: a vector and its entry. Out: `Way`s. Which values a run has matters little here, so there is one seed;
what matters is where it goes: in from each side, out to each side, by each branch that an answer or a frame
can decide, and after a failed IRET.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry, Kernel, Kind
from idtgen.verify import contract
from idtgen.verify.answers import Answer, Rewriter, answers
from idtgen.verify.bench import Bench
from idtgen.verify.calls import CallPlay, call_entries, call_origins, open_call, user_pointers
from idtgen.verify.contract import Terms
from idtgen.verify.explore.activations import Activation
from idtgen.verify.explore.events import Phase, What, what_of
from idtgen.verify.explore.inject import unlike
from idtgen.verify.explore.segments import Recorder, inside, stages, take
from idtgen.verify.frames import Words
from idtgen.verify.int80 import FromKernel, Int80, open_int80
from idtgen.verify.msrs import NUMBERS
from idtgen.verify.no_calls import NoCall, undeclared
from idtgen.verify.play import Opening, Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, RSP, State
from idtgen.verify.run import Run
from idtgen.verify.scenario import Behaviour, Event, behaviours, origins
from idtgen.verify.ways_out import FailedIret, Failing, can_fail

_KINDS_OF_FLAGS = 8


def seeds_of(seed: int) -> tuple[int, int]:
    """Two sets of data. Their flags have no TF: SYSENTER would trap behind each instruction."""
    return _KINDS_OF_FLAGS * seed + 2, _KINDS_OF_FLAGS * seed + 1


SEEDS = seeds_of(0)
_NT = 4  # which of the eight kinds of flags has NT, which SYSENTER leaves set
_LOW_HALF = (1 << 32) - 1


class Subject(NamedTuple):
    """What is interrupted: an entry, or a stub for which no statement stands."""

    vector: int
    entry: Entry
    name: str


class Way(NamedTuple):
    """One run. Ways in are the same from one side, ways out from one origin."""

    name: str
    origin: str
    side: str
    run: Run
    window: bool = False  # only what runs on the interrupted RSP is new


class Turned(Play):
    """The handler sends the frame to the other side, there with IF set or clear."""

    def __init__(self, bench: Bench, opening: Opening, *, interrupts: bool) -> None:
        super().__init__(bench, opening, Behaviour.TURN)
        self._interrupts = interrupts

    def rewritten(self, who: str) -> Words | None:
        words = super().rewritten(who)
        if words is None or who != "handler":
            return words
        at = self.bench.view.flags
        flags = words[at] | x86.IF if self._interrupts else words[at] & ~x86.IF
        return (*words[:at], flags, *words[at + 1 :])


class Repeated(Play):
    """An NMI whose handler another one interrupts: it has one more pass."""

    def __init__(self, bench: Bench, opening: Opening) -> None:
        super().__init__(bench, opening, Behaviour.KEEP)
        self._passes = 0

    def play(self) -> None:
        self._passes = 0
        super().play()

    def act(self, state: State, frame: Words | None, at: int, what: str, *, enable: bool = False) -> State:
        self._passes += 1
        if self._passes == 1:
            self._nest(state)
        return super().act(state, frame, at, what, enable=enable)

    def _nest(self, state: State) -> None:
        """Another comes and goes."""
        within = inside(self.machine, take(self.machine, state), self.event.seed, interrupts=False)
        point = within.points[0]
        delivered = self.deliver(point.state)
        self.machine.cpu.load(delivered)
        _, after = self.machine.cpu.run(delivered[RIP])
        if after != point.state:
            self.lose(unlike(point.state, after, point.state[RIP], "I3"))

    def _follow(self, state: State, hook: str | None) -> None:
        called, state = self.advance(state, "out")
        if called != self.due.function:
            found = "a return" if called is None else f"a call of {self.machine.functions[called]}"
            self.lose(Finding("I3", "one more run of the handler", found, self.pace.last))
        self.note(state, contract.at_call(self.machine, self.bench.view, self.due, state, self.before))
        super()._follow(self.act(state, None, self.due.frame, "handler"), hook)


def subjects(kernel: Kernel, bench: Bench | None = None) -> list[Subject]:
    """Every entry, every slot, and SYSCALL from code for which none is declared."""
    entries = kernel.gates | call_entries(kernel)
    found = [Subject(vector, entry, entry.symbol) for vector, entry in entries.items()]
    for kind in undeclared(kernel) if bench is not None else ():
        like = next(entry for entry in kernel.entries if entry.kind in NUMBERS)
        name = NoCall(bench, kind, SEEDS[0], last=False).name if bench else ""
        found.append(Subject(NUMBERS[kind], like._replace(kind=kind, symbol=name, handler=""), name))
    return found


def ways(bench: Bench, subject: Subject, seed: int) -> Iterator[Way]:
    """Every path through one entry. Those that share a side come behind the first of it."""
    vector, entry, _ = subject
    kernel = bench.machine.kernel
    if not entry.handler:
        yield from _no_calls(bench, entry.kind, seed)
    elif entry.kind in NUMBERS:
        yield from _calls(bench, vector, entry, seed)
    elif entry.kind is Kind.INT80:
        yield from _int80(bench, vector, entry, seed)
    else:
        for origin in origins(kernel, entry):
            opening = open_event(bench, Event(vector, entry, origin, seed))
            for name, run in _plays(bench, opening):
                yield Way(f"{origin.name}{name}", origin.name, origin.name, run)
            if entry.kind is Kind.NMI and not origin.user:
                name = f"{origin.name}-repeated"
                yield Way(name, origin.name, origin.name, Repeated(bench, opening))
        if can_fail(kernel, entry):
            yield from _failed(bench, vector, entry, seed)


def _plays(bench: Bench, opening: Opening) -> Iterator[tuple[str, Run]]:
    kernel, event = bench.machine.kernel, opening.event
    every = set(behaviours(kernel, event.entry))
    yield "", Play(bench, opening, Behaviour.KEEP)
    if Behaviour.TURN in every:
        yield "-turned", Turned(bench, opening, interrupts=True)
        if event.origin.user:
            yield "-turned-if0", Turned(bench, opening, interrupts=False)
    if Behaviour.ENABLE in every and may_enable(bench, event.entry):
        yield "-if1", Play(bench, opening, Behaviour.ENABLE)


def _failed(bench: Bench, vector: int, entry: Entry, seed: int) -> Iterator[Way]:
    """The IRET to user mode raises it."""
    whole = bench.machine.symbols["native_irq_return_iret"] > _LOW_HALF
    for origin in (o for o in origins(bench.machine.kernel, entry) if o.user):
        opening = open_event(bench, Event(vector, entry, origin, seed))
        for truncated in (False, True) if whole else (False,):
            side = f"{origin.name}-{'truncated' if truncated else 'failed'}"
            yield Way(
                side, origin.name, side, FailedIret(bench, opening, Behaviour.KEEP, Failing(0, truncated))
            )


def _int80(bench: Bench, vector: int, entry: Entry, seed: int) -> Iterator[Way]:
    for origin in origins(bench.machine.kernel, entry):
        opening = open_int80(bench, Event(vector, entry, origin, seed))
        if origin.user:
            yield Way(origin.name, origin.name, origin.name, Int80(bench, opening, Behaviour.KEEP))
            yield Way(f"{origin.name}-if1", origin.name, origin.name, Int80(bench, opening, Behaviour.ENABLE))
        else:
            yield Way(origin.name, origin.name, origin.name, FromKernel(bench, opening, Behaviour.KEEP))


def _calls(bench: Bench, vector: int, entry: Entry, seed: int) -> Iterator[Way]:
    rewriter = Rewriter(bench, entry.kind)
    for origin in call_origins(bench.machine.kernel, entry):
        event = Event(vector, entry, origin, seed)
        opening = open_call(bench, event, bench.interrupted(event)[RSP])
        for number, answer in enumerate(answers(bench, entry.kind, quick=False)):
            yield Way(
                f"{origin.name}-{number}",
                origin.name,
                origin.name,
                CallPlay(bench, opening, answer, rewriter),
            )
        if entry.kind is Kind.SYSENTER:  # the CPU brings an RSP along; NT must be cleared
            odd = event._replace(seed=_KINDS_OF_FLAGS * seed + _NT)
            run = CallPlay(bench, open_call(bench, odd), Answer(result=True), rewriter)
            yield Way(f"{origin.name}-nt", origin.name, f"{origin.name}-nt", run)
            continue
        for number, pointer in enumerate(user_pointers(bench, origin, bench.interrupted(event)[RSP])[1:]):
            side = f"{origin.name}-rsp{number}"
            run = CallPlay(bench, open_call(bench, event, pointer), Answer(result=True), rewriter)
            yield Way(side, side, side, run, window=True)


def _no_calls(bench: Bench, kind: Kind, seed: int) -> Iterator[Way]:
    """On the user's RSP all the way; RIP at the very end of user mode's half as well."""
    yield Way("user", "user", "user", NoCall(bench, kind, seed, last=False))
    if kind is Kind.SYSCALL:
        yield Way("user-last", "user-last", "user-last", NoCall(bench, kind, seed, last=True))


class Recording(NamedTuple):
    """A way that was run and kept."""

    way: Way
    activation: Activation


def record(bench: Bench, subject: Subject, way: Way, seed: int, *, skip: bool) -> Recording | list[Finding]:
    """Run a way; what is wrong with it even when nothing comes.

    `skip`: leave out the way in.
    """
    recorder = Recorder(bench.machine, None, int(skip))
    findings = way.run.run(recorder)
    if findings:
        return findings
    machine, what = bench.machine, what_of(subject.vector, subject.entry)
    phases, phase = [], Phase.IN
    for segment in recorder.segments:
        phases.append(phase)
        if machine.called(segment.end.state) is not None:
            phase = Phase.OUT
    due: Terms | None = getattr(way.run, "due", None)
    kept = stages(machine, recorder.segments, phases, seed, due, interrupts=may_enable(bench, subject.entry))
    return Recording(
        way,
        Activation(
            what, subject.name, subject.vector, way.run.before, due, kept, on_stack=_stays(what, way.run)
        ),
    )


def may_enable(bench: Bench, entry: Entry) -> bool:
    """Whether the handler may enable interrupts. Those of #MC and #DF do not, as they raise no exception."""
    if entry.kind in {*NUMBERS, Kind.INT80}:
        return True
    if entry.vector in {x86.MC, x86.DF}:
        return False
    return entry.ist is None and Behaviour.ENABLE in behaviours(bench.machine.kernel, entry)


def _stays(what: What, run: Run) -> bool:
    """Whether an NMI stays on its stack: if it came from the kernel."""
    return (
        what is What.NMI
        and isinstance(run, Play)
        and contract.stays_on_ist(run.event.entry, from_user=run.event.origin.user)
    )
