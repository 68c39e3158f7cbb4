"""What is wrong with a file that was to be verified."""

from collections.abc import Iterator
from contextlib import contextmanager


class BadElf(ValueError):
    """Not a kernel that can be verified; the message names the file, says why and what to do."""


class Trouble(ValueError):
    """The same before the file has its name."""


@contextmanager
def reading() -> Iterator[None]:
    """While pyelftools reads: it raises whatever the damaged field that it stumbles over leads it to."""
    try:
        yield
    except Trouble:
        raise
    except Exception as problem:
        text = " ".join(f"{type(problem).__name__}: {problem}".split()).rstrip(": ")
        raise Trouble(f"a damaged ELF file ({text}): link it anew") from problem
