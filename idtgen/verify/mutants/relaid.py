"""Instructions executed twice."""

from collections.abc import Iterator

from idtgen.verify.mutants.mutant import Mutant
from idtgen.verify.mutants.sites import Function, Sites


def duplicates(_sites: Sites, _function: Function) -> Iterator[Mutant]:
    yield from ()
