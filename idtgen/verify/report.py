"""What verification found: failures that a person can act on, and how much was checked.

In: failures and counts. Out: text for a terminal; for machines see formats.py. The same input gives the same
bytes: nothing here knows the time.
"""

import os
from typing import Any, NamedTuple

from idtgen.verify.plan import Shard
from idtgen.verify.properties import PROPERTIES

_SHOWN = 3  # values of a list that a line shows
_RED, _BOLD, _PLAIN = "\x1b[31m", "\x1b[1m", "\x1b[0m"


class Story(NamedTuple):
    """How a failure came about."""

    trail: tuple[str, ...] = ()  # a line for each thing that happened
    stack: tuple[str, ...] = ()  # at the failing instruction, drawn
    path: int = 0  # instructions of stubs on the way there; 0: not known


UNTOLD = Story()


class Failure(NamedTuple):
    """One property that does not hold for one entry."""

    code: str
    entry: str  # the stub's symbol; of a table or a routine, its own
    origin: str  # where the event came from; empty where no event was played
    place: str  # the instruction: symbol+offset and its text
    source: str  # FILE:LINE of the .idt
    expected: str
    found: str
    trail: tuple[str, ...]
    seed: int
    command: str  # plays it again
    runs: int = 1  # how many runs found it
    events: int = 0  # that came into stubs on the way there
    path: int = 0  # instructions of stubs on the way there; 0: not known
    stack: tuple[str, ...] = ()  # at the failing instruction, drawn

    @property
    def meaning(self) -> str:
        return PROPERTIES[self.code]


class Report(NamedTuple):
    """The result of one verification."""

    kernel: str
    failures: tuple[Failure, ...]
    checks: dict[str, int]  # how often each property was checked
    entries: tuple[str, ...]  # what was run
    runs: int
    instructions: int  # of entry text
    sent: int = 0  # events into stubs and handlers
    classes: int = 0  # of states that they were sent to, where nesting has no end
    skipped: tuple[str, ...] = ()  # what was not checked, and why
    shard: Shard | None = None  # where only a shard was run
    stopped: tuple[int, int] | None = None  # after how many tasks of how many, where somebody stopped it
    fingerprint: dict[str, str] | None = None  # of kernel, image and plan
    replay: str | None = None  # the token, where one sequence of events was played
    parts: dict[str, Any] | None = None  # of a shard: what `idtgen merge` needs of it

    @property
    def ok(self) -> bool:
        return not self.failures

    @property
    def title(self) -> str:
        """Of what it is."""
        return self.kernel + (f", shard {self.shard}" if self.shard else "")

    def render(self, *, colour: bool = False) -> str:
        """The report as text. Of failures of one property the first has its stack drawn.

        `--replay` draws any other's. `NO_COLOR` in the environment wins over `colour`.
        """
        paint = _painter(colour=colour and not os.environ.get("NO_COLOR"))
        first = {failure.code: failure for failure in reversed(self.failures)}
        blocks = [_failure_text(f, paint, draws=f is first[f.code]) for f in self.failures]
        return "\n".join([*blocks, _summary(self)]) + "\n"


def brief(text: str) -> str:
    """The first few of a list of values, and how many more there are; JSON has all of them."""
    parts = text.split(", ")
    more = len(parts) - _SHOWN
    return text if more <= 1 else f"{', '.join(parts[:_SHOWN])}, and {more} more"


def _painter(*, colour: bool) -> "_Paint":
    return _Paint(_RED if colour else "", _BOLD if colour else "", _PLAIN if colour else "")


class _Paint(NamedTuple):
    red: str
    bold: str
    plain: str


def _failure_text(failure: Failure, paint: _Paint, *, draws: bool) -> str:
    where = f" from {failure.origin}" if failure.origin else ""
    word = f"{paint.red}failed[{failure.code}]{paint.plain}"
    lines = [
        f"{failure.source or failure.entry}: {word}: {failure.meaning}",
        f"  {paint.bold}{failure.entry}{paint.plain}{where}"
        + (f", {failure.runs} runs" if failure.runs > 1 else ""),
        f"  at        {failure.place}" if failure.place else "",
        f"  expected  {brief(failure.expected)}",
        f"  found     {brief(failure.found)}",
        *(f"  {'trail  ' if not i else '       '}   {step}" for i, step in enumerate(failure.trail)),
        *(f"  {'stack  ' if not i else '       '}   {word}" for i, word in enumerate(failure.stack) if draws),
        f"  again     {failure.command}" if failure.command else "",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _summary(report: Report) -> str:
    if report.replay is not None:
        verdict = "fails as above" if report.failures else "nothing fails there"
        return f"{report.title}: {report.replay}: {verdict}"
    numbers = (len(report.entries), report.runs, sum(report.checks.values()), report.instructions)
    counts = "{} entries, {} runs, {} checks, {} instructions".format(*numbers)
    counts += f", {report.sent} events in stubs" if report.sent else ""
    counts += f", {report.classes} classes" if report.classes else ""
    verdict = f"{len(report.failures)} failed" if report.failures else "every property held"
    if report.stopped is not None:
        so_far = verdict if report.failures else "nothing failed"
        verdict = "{}, stopped after {} of {} tasks".format(so_far, *report.stopped)
    skipped = "".join(f"\nnot checked: {reason}" for reason in report.skipped)
    return f"{report.title}: {counts}: {verdict}{skipped}"
