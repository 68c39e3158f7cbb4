"""From a finding to a failure to act on.

In: a finding, and the run that made it. Out: a `Failure`: which instruction, which line, how to see it again.
"""

from bisect import bisect_right

from idtgen.image import Image
from idtgen.model import Entry, Kernel
from idtgen.verify.machine import SETUP_ROUTINES
from idtgen.verify.plan import Plan
from idtgen.verify.properties import Finding
from idtgen.verify.report import UNTOLD, Failure, Story

_LONGEST = 15  # bytes of an instruction (SDM 2:2.3.11)
_FAR = 0x10000  # from a name, and it has nothing to do with the place


class Blame:
    """Knows the names of places in one image."""

    def __init__(self, kernel: Kernel, image: Image, plan: Plan) -> None:
        self._kernel = kernel
        self._image = image
        self._plan = plan
        self._spots = sorted(image.spots)
        start, end = image.symbols["__entry_text_start"], image.symbols["__entry_text_end"]
        self._named = sorted(
            (at, name) for name, at in image.symbols.items() if start <= at < end or name in SETUP_ROUTINES
        )

    def place(self, address: int | None) -> str:
        """The instruction at an address, or that an address lies in."""
        if address is None:
            return ""
        index = bisect_right(self._spots, address) - 1
        if index >= 0 and address - self._spots[index] < _LONGEST:
            spot = self._image.spots[self._spots[index]]
            return f"{spot.symbol}+{spot.offset:#x}: {' '.join(spot.text.split())}"
        index = bisect_right(self._named, (address, "\x7f")) - 1
        at, name = self._named[index] if index >= 0 else (0, "")
        return f"{name}+{address - at:#x}" if address - at < _FAR else f"{address:#x}"

    def source(self, address: int | None) -> str:
        """The line of the .idt that asked for the instruction."""
        index = -1 if address is None else bisect_right(self._spots, address) - 1
        origin = self._image.spots[self._spots[index]].origin if index >= 0 else None
        return "" if origin is None else f"{origin.file}:{origin.line}"

    def source_of(self, symbol: str) -> str:
        """The line that declares an entry."""
        entries = (*self._kernel.gates.values(), *self._kernel.entries)
        origin = next((entry.origin for entry in entries if entry.symbol == symbol), None)
        return "" if origin is None else f"{origin.file}:{origin.line}"

    def of_entry(
        self, finding: Finding, entry: Entry, origin: str, seed: int, story: Story, token: str
    ) -> Failure:
        return Failure(
            code=finding.code,
            entry=entry.symbol,
            origin=origin,
            place=self.place(finding.address),
            source=f"{entry.origin.file}:{entry.origin.line}",
            expected=finding.expected,
            found=finding.found,
            seed=seed,
            command=self.again(token),
            **story._asdict(),
        )

    def of_image(
        self, finding: Finding, what: str, story: Story = UNTOLD, token: str | None = None
    ) -> Failure:
        """A failure that no event was needed for. Without a token all is done again."""
        return Failure(
            code=finding.code,
            entry=what,
            origin="",
            place=self.place(finding.address),
            source=self.source(finding.address),
            expected=finding.expected,
            found=finding.found,
            seed=self._plan.seed,
            command=self._plan.command if token is None else self.again(token),
            **story._asdict(),
        )

    def again(self, token: str) -> str:
        """The call that plays one sequence of events."""
        return f"{self._plan.command} --replay {token}"
