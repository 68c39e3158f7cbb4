"""Every mutant of whole kernels: a table for each, and a status that says whether any survived.

python -m tests.mutation.campaign [KERNEL...]
"""

import os
import sys
from collections.abc import Iterable

from idtgen.verify.mutants import mutate
from tests.mutation.kernels import KERNELS, built


def main(names: Iterable[str]) -> int:
    survived = False
    for name in names:
        kernel, image = built(name)
        mutation = mutate(kernel, image, jobs=os.cpu_count() or 1)
        print(f"{name}\n\n{mutation.render()}", flush=True)
        survived |= not mutation.ok
    return int(survived)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or KERNELS))
