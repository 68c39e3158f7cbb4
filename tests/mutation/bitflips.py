"""Single bits of the flagship's code, flipped: writes a page about it.

python -m tests.mutation.bitflips docs/bitflips.md [EVERY]

EVERY: of functions that are like another one only every so many bits.
"""

import os
import sys
from pathlib import Path

from idtgen.verify.machine import Machine
from idtgen.verify.mutants import mutate
from idtgen.verify.mutants.every import Scope, mutants
from idtgen.verify.mutants.report import Mutation
from idtgen.verify.station import Station
from tests.mutation.kernels import built

HEAD = """# Single bits

`make bitflips` flips each bit of each instruction of `examples/linux`, one at a time, and puts the result to
verification. This is a result; what the words mean stands in
[verification.md](verification.md#does-it-bite).

"""


def page(machine: Machine, mutation: Mutation) -> str:
    """What was run, of how many there are."""
    there = sum(1 for _ in mutants(machine, Scope(bits=True)))
    every = mutation.scope.every
    part = (
        ""
        if every == 1
        else f": all of one of each group of functions that are alike, each {every}th of the others'"
    )
    run = f"There are {there:,} bits. Of these {len(mutation.verdicts):,} were flipped{part}.\n\n"
    return f"{HEAD}{run}```\n{mutation.render()}```\n"


def main(path: str, every: int = 1) -> int:
    kernel, image = built("linux")
    mutation = mutate(kernel, image, Scope(bits=True, every=every), os.cpu_count() or 1)
    Path(path).write_text(page(Station(kernel, image).machine, mutation))
    return int(not mutation.ok)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
