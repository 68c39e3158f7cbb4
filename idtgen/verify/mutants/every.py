"""All mutants of an image, in one order: what every process makes anew and takes its share of.

In: a booted machine and a `Scope`. Out: mutants. Of functions that are alike one has every mutant; of the
others each has every mutant too, or every so many where time is short.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from idtgen.verify.machine import Machine
from idtgen.verify.mutants.mutant import Mutant
from idtgen.verify.mutants.operators import bits, of_function
from idtgen.verify.mutants.records import directives, gates
from idtgen.verify.mutants.relaid import duplicates
from idtgen.verify.mutants.sites import Function, Sites


class Scope(NamedTuple):
    bits: bool = False  # single bits, and nothing else
    every: int = 1  # of what is like something else only every so many
    share: int = 1  # of all of them only every so many


def mutants(machine: Machine, scope: Scope) -> Iterator[Mutant]:
    sites = Sites(machine)
    for function in sites.functions:
        step = 1 if function.first else scope.every
        yield from islice(_of_function(sites, function, scope), 0, None, step)
    if not scope.bits:
        yield from gates(machine)


def _of_function(sites: Sites, function: Function, scope: Scope) -> Iterator[Mutant]:
    if scope.bits:
        yield from bits(sites, function)
        return
    yield from of_function(sites, function)
    yield from duplicates(sites, function)
    own = range(function.start, function.end + 1)
    for procedure in sites.machine.image.procedures:
        if procedure.start <= function.start < procedure.end:
            yield from directives(procedure, function.name, own)
