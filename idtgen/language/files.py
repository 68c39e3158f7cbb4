"""From a path to all statements that it stands for: reads the file and what it includes.

In: the path of an .idt file. Out: its statements and those of the included files, less the lines that a
`replace` took the place of. An include that cannot be followed is an error at the line that asks for it.
"""

import os
import stat
from typing import NamedTuple

from idtgen import resources
from idtgen.diagnostics import Diagnostics, Note
from idtgen.language import codes, parser
from idtgen.language.suggest import did_you_mean, numbers, quoted
from idtgen.language.syntax import CallLine, Declaration, GateLine, HookLine, Include
from idtgen.source import Source, Span

_DEEPEST = 32  # includes within includes
_SUFFIX = ".idt"


class Gathered(NamedTuple):
    main: Source
    statements: tuple[Declaration, ...]
    whole: bool  # nothing was left out for an error in text or files
    blocks_whole: bool
    files: tuple[str, ...]  # what was read, without what ships with idtgen


class _File(NamedTuple):
    """A file to read, and its names in messages and in outputs."""

    path: str
    name: str
    label: str


def gather(path: str, diagnostics: Diagnostics, cache_dir: str | None = None) -> Gathered:
    """The main file must be there: OSError when it cannot be read."""
    reader = _Reader(diagnostics, cache_dir)
    main = reader.open(_File(path, path, os.path.basename(path)))
    statements = reader.statements(main, (os.path.realpath(path),))
    return Gathered(main, tuple(statements), reader.whole, reader.blocks_whole, tuple(reader.files))


def shipped() -> dict[str, str]:
    """What `include <...>` knows: path by name."""
    folder = resources.folder("grammar")
    files = (file for file in sorted(os.listdir(folder)) if file.endswith(_SUFFIX))
    return {file.removesuffix(_SUFFIX): os.path.join(folder, file) for file in files}


def read(path: str, name: str, label: str, index: int, diagnostics: Diagnostics) -> tuple[Source, bool]:
    """A file, and whether it is UTF-8. What is not text is in the source as U+FFFD."""
    with open(path, "rb") as file:
        content = file.read()
    source = Source(name, content.decode("utf-8-sig", errors="replace"), label, index)
    try:
        content.decode()
    except UnicodeDecodeError as error:
        at = len(content[: error.start].decode("utf-8-sig"))
        message = f"this is not UTF-8: byte {content[error.start]:#04x}, {error.reason}"
        diagnostics.report(codes.NOT_UTF8, Span(source, at, at + 1), message, "save the file as UTF-8")
        return source, False
    return source, True


class _Reader:
    """Reads the files of one run, each once."""

    def __init__(self, diagnostics: Diagnostics, cache_dir: str | None) -> None:
        self.diagnostics = diagnostics
        self.cache_dir = cache_dir
        self.files: list[str] = []
        self.not_utf8: set[Source] = set()
        self.included_at: dict[str, Span] = {}
        self.opened = 0
        self.whole = self.blocks_whole = True

    def open(self, file: _File) -> Source:
        source, readable = read(file.path, file.name, file.label, self.opened, self.diagnostics)
        self.opened += 1
        if not file.label.startswith("<"):
            self.files.append(file.path)
        if not readable:
            self.not_utf8.add(source)
        return source

    def statements(self, source: Source, chain: tuple[str, ...]) -> list[Declaration]:
        """Of a file and of all that it includes; `chain` is the way from the main file to this one."""
        if source in self.not_utf8:
            self.whole = self.blocks_whole = False
            return []
        found = parser.parse(source, self.diagnostics, self.cache_dir)
        self.whole &= found.whole
        self.blocks_whole &= found.blocks_whole
        if found.whole and not found.statements:
            message = "the file declares nothing" if source.text.strip() else "the file is empty"
            advice = "docs/language.md begins with a whole example"
            self.diagnostics.report(codes.EMPTY, Span(source, 0, 1), message, advice)
            self.whole = False
        own: list[Declaration] = []
        included: list[Declaration] = []
        for line in found.statements:
            if isinstance(line, Include):
                included += self._follow(line, source, chain)
            else:
                own.append(line)
        return self._without_replaced(included, own) + own

    def _follow(self, line: Include, source: Source, chain: tuple[str, ...]) -> list[Declaration]:
        file = self._shipped(line) if line.shipped else self._beside(line, source)
        if file is None or not self._may_open(line, real := os.path.realpath(file.path), chain):
            self.whole = self.blocks_whole = False
            return []
        try:
            included = self.open(file)
        except OSError as error:
            self.whole = self.blocks_whole = False
            self._refuse(codes.CANNOT_READ, line, f"cannot read `{file.name}`: {error.strerror}")
            return []
        return self.statements(included, (*chain, real))

    def _shipped(self, line: Include) -> _File | None:
        name, known = line.path.text, shipped()
        if name in known:
            return _File(known[name], f"<{name}>", f"<{name}>")
        otherwise = f"there is {quoted(known, 'and')}; a file of your own is in quotes"
        advice = did_you_mean(name, known, otherwise)
        self._refuse(codes.NO_SUCH_SHIPPED, line, f"idtgen has no <{name}> to include", advice)
        return None

    def _beside(self, line: Include, source: Source) -> _File | None:
        path = os.path.join(os.path.dirname(source.name), line.path.text)
        try:
            if stat.S_ISREG(os.stat(path).st_mode):
                return _File(path, path, line.path.text)
            what = "is not a file"
        except (FileNotFoundError, NotADirectoryError, ValueError):  # the last for a zero byte
            what = "is not there"
        except OSError as error:  # a name too long, a folder that nobody may enter
            what = f"cannot be read: {error.strerror}"
        advice = "a path is relative to the file that includes it"
        self._refuse(codes.CANNOT_READ, line, f"`{path}` {what}", advice)
        return None

    def _may_open(self, line: Include, real: str, chain: tuple[str, ...]) -> bool:
        """Each file once, none from within itself."""
        name = line.path.text
        if real in chain:
            advice = "take out one of these includes"
            way = [Note(self.included_at[path], "by way of this") for path in chain[chain.index(real) + 1 :]]
            self._refuse(codes.INCLUDE_CYCLE, line, f"`{name}` would include itself", advice, *way)
        elif real in self.included_at:
            note = Note(self.included_at[real], "first included here")
            self._refuse(codes.INCLUDED_TWICE, line, f"`{name}` is included twice", "keep one of them", note)
        elif len(chain) > _DEEPEST:
            self._refuse(codes.INCLUDED_TOO_DEEP, line, f"includes nest deeper than {_DEEPEST}")
        else:
            self.included_at[real] = line.path.span
            return True
        return False

    def _refuse(self, code: str, line: Include, message: str, advice: str = "", *notes: Note) -> None:
        self.diagnostics.report(code, line.path.span, message, advice, *notes)

    def _without_replaced(self, included: list[Declaration], own: list[Declaration]) -> list[Declaration]:
        """The included lines that no own line replaces."""
        replacing = [
            line for line in own if isinstance(line, GateLine | CallLine | HookLine) and line.replaces
        ]
        claimed = [_claim(line) for line in included]
        for line in replacing:
            if _claim(line) not in claimed and line.replaces and self.whole:
                advice = "take the word `replace` out: it is for a line of an included file"
                message = f"no included line {_claimed(line)}"
                self.diagnostics.report(codes.NOTHING_TO_REPLACE, line.replaces, message, advice)
        gone = {_claim(line) for line in replacing}
        return [line for line, claim in zip(included, claimed, strict=True) if claim not in gone]


def _claim(line: Declaration) -> tuple[object, ...] | None:
    """What a line has for itself, so that no second line can have it."""
    match line:
        case GateLine(vectors=vectors):
            return vectors.first, vectors.last
        case CallLine(kind=kind):
            return (kind,)
        case HookLine(event=event):
            return "on", event.text
        case _:
            return None


def _claimed(line: GateLine | CallLine | HookLine) -> str:
    match line:
        case GateLine(vectors=vectors):
            return f"claims exactly {numbers(vectors.first, vectors.last)}"
        case CallLine(kind=kind):
            return f"is `{kind}`"
        case HookLine(event=event):
            return f"is `on {event.text}`"
