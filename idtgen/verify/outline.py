"""From what was run to the report.

In: an `Outline`, which needs no run and is the same for every part of a campaign; what runs showed. Out: a
`Report`. Nothing here needs a machine, for `idtgen merge` has none.
"""

from collections import Counter
from typing import NamedTuple

from idtgen.verify.plan import WHOLE, Shard
from idtgen.verify.report import Failure, Report
from idtgen.verify.result import Key, Result, merged


class Outline(NamedTuple):
    """What is known of a campaign beside what its runs show."""

    kernel: str
    entries: dict[int, str]  # what is to be run: vector to symbol
    order: dict[str, int]  # symbols of all entries as the .idt has them
    instructions: int
    checks: dict[str, int]  # made without a run
    failures: dict[Key, Failure]  # found by them
    skipped: tuple[str, ...]
    unwinds: bool  # whether there is unwind information
    covers: bool  # whether the plan selects all, so that what was never executed means something
    tasks: int


class Extent(NamedTuple):
    """How much of it was run."""

    shard: Shard = WHOLE
    stopped: tuple[int, int] | None = None

    @property
    def whole(self) -> bool:
        return self.shard == WHOLE and self.stopped is None


EVERYTHING = Extent()


def conclude(
    outline: Outline, result: Result, idle: dict[Key, Failure], extent: Extent = EVERYTHING
) -> Report:
    """`idle`: an S3 for each instruction that no run executed, to count only if all has run well."""
    checks = Counter(result.checks) + Counter(outline.checks)
    if not outline.unwinds:
        del checks["A4"]
    failures = merged(result.failures, outline.failures)
    if outline.covers and extent.whole and not failures:
        failures = idle
        checks["S3"] += outline.instructions
    return Report(
        kernel=outline.kernel,
        failures=tuple(_in_order(outline, failures)),
        checks=dict(sorted(checks.items())),
        entries=tuple(dict.fromkeys(s for v, s in outline.entries.items() if v in result.vectors)),
        runs=result.runs,
        instructions=outline.instructions,
        sent=result.sent,
        classes=result.classes,
        skipped=(*_of_extent(outline, extent), *outline.skipped, *_crowded(result)),
        shard=None if extent.shard == WHOLE else extent.shard,
        stopped=extent.stopped,
    )


def _in_order(outline: Outline, failures: dict[Key, Failure]) -> list[Failure]:
    """As the .idt has them, then by property."""
    order, last = outline.order, len(outline.order)
    return sorted(failures.values(), key=lambda f: (order.get(f.entry, last), f.code, f.entry))


def _crowded(result: Result) -> list[str]:
    return [f"events that nest until {stack} has no room for one more" for stack in sorted(result.crowded)]


def _of_extent(outline: Outline, extent: Extent) -> list[str]:
    if not outline.covers:
        return ["S3, for only a part was run"]
    if extent.stopped is not None:
        return ["S3, for not all was run"]
    return [] if extent.whole else ["S3, for only a shard was run: idtgen merge puts them together"]
