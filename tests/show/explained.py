"""What `show` prints of a kernel, whole and in parts."""

import re
from functools import cache

from idtgen import lowering, show
from idtgen.assembly import cfi
from idtgen.model import Kernel
from tests.emit import kernels

WORD = re.compile(r"^[ +\d]{8} *\+(\d+)  \| (\S+(?: \S+)*) +\| *(.*)$")
DEPTH = re.compile(r"^ *(\d+|-|\w+[+-]\d+)    (\S.*)$")


@cache
def default() -> Kernel:
    return kernels.kernel()


def table(of: Kernel) -> str:
    program = lowering.lower(of)
    return show.table(of, program, cfi.analyse(program))


def entry(name: str, of: Kernel | None = None) -> str:
    kernel = of or default()
    program = lowering.lower(kernel)
    return show.entry(kernel, program, cfi.analyse(program), name)


def stacks(text: str) -> list[list[tuple[int, str, str]]]:
    """Of each drawing the words from the top down: distance from RSP, name, who and what."""
    drawings: list[list[tuple[int, str, str]]] = []
    for line in text.splitlines():
        if line.split() == ["regs", "RSP"]:
            drawings.append([])
        word = WORD.match(line)
        if word:
            drawings[-1].append((int(word[1]), word[2], word[3]))
    return drawings


def code(text: str) -> list[tuple[str, str]]:
    """Depth and instruction, without its comment."""
    lines = text[text.index("Its instructions.") :].splitlines()
    matches = [found for found in map(DEPTH.match, lines) if found]
    return [(found[1], " ".join(found[2].split("/*")[0].split())) for found in matches]
