"""Runs entries on one machine and gathers what they show.

In: a station, a plan, what to run. Out: a `Result`, which can be put together with those of other processes.
The functions at the end are the tasks of a campaign.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from idtgen.model import Entry, Kind
from idtgen.verify.blame import Blame
from idtgen.verify.calls import call_entries, call_runs
from idtgen.verify.explore.tokens import LABELS, UNDECLARED, BadToken, RunName
from idtgen.verify.instructions import of_user_code
from idtgen.verify.int80 import int80_runs
from idtgen.verify.msrs import NUMBERS
from idtgen.verify.nmi import Nest, behind_nmis, nests, next_nmis
from idtgen.verify.no_calls import NoCall, no_calls
from idtgen.verify.pace import Stepper
from idtgen.verify.plan import Plan
from idtgen.verify.play import Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.report import Failure, Story
from idtgen.verify.result import Key, Result, shorter
from idtgen.verify.run import Run
from idtgen.verify.scenario import Behaviour, Event, behaviours, origins
from idtgen.verify.station import Station
from idtgen.verify.story import story_of
from idtgen.verify.ways_out import FailedIret, Resume, can_fail, failed_irets, resumptions

_COMPARED = 32  # failures of one kind whose paths are compared: behind them they are counted
_R = TypeVar("_R", Play | Nest, Resume, NoCall)
AnyRun = Play | Nest | Resume | NoCall


class Worker:
    """One task at work."""

    def __init__(self, station: Station, plan: Plan) -> None:
        machine = station.machine
        self._station = station
        self._bench = station.bench()
        self._plan = plan
        self._pace = self._stepper(coarse=plan.quick)
        self._blame = Blame(machine.kernel, machine.image, plan)
        self._failures: dict[Key, Failure] = {}
        self._runs = 0
        self._vectors: set[int] = set()  # that are done

    def _stepper(self, *, coarse: bool = False, tells: bool = False) -> Stepper:
        station = self._station
        return Stepper(station.machine, station.tracer, station.unwinder, coarse=coarse, tells=tells)

    def result(self) -> Result:
        self._bench.stages["step"] = self._pace.steps
        executed, vectors = self._pace.executed, self._vectors
        return Result(self._failures, self._bench.checks(), executed, vectors, self._runs)

    def entry(self, vector: int, entry: Entry) -> None:
        """Everything that one vector is tried with."""
        for number, run in enumerate(self.runs_of(vector, entry)):
            self._run(run, entry, self._name(str(vector), number))
        self._vectors.add(vector)
        self._count(0)

    def _count(self, runs: int = 1) -> None:
        self._runs += runs
        self._station.tell(len(self._vectors), self._runs)

    def _name(self, what: str, number: int) -> RunName:
        return RunName(what, number, self._plan.seed, self._plan.seeds, self._plan.quick)

    def first_finding(self, runs: Iterable[AnyRun]) -> Finding | None:
        """What is wrong in the first run in which something is."""
        for run in runs:
            for finding in run.run(self._pace):
                return _as_failed_iret(finding) if isinstance(run, FailedIret) else finding
        return None

    def executed(self) -> set[int]:
        return self._pace.executed

    def runs_of(self, vector: int, entry: Entry) -> Iterator[Play | Nest]:
        bench, quick = self._bench, self._plan.quick
        kernel = bench.machine.kernel
        if entry.kind in NUMBERS:
            yield from call_runs(bench, vector, entry, self._seeds(), quick=quick)
            return
        if entry.kind is Kind.INT80:
            yield from int80_runs(bench, vector, entry, self._seeds(), quick=quick)
            return
        every = list(behaviours(kernel, entry))
        for number, origin in enumerate(origins(kernel, entry)):
            for seed in self._seeds():
                opening = open_event(bench, Event(vector, entry, origin, seed))
                for behaviour in self._behaviours(entry, every, vector + number):
                    yield Play(bench, opening, behaviour)
        if entry.kind is Kind.NMI:
            yield from self._around_nmis(vector, entry)
        if not quick:
            yield from of_user_code(bench, vector, entry, self._plan.seed)
        if can_fail(kernel, entry):
            yield from failed_irets(bench, vector, entry, self._seeds())

    def _around_nmis(self, vector: int, entry: Entry) -> Iterator[Play | Nest]:
        """I3, and what comes behind an NMI."""
        bench, seeds = self._bench, self._seeds()
        yield from behind_nmis(bench, vector, entry, seeds)
        for nest in nests(bench, self._station.unwinder, vector, entry, seeds, quick=self._plan.quick):
            yield nest
            self._pace.executed |= nest.graph.executed
            yield from next_nmis(bench, nest, entry)

    def _seeds(self) -> range:
        return range(self._plan.seed, self._plan.seed + (1 if self._plan.quick else self._plan.seeds))

    def _behaviours(self, entry: Entry, every: list[Behaviour], turn: int) -> list[Behaviour]:
        """All; when there is little time the first and another, of a slot one: the next in turn."""
        if not self._plan.quick:
            return every
        if entry.kind is Kind.INTERRUPT or len(every) == 1:
            return [every[turn % len(every)]]
        return [every[0], every[1 + turn % (len(every) - 1)]]

    def _run(self, run: Play | Nest, entry: Entry, name: RunName) -> None:
        self._count()
        for finding in run.run(self._pace):
            code, known = finding.code, self._failures.get((finding.code, entry.symbol))
            # What is wrong at the call of C after a failed IRET, and only then, is the one property I4.
            failed_iret = code[0] == "H" and isinstance(run, FailedIret)
            if failed_iret and known is not None:
                self._failures[code, entry.symbol] = known._replace(runs=known.runs + 1)
            else:
                self._record(run, finding, ("I4" if failed_iret else code), entry, name)

    def _record(self, run: Play | Nest, finding: Finding, code: str, entry: Entry, name: RunName) -> None:
        """Of failures of one kind some are played again, and that with the shortest path is told."""
        key = (code, entry.symbol)
        known = self._failures.get(key)
        if known is not None and known.runs >= _COMPARED:
            self._failures[key] = known._replace(runs=known.runs + 1)
            return
        seen, story = self._again(run, finding)
        event = run.event
        failure = self._blame.of_entry(
            seen._replace(code=code), entry, event.origin.name, event.seed, story, str(name)
        )
        self._failures[key] = failure if known is None else shorter(known, failure)

    def _again(self, run: Run | Nest, finding: Finding) -> tuple[Finding, Story]:
        """Step by step: where it fails, and how it came to it."""
        pace = self._stepper(tells=True)
        again = run.run(pace)
        seen = next((f for f in again if f.code == finding.code), finding)
        return seen, story_of(self._bench.machine, self._blame, run, pace, seen)

    def runs_of_no_calls(self) -> Iterator[NoCall]:
        """SYSCALL from code for which the kernel declares none."""
        return no_calls(self._bench, self._seeds())

    def no_calls(self) -> None:
        for number, run in enumerate(self.runs_of_no_calls()):
            self._of_image(run, run.name, self._name(UNDECLARED, number))

    def runs_of_labels(self) -> Iterator[Resume]:
        """The labels that a kernel may jump to."""
        return resumptions(self._bench, self._seeds())

    def labels(self) -> None:
        for number, run in enumerate(self.runs_of_labels()):
            self._of_image(run, run.label, self._name(LABELS, number))

    def _of_image(self, run: Run, what: str, name: RunName) -> None:
        self._count()
        for finding in run.run(self._pace):
            key = finding.code, what
            known = self._failures.get(key)
            if known is not None and known.runs >= _COMPARED:
                self._failures[key] = known._replace(runs=known.runs + 1)
                continue
            seen, story = self._again(run, finding)
            failure = self._blame.of_image(seen, what, story, str(name))
            self._failures[key] = failure if known is None else shorter(known, failure)

    def replay(self, name: RunName) -> None:
        """The one run of that name; `BadToken` where there is none."""
        kernel = self._bench.machine.kernel
        entries = {str(vector): entry for vector, entry in (kernel.gates | call_entries(kernel)).items()}
        if name.what in entries:
            entry = entries[name.what]
            self._run(self._numbered(self.runs_of(int(name.what), entry), name), entry, name)
        elif name.what == LABELS:
            resumed = self._numbered(resumptions(self._bench, self._seeds()), name)
            self._of_image(resumed, resumed.label, name)
        elif name.what == UNDECLARED:
            call = self._numbered(no_calls(self._bench, self._seeds()), name)
            self._of_image(call, call.name, name)
        else:
            others = f"there are those of a vector, {LABELS} and {UNDECLARED}"
            unknown = f"no runs are called {name.what!r}; {others}"
            raise BadToken(f"no entry has the vector {name.what}" if name.what.isdecimal() else unknown)

    def _numbered(self, runs: Iterator[_R], name: RunName) -> _R:
        """What comes behind a nest of NMIs follows from it: on the way to it each nest has to be run."""
        count = 0
        for number, run in enumerate(runs):
            if number == name.number:
                return run
            if isinstance(run, Nest):
                run.run(self._pace)
            count = number + 1
        there = f"0 to {count - 1}" if count else "none"
        raise BadToken(f"{name}: there is no run {name.number} of {name.what}; there are {there}")


def _as_failed_iret(finding: Finding) -> Finding:
    """What is wrong at the call of C after a failed IRET, and only then, is the one property I4."""
    return finding._replace(code="I4") if finding.code[0] == "H" else finding


def run_entries(station: Station, plan: Plan, vectors: tuple[int, ...]) -> Result:
    """Everything that these vectors are tried with."""
    worker = Worker(station, plan)
    kernel = station.machine.kernel
    entries = kernel.gates | call_entries(kernel)
    for vector in vectors:
        worker.entry(vector, entries[vector])
    return worker.result()


def run_labels(station: Station, plan: Plan) -> Result:
    """What is run for no entry: the labels of returns, and system calls that nobody declares."""
    worker = Worker(station, plan)
    worker.labels()
    worker.no_calls()
    return worker.result()
