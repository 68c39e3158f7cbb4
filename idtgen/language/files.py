"""From a path to all statements that it stands for: reads the file and what it includes.

In: the path of an .idt file. Out: its statements and those of the included files, less the lines that a
`replace` took the place of. An include that cannot be followed is an error at the line that asks for it.
"""

import os
from typing import NamedTuple

from idtgen import resources
from idtgen.diagnostics import Diagnostics, Note
from idtgen.language import codes, parser
from idtgen.language.suggest import did_you_mean, quoted
from idtgen.language.syntax import EntryLine, HookLine, Include, Statement
from idtgen.source import Source, Span

_DEEPEST = 32  # includes within includes
_SUFFIX = ".idt"


class Gathered(NamedTuple):
    main: Source
    statements: tuple[Statement, ...]
    whole: bool  # nothing was left out for an error in text or files
    blocks_whole: bool
    files: tuple[str, ...]  # what was read, without what ships with idtgen


def gather(path: str, diagnostics: Diagnostics, cache_dir: str | None = None) -> Gathered:
    """The main file must be there: OSError when it cannot be read."""
    reader = _Reader(diagnostics, cache_dir)
    main = reader.open(path, path, os.path.basename(path))
    statements = reader.statements(main, [os.path.realpath(path)])
    return Gathered(main, tuple(statements), reader.whole, reader.blocks_whole, tuple(reader.files))


def shipped() -> list[str]:
    """The names that `include <...>` knows."""
    names = os.listdir(resources.folder("grammar"))
    return sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX))


class _Reader:
    """Reads the files of one run, each once."""

    def __init__(self, diagnostics: Diagnostics, cache_dir: str | None) -> None:
        self.diagnostics = diagnostics
        self.cache_dir = cache_dir
        self.files: list[str] = []
        self.first_included: dict[str, Span] = {}  # by real path
        self.not_utf8: set[Source] = set()
        self.sources = 0
        self.whole = self.blocks_whole = True

    def open(self, path: str, name: str, label: str) -> Source:
        with open(path, "rb") as file:
            content = file.read()
        if not label.startswith("<"):
            self.files.append(path)
        text = content.decode("utf-8-sig", errors="replace")
        source = Source(name, text, label, self.sources)
        self.sources += 1
        try:
            content.decode()
        except UnicodeDecodeError as error:
            self.not_utf8.add(source)
            at = len(content[: error.start].decode("utf-8-sig"))
            message = f"this is not UTF-8: byte {content[error.start]:#04x} is an {error.reason}"
            self.diagnostics.report(codes.NOT_UTF8, Span(source, at, at + 1), message, "save the file as UTF-8")
        return source

    def statements(self, source: Source, chain: list[str]) -> list[Statement]:
        """Of a file and of all that it includes; `chain` holds the real paths from the main file to this one."""
        if source in self.not_utf8:
            self.whole = self.blocks_whole = False
            return []
        found = parser.parse(source, self.diagnostics, self.cache_dir)
        self.whole &= found.whole
        self.blocks_whole &= found.blocks_whole
        if found.whole and not found.statements:
            message = "the file is empty" if not source.text.strip() else "the file holds no statement"
            self.diagnostics.report(codes.EMPTY, Span(source, 0, 1), message, "docs/language.md begins with a whole example")
        own = [line for line in found.statements if not isinstance(line, Include)]
        included: list[Statement] = []
        for line in found.statements:
            if isinstance(line, Include):
                included += self._follow(line, source, chain)
        self._replace(own, included)
        return included + own

    def _follow(self, line: Include, source: Source, chain: list[str]) -> list[Statement]:
        place = self._shipped(line) if line.shipped else self._beside(line, source)
        if place is None:
            self.whole = False
            return []
        path, name, label = place
        real = os.path.realpath(path)
        if not self._may_open(line, real, chain):
            return []
        try:
            included = self.open(path, name, label)
        except OSError as error:
            self.whole = False
            self._refuse(codes.CANNOT_READ, line, f"cannot read `{line.path.text}`: {error.strerror}")
            return []
        return self.statements(included, [*chain, real])

    def _shipped(self, line: Include) -> tuple[str, str, str] | None:
        name = line.path.text
        if name in shipped():
            label = f"<{name}>"
            return os.path.join(resources.folder("grammar"), name + _SUFFIX), label, label
        advice = did_you_mean(name, shipped(), f'there is {quoted(shipped(), "and")}; a file of your own is "{name}"')
        self._refuse(codes.NO_SUCH_SHIPPED, line, f"idtgen has no <{name}> to include", advice)
        return None

    def _beside(self, line: Include, source: Source) -> tuple[str, str, str] | None:
        path = os.path.join(os.path.dirname(source.name), line.path.text)
        if os.path.isfile(path):
            return path, path, line.path.text
        what = "is not a file" if os.path.exists(path) else "is not there"
        advice = "a path is relative to the file that includes it"
        self._refuse(codes.CANNOT_READ, line, f"`{path}` {what}", advice)
        return None

    def _may_open(self, line: Include, real: str, chain: list[str]) -> bool:
        """Each file once, none from within itself."""
        if real in chain:
            self._refuse(codes.INCLUDE_CYCLE, line, f"`{line.path.text}` includes itself", "take out one of the includes")
        elif (first := self.first_included.get(real)) is not None:
            note = Note(first, "first included here")
            self._refuse(codes.INCLUDED_TWICE, line, f"`{line.path.text}` is included twice", "take this line out", note)
        elif len(chain) >= _DEEPEST:
            self._refuse(codes.INCLUDED_TOO_DEEP, line, f"includes nest deeper than {_DEEPEST}")
        else:
            self.first_included[real] = line.path.span
            return True
        return False

    def _refuse(self, code: str, line: Include, message: str, advice: str = "", *notes: Note) -> None:
        self.diagnostics.report(code, line.path.span, message, advice, *notes)

    def _replace(self, own: list[Statement], included: list[Statement]) -> None:
        """Takes from the included lines each that an own line replaces."""
        for line in own:
            if isinstance(line, EntryLine | HookLine) and line.replaces is not None:
                replaced = [other for other in included if _claim(other) == _claim(line)]
                for other in replaced:
                    included.remove(other)
                if not replaced and self.whole:
                    self._nothing_to_replace(line, line.replaces)

    def _nothing_to_replace(self, line: EntryLine | HookLine, span: Span) -> None:
        what = f"`on {line.event.text}`" if isinstance(line, HookLine) else "exactly these vectors"
        if isinstance(line, EntryLine) and line.vectors is None:
            what = f"`{line.kind}`"
        advice = "take the word `replace` out; it is for a line of an included file"
        self.diagnostics.report(codes.NOTHING_TO_REPLACE, span, f"no included line claims {what}", advice)


def _claim(line: Statement) -> tuple[object, ...] | None:
    """What a line claims for itself, so that a second line cannot have it."""
    if isinstance(line, HookLine):
        return "on", line.event.text
    if isinstance(line, EntryLine):
        return (line.kind,) if line.vectors is None else (line.vectors.first, line.vectors.last)
    return None
