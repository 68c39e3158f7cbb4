"""Events at every boundary of what a mutant concerns: what two instructions in another order show to others.

In: a machine with a mutant in it, the vectors that it concerns. Out: the first finding of I1 or I5.
"""

from idtgen.verify.bench import Bench
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.ways import subjects
from idtgen.verify.mutants.concerns import NO_CALLS
from idtgen.verify.properties import Finding


def first_interrupted(bench: Bench, vectors: list[int]) -> Finding | None:
    """One event at each boundary; each entry in turn, up to one with which something is wrong."""
    depths = Depths(bench, 1)
    every = subjects(bench.machine.kernel, bench)
    for vector in vectors:
        for subject in every:
            if subject.vector == vector or (vector == NO_CALLS and not subject.entry.handler):
                depths.explore(subject)
                if depths.hits:
                    return next(iter(depths.hits.values())).finding
    return None
