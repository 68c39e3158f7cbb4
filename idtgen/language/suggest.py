"""Words for messages: lists as one writes them, and the known word that was probably meant."""

from collections.abc import Iterable


def quoted(words: Iterable[str], last: str = "or") -> str:
    """`a`, `b` or `c`."""
    *most, end = [f"`{word}`" for word in words]
    return f"{', '.join(most)} {last} {end}" if most else end


def closest(word: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, sorted(known), n=1)), None)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A help text: the nearest known word, or else what the caller has to say."""
    near = closest(word, known)
    return otherwise if near is None else f"did you mean `{near}`?"
