"""What is wrong with a file: collected while it is read, then printed together.

In: a code, a place, a message, what to write instead. Out: text in the form that editors and CI parse,

    kernel.idt:7:19: error[E402]: no IST is named `NMII`
        nmi 2 nmi ist NMII;
                      ^~~~
      help: did you mean `NMI`?

sorted by place. A finding may point at further places ("first claimed here"), each printed below it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen.source import Span

_BOLD, _RED, _MAGENTA, _CYAN, _RESET = "\x1b[1m", "\x1b[1;31m", "\x1b[1;35m", "\x1b[1;36m", "\x1b[0m"
# A control character of the source must not reach the terminal, nor one that makes text run backwards.
# Tabs stay: the caret's line repeats them.
_UNPRINTABLE = {*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_CLEAN = dict.fromkeys(_UNPRINTABLE - {ord("\t")}, "\ufffd")


class Note(NamedTuple):
    """A further place that a finding points at."""

    span: Span
    message: str


class Diagnostic(NamedTuple):
    """One finding: an error when its code starts with E, else a warning."""

    code: str
    span: Span
    message: str
    help: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.code.startswith("E")

    def render(self, color: bool = False) -> str:
        word, paint = ("error", _RED) if self.is_error else ("warning", _MAGENTA)
        lines = _place(self.span, f"{word}[{self.code}]", self.message, paint if color else "")
        for note in self.notes:
            lines += _place(note.span, "note", note.message, _CYAN if color else "")
        if self.help:
            lines.append("  help: " + self.help.replace("\n", "\n        "))
        return "".join(f"{line}\n" for line in lines)


def _place(span: Span, kind: str, message: str, paint: str) -> list[str]:
    """`FILE:LINE:COL: kind: message`, the line of the source, and a caret below what is meant."""
    line, column = span.source.line_and_column(span.start)
    where, reset = f"{span.source.name}:{line}:{column}:", _RESET if paint else ""
    head = f"{_BOLD if paint else ''}{where}{reset} {paint}{kind}:{reset} {message.translate(_CLEAN)}"
    text = span.source.line_text(line)
    if not text.strip():
        return [head]
    margin = "".join("\t" if c == "\t" else " " for c in text[: column - 1])
    width = max(1, min(span.end - span.start, len(text) - column + 1))
    return [head, f"    {text.translate(_CLEAN)}", f"    {margin}{paint}{'^'.ljust(width, '~')}{reset}"]


def _by_place(found: Diagnostic) -> tuple[int, int, str]:
    return found.span.source.index, found.span.start, found.code


class Diagnostics:
    """Everything that was found in one run, sorted by place when it is looked at."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def report(self, code: str, span: Span, message: str, help: str = "", *notes: Note) -> None:  # noqa: A002
        self._found.append(Diagnostic(code, span, message, help, notes))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found, key=_by_place))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> int:
        return sum(found.is_error for found in self._found)

    @property
    def warnings(self) -> int:
        return len(self) - self.errors

    def render(self, color: bool = False) -> str:
        return "".join(found.render(color) for found in self)

    def summary(self) -> str:
        """`2 errors, 1 warning`; nothing when there is nothing."""
        counts = (self.errors, "error"), (self.warnings, "warning")
        return ", ".join(f"{n} {word}{'s' if n > 1 else ''}" for n, word in counts if n)
