"""Every single bit of the flagship's code, flipped: writes a page about it.

python -m tests.mutation.bitflips docs/bitflips.md
"""

import os
import sys
from pathlib import Path

from idtgen.verify.mutants import mutate
from idtgen.verify.mutants.every import Scope
from tests.mutation.kernels import built

HEAD = """# Every single bit

`make bitflips` flips each bit of each instruction of `examples/linux`, one at a time, and puts the result to
verification. This is its last result; what the words mean stands in
[verification.md](verification.md#does-it-bite).

"""


def main(path: str) -> int:
    mutation = mutate(*built("linux"), Scope(bits=True), os.cpu_count() or 1)
    Path(path).write_text(f"{HEAD}```\n{mutation.render()}```\n")
    return int(not mutation.ok)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
