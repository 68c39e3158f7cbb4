"""A progress bar for long work: one line on a terminal, silence elsewhere.

In: how many of how many are done. Out: a line on stderr that is drawn over, a few times a second, and
wiped at the end. It appears only when the work has taken long enough to be wondered about.
"""

import os
import sys
import time
from typing import Self

_PATIENCE = 0.4  # seconds before the bar appears
_INTERVAL = 0.1  # seconds from one drawing to the next
_WIDTH = 30


class Bar:
    """Call it with (done, total); leave its `with` block to wipe it."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.shown = False
        self.visible = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self.start = time.monotonic()
        self.next = self.start + _PATIENCE

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self.visible and now >= self.next:
            self.next = now + _INTERVAL
            self.shown = True
            sys.stderr.write("\r" + line(self.title, done, total, now - self.start) + "\x1b[K")
            sys.stderr.flush()


def line(title: str, done: int, total: int, seconds: float) -> str:
    share = done / total if total else 1.0
    filled = int(share * _WIDTH)
    left = f", {seconds / share - seconds:.0f} s left" if share else ""
    return f"{title} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done:,} of {total:,}{left}"
