"""Events at every boundary of what a mutant concerns: what two instructions in another order show to others.

In: a machine with a mutant in it, the vectors that it concerns. Out: the first finding of I1 or I5.
"""

from idtgen.verify.bench import Bench
from idtgen.verify.explore.activations import Chain
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.events import Event
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

    def _hit(self, subject: Subject, way: Way, chain: Chain, event: Event | None, finding: Finding) -> None:
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
