"""What the tests of mutants share: one judge, and the mutants that are judged.

`make mutants` judges every mutant of seven kernels. Here it is every third of the flagship's: of stubs that
are alike one has all of its own, the others each 256th.
"""

from functools import cache
from itertools import islice

from idtgen.verify.mutants.every import Scope, mutants
from idtgen.verify.mutants.judge import Judge
from idtgen.verify.mutants.mutant import Mutant
from idtgen.verify.mutants.report import Mutation
from tests.mutation.kernels import built

PARTS = 8
SCOPE = Scope(every=256, share=3)


@cache
def judge() -> Judge:
    return Judge(*built("linux"))


@cache
def every() -> tuple[Mutant, ...]:
    return tuple(islice(mutants(judge().striker.machine, SCOPE), 0, None, SCOPE.share))


def survivors(part: int) -> list[str]:
    """Of one part of them."""
    verdicts = [judge().verdict(mutant) for mutant in every()[part::PARTS]]
    mutation = Mutation("linux", SCOPE, tuple(verdicts))
    assert mutation.score == 1 or mutation.survivors
    return [verdict.name for verdict in mutation.survivors]
