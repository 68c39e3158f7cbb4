"""Words for messages: lists and vectors as one writes them, and the known word that was probably meant."""

from collections.abc import Iterable

from idtgen import x86

_SHORT = 3


def number(vector: int) -> str:
    """As the manuals write it: the processor's own in decimal, the others in hex."""
    return str(vector) if vector < x86.FIRST_DEVICE_VECTOR else f"{vector:#x}"


def numbers(first: int, last: int) -> str:
    return f"vector {number(first)}" if first == last else f"vectors {number(first)} to {number(last)}"


def mnemonic(vector: int) -> str:
    """#PF, or the number of one that the manuals give no name."""
    row = x86.BY_VECTOR.get(vector)
    return row.mnemonic if row and row.mnemonic.lstrip("#").isalpha() else f"vector {number(vector)}"


def quoted(words: Iterable[str], last: str = "or") -> str:
    """`a`, `b` or `c`."""
    *most, end = [f"`{word}`" for word in words]
    return f"{', '.join(most)} {last} {end}" if most else end


def closest(word: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    likeness = 0.6 if len(word) > _SHORT else 0.5  # of two letters, one may be wrong
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=likeness)), None)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A help text: the nearest known word, or else what the caller has to say."""
    near = closest(word, known)
    return otherwise if near is None else f"did you mean `{near}`?"
