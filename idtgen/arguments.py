"""The words behind `idtgen COMMAND`: what they may be, and what they mean.

In: the words. Out: a tuple, one type for each command; or `Refused`, or the help that was asked for. This is
done by hand because argparse, with what it imports to translate its messages, takes a twentieth of a build.
"""

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

ALWAYS = ("gas", "c", "json")
EMITS = (*ALWAYS, "offsets")
_LAST_PORT = 0xFFFF


class Refused(Exception):
    """A wrong call; as text: the reason."""


class Help(Exception):
    """The user asks how a command is called; as text: the answer."""


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
    executor: str | None
    shard: tuple[int, int]
    mutants: bool = False
    replay: str | None = None


class Merge(NamedTuple):
    files: tuple[str, ...]
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


Command = Build | Verify | Merge | Check | Fmt | Show


class _Option(NamedTuple):
    """Without a `value` it is a switch; without `help` it is not shown."""

    name: str
    value: str
    help: str


class _Form(NamedTuple):
    """What a command takes."""

    about: str
    options: tuple[_Option, ...] = ()
    operands: tuple[str, ...] = ("FILE.idt",)  # the first is needed
    many: bool = False  # of the last there may be any number


# fmt: off
_FORMS = {
    "build": _Form("Write the outputs beside the source, once every stub has run well.", (
        _Option("-o",          "DIR",    "where the outputs go, instead of beside the source"),
        _Option("--emit",      "LIST",   "outputs besides gas, c and json: offsets"),
        _Option("--check",     "",       "write nothing; fail with a diff when an output differs"),
        _Option("--no-verify", "",       "do not run the stubs"),
        _Option("--depfile",   "FILE",   "write there, for Make and Ninja, which files were read"),
    )),
    "verify": _Form("Run every stub from every origin with many register values.", (
        _Option("--elf",       "KERNEL", "a kernel linked from the outputs: run its bytes"),
        _Option("--depth",     "N",      "events in stubs, nested N deep; all: to any depth"),
        _Option("--only",      "GLOB",   "entries by symbol, name, handler or vector, as in 'page_*'"),
        _Option("--mutants",   "",       "break the stubs in every small way; list what survives"),
        _Option("--jobs",      "N",      "processes, at most one for each CPU (default: 1)"),
        _Option("--executor",  "URL",    "dask://HOST:PORT: the workers of a Dask scheduler"),
        _Option("--shard",     "I/N",    "the Ith of N parts; see idtgen merge"),
        _Option("--seed",      "N",      "of the register values (default: 0)"),
        _Option("--replay",    "TOKEN",  "the one sequence of events that a failure names"),
        _Option("--json",      "FILE",   "write the report there as JSON"),
        _Option("--junit",     "FILE",   "write the report there as JUnit's XML"),
    )),
    "merge": _Form("Make one report out of those of all shards, as if there had been none.", (
        _Option("--json",      "FILE",   "write the report there as JSON"),
        _Option("--junit",     "FILE",   "write the report there as JUnit's XML"),
    ), operands=("REPORT.json",), many=True),
    "check": _Form("Print the errors and warnings of the file, nothing else."),
    "fmt": _Form("Put the file into the one layout of the language.", (
        _Option("--check",     "",       "write nothing; fail with a diff when it is not"),
    )),
    "show": _Form("Show the vector table, or one entry with its stack and its instructions.",
                  operands=("FILE.idt", "NAME")),
}
# fmt: on


class _Given:
    """The words of a call, sorted by what they are."""

    def __init__(self, command: str, words: list[str]) -> None:
        form = _FORMS[command]
        self.operands: list[str] = []
        self.values: dict[str, str] = {}
        known = {option.name: option for option in form.options}
        rest = iter(words)
        for word in rest:
            if word in {"-h", "--help"}:
                raise Help(_help(command, form))
            if word == "--":
                self.operands += rest
            elif word.startswith("-") and word != "-":
                self._take(known, word, rest)
            else:
                self.operands.append(word)
        if not self.operands:
            raise Refused(f"{form.operands[0]} is missing")
        if len(self.operands) > len(form.operands) and not form.many:
            raise Refused(f"one word too many: {self.operands[len(form.operands)]}")

    def _take(self, known: dict[str, _Option], word: str, rest: Iterator[str]) -> None:
        """`--name`, `--name VALUE`, `--name=VALUE`."""
        name, equals, value = word.partition("=")
        option = known.get(name)
        if option is None:
            raise Refused(f"there is no option {name}")
        if bool(equals) and not option.value:
            raise Refused(f"{name} takes no value")
        if option.value and not equals:
            following = next(rest, None)
            if following is None:
                raise Refused(f"{name} needs a value: {name} {option.value}")
            value = following
        self.values[name] = value

    def has(self, name: str) -> bool:
        return name in self.values

    def number(self, name: str, default: int) -> int:
        """In any base that the language has."""
        text = self.values.get(name)
        try:
            return default if text is None else int(text, 0)
        except ValueError:
            raise Refused(f"{name}: {text!r} is not a number") from None


def parse(words: list[str]) -> Command:
    """Of a command that exists."""
    return _COMMANDS[words[0]](_Given(words[0], words[1:]))


def _build(given: _Given) -> Build:
    file = given.operands[0]
    folder = given.values.get("-o", os.path.dirname(file))
    emits = _emits(given.values["--emit"]) if given.has("--emit") else ALWAYS
    depfile = given.values.get("--depfile")
    return Build(file, folder, emits, given.has("--check"), not given.has("--no-verify"), depfile)


def _emits(text: str) -> tuple[str, ...]:
    """What is always written and what was asked for, in the order of EMITS."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in EMITS:
            raise Refused(f"--emit: no output is called {name!r}; there are {', '.join(EMITS)}")
    return tuple(emit for emit in EMITS if emit in names or emit in ALWAYS)


def _verify(given: _Given) -> Verify:
    depth = None if given.values.get("--depth") == "all" else given.number("--depth", 0)
    if depth is not None and depth < 0:
        raise Refused(f"--depth: {depth} is less than 0")
    jobs, seed = given.number("--jobs", 1), given.number("--seed", 0)
    if jobs < 1:
        raise Refused(f"--jobs: {jobs} is less than 1")
    elf, only, json, junit = map(given.values.get, ("--elf", "--only", "--json", "--junit"))
    executor, shard = _executor(given), _shard(given.values.get("--shard", "1/1"))
    mutants, replay = given.has("--mutants"), _replay(given)
    for name in ("--only", "--seed", "--depth", "--junit", "--executor", "--shard", "--replay"):
        if mutants and given.has(name):
            raise Refused(f"--mutants takes every entry as it is: not with {name}")
    where = given.operands[0], elf, depth, only, jobs, seed
    return Verify(*where, json, junit, executor, shard, mutants, replay)


def _replay(given: _Given) -> str | None:
    token = given.values.get("--replay")
    others = ("--depth", "--only", "--jobs", "--executor", "--shard", "--seed")
    other = next((name for name in others if given.has(name)), None)
    if token is not None and other is not None:
        raise Refused(f"--replay and {other}: a token names all that is run")
    return token


def _executor(given: _Given) -> str | None:
    text = given.values.get("--executor")
    if text is None:
        return None
    scheme, _, address = text.partition("://")
    host, _, port = address.rpartition(":")
    if scheme != "dask" or not host or not port.isdecimal() or int(port) > _LAST_PORT:
        raise Refused(f"--executor: {text!r} is not of the form dask://HOST:PORT")
    if given.has("--jobs"):
        raise Refused("--jobs and --executor: how many processes there are is up to the cluster")
    return text


def _shard(text: str) -> tuple[int, int]:
    number, slash, of = text.partition("/")
    if not slash or not number.isdecimal() or not of.isdecimal():
        raise Refused(f"--shard: {text!r} is not of the form I/N, as in 1/4")
    if not 1 <= int(number) <= int(of):
        there = f"; there are 1/{of} to {of}/{of}" if int(of) else ""
        raise Refused(f"--shard: there is no shard {text}{there}")
    return int(number), int(of)


def _merge(given: _Given) -> Merge:
    return Merge(tuple(given.operands), given.values.get("--json"), given.values.get("--junit"))


def _check(given: _Given) -> Check:
    return Check(given.operands[0])


def _fmt(given: _Given) -> Fmt:
    return Fmt(given.operands[0], given.has("--check"))


def _show(given: _Given) -> Show:
    file, *name = given.operands
    return Show(file, name[0] if name else None)


_COMMANDS: dict[str, Callable[[_Given], Command]] = {
    "build": _build,
    "verify": _verify,
    "merge": _merge,
    "check": _check,
    "fmt": _fmt,
    "show": _show,
}


def _help(command: str, form: _Form) -> str:
    shown = [option for option in form.options if option.help]
    operands = " ".join([form.operands[0], *(f"[{operand}]" for operand in form.operands[1:])])
    operands += "..." if form.many else ""
    lines = [f"usage: idtgen {command} {operands}{' [OPTION]...' if shown else ''}", "", form.about]
    if shown:
        lines += ["", *(f"  {f'{o.name} {o.value}':<16} {o.help}" for o in shown)]
    return "\n".join(lines) + "\n"
