"""The exploration of interrupted stubs as tasks of a campaign.

In: a station, a plan, what to explore. Out: a `Result`. Depth N is cut by entry. Depth `all` goes on in
rounds: the contexts that the tasks of one have found are the tasks of the next; `Rounds` tells which are new.
"""

from collections import Counter

from idtgen.verify.blame import Blame
from idtgen.verify.explore.classes import Classes
from idtgen.verify.explore.depths import Depths, Hit
from idtgen.verify.explore.limits import Limits
from idtgen.verify.explore.replay import Player, Replayed
from idtgen.verify.explore.timeline import Timeline
from idtgen.verify.explore.tokens import Named, Trail, from_token, to_text, to_token
from idtgen.verify.explore.ways import Subject, seeds_of, subjects
from idtgen.verify.plan import Plan, Shard
from idtgen.verify.properties import Finding
from idtgen.verify.report import Failure
from idtgen.verify.result import NOTHING, Key, Result
from idtgen.verify.station import Station
from idtgen.verify.work import Task

_SIDE_BY_SIDE = 2  # tasks of a round: what one has seen the other has not
_COVERED = "="  # before a context that its entry was explored in
_BLOCKED = "!"  # behind a token: NMIs are blocked there


def run_depth(station: Station, plan: Plan, vectors: tuple[int, ...], share: Shard) -> Result:
    """Every event at every boundary of these entries, or a share of them; nested as deep as the plan says."""
    bench = station.bench()
    depths = Depths(bench, plan.depth or 1, seeds_of(plan.seed)[0], share)
    for done, subject in enumerate(_chosen(station, vectors)):
        depths.explore(subject)
        station.tell(done + 1, sum(depths.sent.values()))
    checks = Counter({"I1": depths.sent[1], "I5": depths.first_instructions})
    checks["I2"] = sum(n for depth, n in depths.sent.items() if depth > 1)
    return NOTHING._replace(
        failures=_failures(station, plan, depths.hits),
        checks=+checks,
        sent=sum(depths.sent.values()),
        crowded=depths.sender.crowded,
    )


def run_classes(station: Station, plan: Plan, vectors: tuple[int, ...]) -> Result:
    """All classes that these entries have by themselves."""
    classes = Classes(station.bench(), seeds_of(plan.seed))
    for done, subject in enumerate(_chosen(station, vectors)):
        classes.entry(subject)
        station.tell(done + 1, classes.sent)
    return _of(station, plan, classes, "I1")


def run_contexts(station: Station, plan: Plan, tokens: tuple[str, ...]) -> Result:
    """All classes inside of the events that these trails end with."""
    classes = Classes(station.bench(), seeds_of(plan.seed))
    for token in tokens:
        trail, _ = from_token(token.rstrip(_BLOCKED))
        classes.context(trail._replace(blocked=token.endswith(_BLOCKED)))
        station.tell(0, classes.sent)
    return _of(station, plan, classes, "I2")


def _of(station: Station, plan: Plan, classes: Classes, code: str) -> Result:
    found = {reached.text: _token(trail, plan.seed) for reached, trail in classes.found.items()}
    found |= {_COVERED + text: "" for text in sorted(reached.text for reached in classes.covered)}
    return NOTHING._replace(
        failures=_failures(station, plan, classes.hits),
        checks=Counter({code: classes.sent}),
        sent=classes.sent,
        classes=len(classes.seen),
        crowded=classes.crowded,
        found=found,
    )


def _token(trail: Trail, seed: int) -> str:
    return to_token(trail, seed) + (_BLOCKED if trail.blocked else "")


def _chosen(station: Station, vectors: tuple[int, ...]) -> list[Subject]:
    wanted = set(vectors)
    every = subjects(station.machine.kernel, station.bench())
    return [subject for subject in every if subject.vector in wanted]


def _failures(station: Station, plan: Plan, hits: dict[Key, Hit]) -> dict[Key, Failure]:
    """Each with its story, told by playing it again."""
    narrator = Narrator(station, plan)
    return {key: narrator.tell(hit) for key, hit in hits.items()}


class Narrator:
    """From a hit, or from what was played, to a failure to act on."""

    def __init__(self, station: Station, plan: Plan) -> None:
        machine = station.machine
        self._plan = plan
        self._blame = Blame(machine.kernel, machine.image, plan)
        self._player = Player(station.bench())
        self._timeline = Timeline(machine, self._blame)

    def tell(self, hit: Hit) -> Failure:
        named = Named(hit.trail._replace(blocked=False), self._plan.seed, self._plan.depth is None)
        played = self._player.play(named)
        finding = played.finding
        if finding is None or finding.code != hit.finding.code:
            return self._untold(hit)
        return self.failure(played, finding, named)._replace(runs=hit.times)

    def failure(self, played: Replayed, finding: Finding, named: Named) -> Failure:
        symbol = played.subject.name if played.event is None else played.event.entry.symbol
        story = self._timeline.story(played)
        return self._failure(finding, symbol, played.subject.name, named)._replace(
            command=self._blame.again(to_text(named)), **story._asdict()
        )

    def _untold(self, hit: Hit) -> Failure:
        """Exploration has compared it with another boundary: only all of it shows this again."""
        depth = "all" if self._plan.depth is None else self._plan.depth
        named = Named(hit.trail, self._plan.seed, twice=False)
        command = f"{self._plan.command} --depth {depth} --seed {self._plan.seed}"
        failure = self._failure(hit.finding, hit.symbol, hit.subject, named)
        return failure._replace(command=command, path=hit.path, runs=hit.times)

    def _failure(self, finding: Finding, symbol: str, subject: str, named: Named) -> Failure:
        return Failure(
            code=finding.code,
            entry=symbol,
            origin=f"{subject}, itself from {named.trail.way}" if named.trail.hops else named.trail.way,
            place=self._blame.place(finding.address),
            source=self._blame.source_of(symbol),
            expected=finding.expected,
            found=finding.found,
            trail=(),
            seed=self._plan.seed,
            command="",
            events=len(named.trail.hops),
        )


class Rounds:
    """Which contexts are new."""

    def __init__(self) -> None:
        self._known: dict[str, list[Limits]] = {}
        self.contexts = 0

    def tasks(self, found: dict[str, str]) -> list[Task]:
        """Those that allow what no known one does, cut into tasks."""
        for name in found:
            if name.startswith(_COVERED):
                self._is_new(name.removeprefix(_COVERED))
        tokens = [token for name, token in found.items() if token and self._is_new(name)]
        self.contexts += len(tokens)
        parts = [tuple(tokens[i::_SIDE_BY_SIDE]) for i in range(_SIDE_BY_SIDE)]
        return [Task(run_contexts, (part,), 0, len(part)) for part in parts if part]

    def _is_new(self, name: str) -> bool:
        context, _, text = name.rpartition("|")
        limits, known = Limits.of(text), self._known.setdefault(context, [])
        if any(one.allow(limits) for one in known):
            return False
        known.append(limits)
        return True
