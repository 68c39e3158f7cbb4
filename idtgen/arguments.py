"""The words behind `idtgen`: what they may be, and what they mean.

In: the words. Out: a tuple, one type for each command. A wrong word ends the process
with status 2 and says why.
"""

import argparse
import os
import sys
from collections.abc import Callable
from typing import NamedTuple

ALWAYS = ("gas", "c", "json")
EMITS = (*ALWAYS, "offsets")


class Build(NamedTuple):
    file: str
    folder: str
    emits: tuple[str, ...]
    check: bool
    verify: bool
    depfile: str | None


class Verify(NamedTuple):
    file: str
    elf: str | None
    depth: int | None  # None: to any depth
    only: str | None
    jobs: int
    seed: int
    json: str | None
    junit: str | None


class Check(NamedTuple):
    file: str


class Fmt(NamedTuple):
    file: str
    check: bool


class Show(NamedTuple):
    file: str
    name: str | None


Command = Build | Verify | Check | Fmt | Show


class _Help(argparse.HelpFormatter):
    """As wide as the terminal; argparse would import shutil, and with it every compressor, to ask."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            width = 100
        super().__init__(prog, max_help_position=28, width=min(width, 110) - 2)


def parse(words: list[str]) -> Command:
    """Of a command that exists."""
    return _COMMANDS[words[0]](words[1:])


def _parser(name: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        f"idtgen {name}", description=description, formatter_class=_Help, allow_abbrev=False
    )
    parser.add_argument("file", metavar="FILE.idt")
    return parser


def _build(words: list[str]) -> Build:
    parser = _parser("build", "Write the outputs beside the source, once every stub has run well.")
    option = parser.add_argument
    option("-o", dest="folder", metavar="DIR", help="where the outputs go, instead of beside the source")
    option(
        "--emit", metavar="LIST", type=_emits, default=ALWAYS, help="outputs besides gas, c and json: offsets"
    )
    option("--check", action="store_true", help="write nothing; fail with a diff when an output differs")
    option("--no-verify", action="store_true", help="do not run the stubs")
    option("--depfile", metavar="FILE", help="write there, for Make and Ninja, which files were read")
    given = parser.parse_args(words)
    folder = os.path.dirname(given.file) if given.folder is None else given.folder
    return Build(given.file, folder, given.emit, given.check, not given.no_verify, given.depfile)


def _emits(text: str) -> tuple[str, ...]:
    """What is always written and what was asked for, in the order of EMITS."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in EMITS:
            raise argparse.ArgumentTypeError(f"no output is called {name!r}; there are {', '.join(EMITS)}")
    return tuple(emit for emit in EMITS if emit in names or emit in ALWAYS)


def _verify(words: list[str]) -> Verify:
    parser = _parser("verify", "Run every stub from every origin with many register values.")
    option = parser.add_argument
    option("--elf", metavar="KERNEL", help="a kernel linked from the outputs: run its bytes")
    option("--depth", type=_depth, default=0, help=argparse.SUPPRESS)
    option("--only", metavar="GLOB", help="entries by symbol, name, handler or vector, as in 'page_*'")
    option("--jobs", metavar="N", type=_positive, default=1, help="processes (default: 1)")
    option("--seed", metavar="N", type=_number, default=0, help="of the register values (default: 0)")
    option("--json", metavar="FILE", help="write the report there as JSON")
    option("--junit", metavar="FILE", help="write the report there as JUnit's XML")
    given = parser.parse_args(words)
    return Verify(**vars(given))


def _number(text: str) -> int:
    try:
        return int(text, 0)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None


def _depth(text: str) -> int | None:
    return None if text == "all" else _number(text)


def _positive(text: str) -> int:
    number = _number(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number


def _check(words: list[str]) -> Check:
    given = _parser("check", "Print the errors and warnings of the file, nothing else.").parse_args(words)
    return Check(given.file)


def _fmt(words: list[str]) -> Fmt:
    parser = _parser("fmt", "Put the file into the one layout of the language.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail with a diff when it is not")
    given = parser.parse_args(words)
    return Fmt(given.file, given.check)


def _show(words: list[str]) -> Show:
    parser = _parser("show", "Show the vector table, or one entry with its stack and its instructions.")
    parser.add_argument("name", nargs="?", metavar="NAME", help="an entry by its symbol, name or vector")
    given = parser.parse_args(words)
    return Show(given.file, given.name)


_COMMANDS: dict[str, Callable[[list[str]], Command]] = {
    "build": _build,
    "verify": _verify,
    "check": _check,
    "fmt": _fmt,
    "show": _show,
}
