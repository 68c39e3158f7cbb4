"""What every generated file says of itself and of its source, in whatever comments its language has."""

from functools import cache

from idtgen import __version__
from idtgen.model import Kernel, Origin


@cache
def plain(file: str) -> str:
    """The base name of a file, safe inside any comment: no path, no quote, no brace, no end of a comment."""
    base = file.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c if c.isalnum() or c in "<>._-+ " else "_" for c in base)


def place(origin: Origin) -> str:
    """Where a declaration stands, for a comment: `hobby.idt:17`."""
    return f"{plain(origin.file)}:{origin.line}"


def lines(kernel: Kernel) -> tuple[str, ...]:
    """The lines of a file's head, without comment signs, braces or apostrophes; no date and no path."""
    return (
        f"Made by idtgen {__version__} from {plain(kernel.file)}: edit that file, do not edit this one.",
        "This output is yours, to use, change and pass on without condition.",
    )
