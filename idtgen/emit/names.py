"""Names that outputs make up: constants, the include guard. Made here alone, so that no two can meet.

In: the names that an .idt declares. Out: names in capitals that no emitted symbol and no other constant has.
"""

from itertools import chain, count

from idtgen.model import Frame, Kernel


def upper(text: str) -> str:
    """Capitals and digits, whatever else was there an underscore; never two in a row, which C++ reserves."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in text).split()
    return "_".join(words).upper()


def stem(kernel: Kernel) -> str:
    """What the outputs of hobby.idt are called before their suffixes: hobby."""
    return kernel.file.removesuffix(".idt")


def guard(kernel: Kernel) -> str:
    """The include guard of a header."""
    return f"IDTGEN_{upper(stem(kernel))}_H"


def field(frame: Frame, slot: str) -> str:
    """What C calls a slot of the frame."""
    return frame.fields.get(slot, slot)


def taken(kernel: Kernel) -> set[str]:
    """Every identifier that C shares with the stubs: a macro of that name would replace it."""
    names = {kernel.frame.name, kernel.exit_to_user, kernel.exit_to_kernel}
    names.update(name for e in kernel.entries for name in (e.symbol, e.handler))
    names.update(name for a in kernel.arrays for name in (a.symbol, a.body, a.handler))
    return {name for name in names if name is not None}


class Names:
    """Hands out each name once."""

    def __init__(self, used: set[str]) -> None:
        self._used = used

    def claim(self, *choices: str) -> str:
        """The first choice that is free; behind them all, the last with a number."""
        numbered = (f"{choices[-1]}_{n}" for n in count(2))
        name = next(choice for choice in chain(choices, numbered) if choice not in self._used)
        self._used.add(name)
        return name
