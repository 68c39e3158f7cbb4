"""All mutants of one kernel: shared among processes, judged, put together in their order.

In: a kernel, its image, a `Scope`, a number of processes. Out: a `Mutation`. Every process makes the same
list and takes every so many of it, so the result does not depend on how many there are.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.mutants.every import Scope, mutants
from idtgen.verify.mutants.judge import Judge, Verdict
from idtgen.verify.mutants.report import Mutation

Progress = Callable[[int, int], None]
_PARTS = 24  # more than processes: they do not all take as long

_GIVEN: list[tuple[Kernel, Image]] = []  # to a process of the pool


def mutate(
    kernel: Kernel, image: Image, scope: Scope, jobs: int = 1, progress: Progress | None = None
) -> Mutation:
    """Judge every mutant of the scope."""
    tell = progress or (lambda _done, _total: None)
    if jobs == 1:
        found = _one_process(kernel, image, scope, tell)
    else:
        found = _in_parallel(kernel, image, scope, jobs, tell)
    return Mutation(kernel.name, scope, tuple(verdict for _, verdict in sorted(found)))


def _one_process(kernel: Kernel, image: Image, scope: Scope, tell: Progress) -> list[tuple[int, Verdict]]:
    judge, found = Judge(kernel, image), []
    for part in range(_PARTS):
        tell(part, _PARTS)
        found += list(_share(judge, scope, part))
    tell(_PARTS, _PARTS)
    return found


def _share(judge: Judge, scope: Scope, part: int) -> Iterator[tuple[int, Verdict]]:
    every = enumerate(islice(mutants(judge.striker.machine, scope), 0, None, scope.share))
    for number, mutant in islice(every, part, None, _PARTS):
        yield number, judge.verdict(mutant)


def _in_parallel(
    kernel: Kernel, image: Image, scope: Scope, jobs: int, tell: Progress
) -> list[tuple[int, Verdict]]:
    from concurrent.futures import ProcessPoolExecutor

    found: list[tuple[int, Verdict]] = []
    with ProcessPoolExecutor(jobs, None, _begin, (kernel, image)) as pool:
        for part, future in enumerate([pool.submit(_part, scope, part) for part in range(_PARTS)]):
            tell(part, _PARTS)
            found += future.result()
    tell(_PARTS, _PARTS)
    return found


def _begin(kernel: Kernel, image: Image) -> None:
    """In a process of the pool; Ctrl-C reaches the whole group, which dies of it without a word."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _GIVEN[:] = [(kernel, image)]


@cache
def _judge() -> Judge:
    return Judge(*_GIVEN[0])


def _part(scope: Scope, part: int) -> list[tuple[int, Verdict]]:
    return list(_share(_judge(), scope, part))
