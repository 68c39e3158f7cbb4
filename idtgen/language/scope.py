"""What the passes of the analysis share: where findings go, and how much of the file there was to see."""

from typing import NamedTuple

from idtgen.diagnostics import Diagnostics, Note
from idtgen.language.syntax import Number, Word
from idtgen.source import Source, Span


class Scope(NamedTuple):
    diagnostics: Diagnostics
    main: Source
    whole: bool  # nothing was given up for an error: what is not there is really not there
    blocks_whole: bool  # nothing in a { } block was

    def error(self, code: str, span: Span, message: str, help: str = "", *notes: Note) -> None:  # noqa: A002
        self.diagnostics.report(code, span, message, help, *notes)

    def missing(self, code: str, span: Span, message: str, help: str = "", *notes: Note) -> None:  # noqa: A002
        """Something is not declared; in a file with errors of text its line may be one of those."""
        if self.whole:
            self.diagnostics.report(code, span, message, help, *notes)

    def number(self, number: Number, what: str, allowed: range, code: str, help: str = "") -> int | None:  # noqa: A002
        """Its value when that is allowed."""
        if number.value in allowed:
            return number.value
        message = f"{what} must be {allowed[0]} to {allowed[-1]}, not {number.value}"
        self.error(code, number.span, message, help)
        return None


def shown(value: Word | Number) -> str:
    """As the file says it."""
    return value.span.source.text[value.span.start : value.span.end]
