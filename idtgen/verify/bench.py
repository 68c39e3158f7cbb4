"""What all runs on one machine share."""

from collections import Counter
from collections.abc import Hashable
from typing import Any

from idtgen.verify.delivery import Delivery
from idtgen.verify.frames import FrameView, Words
from idtgen.verify.handler import FreshFrames
from idtgen.verify.machine import Machine
from idtgen.verify.registers import State
from idtgen.verify.returns import Returns
from idtgen.verify.scenario import Event, interrupted

# Which properties a stage of a run checks. Counting stages is cheaper than counting checks.
CHECKED: dict[str, tuple[str, ...]] = {
    "call": ("H1", "H2", "H3", "H4", "H5", "H6"),
    "cleared call": ("H7",),
    "hook": ("H1", "H3", "H4", "H5", "H6"),
    "way out": ("R4",),
    "return": ("R1", "R2", "R3"),
    "step": ("A1", "A2", "A3", "A4", "A5"),
    "static": ("S1",),
    "gate": ("S2",),
    "instruction": ("S3",),
    "nested": ("I3",),
    "failed IRET": ("I4",),
}


class Bench:
    """A machine, and everything about it that is worked out once."""

    def __init__(self, machine: Machine, returns: Returns | None = None) -> None:
        self.machine = machine
        self.delivery = Delivery(machine)
        self.view = FrameView(machine.kernel.frame)
        self.fresh = FreshFrames(machine, self.view)
        self.address_bits = 56 if machine.kernel.la57 else 47  # of user mode (SDM 1:3.3.7.1)
        self.returns = returns or Returns(machine)
        self.stages: Counter[str] = Counter()
        self.followed: dict[object, bytes] = {}  # ways out that were followed to the end, and memory before
        self.openings: dict[object, Any] = {}  # of the slots of arrays
        # Of the boundary that was interrupted last: its state, a tail, and what its frame must hold.
        self.slots: tuple[object, Words, Words] = None, (), ()
        self.later: tuple[object, list[int]] = None, []  # a boundary, and what was written behind it
        self._asked: set[Hashable] = set()
        self._interrupted: dict[object, State] = {}

    def interrupted(self, event: Event) -> State:
        """The state that the event finds: the same for all entries."""
        key = (event.origin.name, event.seed, event.maskable)
        state = self._interrupted.get(key)
        if state is None:
            state = self._interrupted[key] = interrupted(self.machine, event)
        return state

    def first_time(self, what: Hashable) -> bool:
        """Whether nobody has asked that before."""
        known = what in self._asked
        self._asked.add(what)
        return not known

    def checks(self) -> Counter[str]:
        """How often each property was checked."""
        counts: Counter[str] = Counter()
        for stage, number in self.stages.items():
            for code in CHECKED.get(stage, ()):
                counts[code] += number
        return counts
