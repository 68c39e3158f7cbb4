"""Events at every boundary of what a mutant concerns: what two instructions in another order show to others.

In: a machine with a mutant in it, the vectors that it concerns. Out: the first finding of I1 or I5.
"""

from idtgen.verify.bench import Bench
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.tokens import Hop
from idtgen.verify.explore.ways import Subject, Way, subjects
from idtgen.verify.mutants.concerns import NO_CALLS
from idtgen.verify.properties import Finding


class _Found(Exception):
    """Ends an exploration."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _First(Depths):
    """An exploration that ends with its first hit."""

    def _hit(
        self, _subject: Subject, _way: Way, _hops: tuple[Hop, ...], finding: Finding, _symbol: str
    ) -> None:
        raise _Found(finding)


def first_interrupted(bench: Bench, vectors: list[int]) -> Finding | None:
    """One event at each boundary; each entry in turn."""
    depths = _First(bench, 1)
    every = subjects(bench.machine.kernel, bench)
    try:
        for vector in vectors:
            for subject in every:
                if subject.vector == vector or (vector == NO_CALLS and not subject.entry.handler):
                    depths.explore(subject)
    except _Found as found:
        return found.finding
    return None
