"""Places in text. A span is a pair of offsets; lines and columns are computed when one is printed.

In: a file's text and its names. Out: spans to hand around, and what a reader needs to find one.
"""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple


class Source:
    """One file that was read."""

    def __init__(self, name: str, text: str, label: str, index: int = 0) -> None:
        self.name = name  # for messages: a path that the user's editor can open
        self.text = text
        self.label = label  # for outputs, which hold no path of this machine
        self.index = index  # files are numbered in the order in which they are read

    @cached_property
    def _line_starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [0, *accumulate(lengths)]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Both count from 1; columns count characters."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_text(self, line: int) -> str:
        """A line without its end."""
        start, end = self._line_starts[line - 1 : line + 1]
        return self.text[start : end - 1].removesuffix("\r")


class Span(NamedTuple):
    """Characters start..end of a file."""

    source: Source
    start: int
    end: int

    def upto(self, other: "Span") -> "Span":
        """From the start of this one to the end of another in the same file."""
        return Span(self.source, self.start, other.end)

    @property
    def line(self) -> int:
        return self.source.line_and_column(self.start)[0]
