"""What the commands say on stderr: messages, findings, and a progress bar for long work.

In: text, findings, how many of how many are done. Out: lines; in colour where the user sees and wants it.
The bar is one line that is drawn over a few times a second and wiped at the end; elsewhere it is silent.
"""

import os
import sys
import time
from collections import deque
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from idtgen.diagnostics import Diagnostics
    from idtgen.verify import Progress

_PATIENCE = 0.4  # seconds before the bar appears
_INTERVAL = 0.1  # seconds from one drawing to the next
_WINDOW = 5.0  # seconds that the rate and the time left are reckoned from
_ENOUGH = 0.01  # of the work; before, nobody can tell how long the rest will take
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
    """Call it with how far the work has come; leave its `with` block to wipe it.

    Ctrl-C may come while the emulator calls back into Python, where ctypes drops the exception: the bar
    hears of that, and raises it anew.
    """

    def __init__(self, title: str, unit: str = "runs") -> None:
        self.title = title
        self.unit = unit  # of what the rate counts
        self.shown = False
        self.interrupted = False
        self.visible = _draws()
        self.next = time.monotonic() + _PATIENCE
        self.pace = Pace()

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

    def __call__(self, now: "Progress") -> None:
        if self.interrupted:
            self.interrupted = False  # once is enough
            raise KeyboardInterrupt
        if not self.visible:
            return
        clock = time.monotonic()
        self.pace.note(clock, now.share, now.runs)
        if clock >= self.next:
            self.next = clock + _INTERVAL
            self.shown = True
            rate, left = self.pace.rate(), self.pace.left()
            sys.stderr.write("\r" + line(self.title, now, f"{self.unit}/s", rate, left) + "\x1b[K")
            sys.stderr.flush()

    def _dropped(self, exception: "sys.UnraisableHookArgs") -> None:
        if exception.exc_type is KeyboardInterrupt:
            self.interrupted = True
        else:
            sys.__unraisablehook__(exception)


class _Moment(NamedTuple):
    clock: float
    share: float
    counted: int


class Pace:
    """How fast work has gone for the last seconds: what was before says little about what comes."""

    def __init__(self) -> None:
        self._moments: deque[_Moment] = deque()

    def note(self, clock: float, share: float, counted: int) -> None:
        """Several moments of one interval are one."""
        moments = self._moments
        if len(moments) > 1 and clock - moments[-2].clock < _INTERVAL:
            moments.pop()
        moments.append(_Moment(clock, share, counted))
        # Work that comes in large pieces stands still for longer than the window: one piece is always in it.
        while len(moments) > 2 and moments[1].clock <= clock - _WINDOW and moments[1].share < share:  # noqa: PLR2004
            moments.popleft()

    def rate(self) -> float | None:
        """By the second."""
        first, last = self._moments[0], self._moments[-1]
        time = last.clock - first.clock
        return (last.counted - first.counted) / time if time else None

    def left(self) -> float | None:
        """Seconds to the end."""
        first, last = self._moments[0], self._moments[-1]
        gone = last.share - first.share
        known = last.share >= _ENOUGH and gone > 0
        return (1 - last.share) * (last.clock - first.clock) / gone if known else None


def line(title: str, now: "Progress", unit: str, rate: float | None, left: float | None) -> str:
    filled = int(now.share * _WIDTH)
    speed = f", {rate:,.0f} {unit}" if rate else ""
    rest = f", {duration(left)} left" if left is not None else ""
    bar = "#" * filled + "." * (_WIDTH - filled)
    return f"{title} [{bar}] {now.done:,} of {now.total:,}{speed}{rest}"


def duration(seconds: float) -> str:
    """As precise as anybody wants to know it."""
    if seconds < 100:  # noqa: PLR2004
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{round(minutes / 60)} h"  # noqa: PLR2004
