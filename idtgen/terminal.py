"""What the commands say on stderr: messages, findings, and a progress bar for long work.

In: text, findings, how many of how many are done. Out: lines; in colour where the user sees and wants it.
The bar is one line that is drawn over a few times a second and wiped at the end; elsewhere it is silent.
"""

import os
import sys
import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from idtgen.diagnostics import Diagnostics

_PATIENCE = 0.4  # seconds before the bar appears
_INTERVAL = 0.1  # seconds from one drawing to the next
_WIDTH = 30


def say(text: str) -> None:
    print(text, file=sys.stderr)


def say_findings(diagnostics: "Diagnostics") -> None:
    """Errors and warnings, and how many there are when there are several."""
    sys.stderr.write(findings(diagnostics, color=_draws() and not os.environ.get("NO_COLOR")))


def findings(diagnostics: "Diagnostics", *, color: bool = False) -> str:
    return diagnostics.render(color) + (f"{diagnostics.summary()}\n" if len(diagnostics) > 1 else "")


def _draws() -> bool:
    """Whether stderr is a terminal that knows more than lines."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


class Bar:
    """Call it with (done, total) while the work goes on; leave its `with` block to wipe it.

    Ctrl-C may come while the emulator calls back into Python, where ctypes drops the exception: the bar
    hears of that, and raises it anew.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.shown = False
        self.interrupted = False
        self.visible = _draws()
        self.start = time.monotonic()
        self.next = self.start + _PATIENCE

    def __enter__(self) -> Self:
        sys.unraisablehook = self._dropped
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        sys.unraisablehook = sys.__unraisablehook__
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
        if self.interrupted and kind is None:
            raise KeyboardInterrupt

    def __call__(self, done: int, total: int) -> None:
        if self.interrupted:
            raise KeyboardInterrupt
        now = time.monotonic()
        if self.visible and now >= self.next:
            self.next = now + _INTERVAL
            self.shown = True
            sys.stderr.write("\r" + line(self.title, done, total, now - self.start) + "\x1b[K")
            sys.stderr.flush()

    def _dropped(self, exception: "sys.UnraisableHookArgs") -> None:
        if exception.exc_type is KeyboardInterrupt:
            self.interrupted = True
        else:
            sys.__unraisablehook__(exception)


def line(title: str, done: int, total: int, seconds: float) -> str:
    share = done / total if total else 1.0
    filled = int(share * _WIDTH)
    left = f", {seconds / share - seconds:.0f} s left" if share else ""
    return f"{title} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done:,} of {total:,}{left}"
