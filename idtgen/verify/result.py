"""What runs showed, so that parts of a campaign can be put together.

In: results of tasks. Out: one. Parts are joined in the order of their tasks, whoever finished first: of
failures alike the shortest is kept, or else the first, so a report does not depend on where and when its
parts were run. A field that is added needs a line in `joined` and one in `NOTHING`; plain.py writes it to the
file of a shard, if its type is one of those that it knows.
"""

from collections import Counter
from math import inf
from typing import NamedTuple

from idtgen.verify.report import Failure

Key = tuple[str, str]  # a property, and the entry or routine that broke it


class Result(NamedTuple):
    """What runs showed."""

    failures: dict[Key, Failure]  # the shortest of its kind
    checks: Counter[str]
    executed: set[int]  # addresses of instructions
    vectors: set[int]  # that were run
    runs: int
    sent: int = 0  # events into stubs and handlers
    classes: int = 0  # of states, where nesting has no end
    crowded: set[str] = set()  # noqa: RUF012 - of a tuple; stacks on which some event did not fit
    found: dict[str, str] = {}  # noqa: RUF012 - of a tuple; contexts in which an event was found to come, and how to get there

    def joined(self, other: "Result") -> "Result":
        return Result(
            merged(self.failures, other.failures),
            self.checks + other.checks,
            self.executed | other.executed,
            self.vectors | other.vectors,
            self.runs + other.runs,
            self.sent + other.sent,
            self.classes + other.classes,
            self.crowded | other.crowded,
            {**other.found, **self.found},
        )


NOTHING = Result({}, Counter(), set(), set(), 0)


def merged(one: dict[Key, Failure], other: dict[Key, Failure]) -> dict[Key, Failure]:
    together = dict(one)
    for key, failure in other.items():
        known = together.get(key)
        together[key] = failure if known is None else shorter(known, failure)
    return together


def shorter(known: Failure, failure: Failure) -> Failure:
    """Of two of a kind the one that fewer events lead to; of those the one with the shorter path."""
    best = failure if _length(failure) < _length(known) else known
    return best._replace(runs=known.runs + failure.runs)


def _length(failure: Failure) -> tuple[int, float]:
    return failure.events, failure.path or inf


def in_order(results: dict[int, Result]) -> Result:
    """Results by the number of their task, joined."""
    together = NOTHING
    for number in sorted(results):
        together = together.joined(results[number])
    return together
