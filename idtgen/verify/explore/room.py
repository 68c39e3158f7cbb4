"""Whether a stack has room for one event more: none of them grows, and events that nest use them up.

In: a machine; an event, the state that it interrupts. Out: the name of the stack that is too small, if it is.
What does not fit is not sent, and the report says so: how large a stack must be is the kernel's to say.
"""

from idtgen.verify.explore.events import Event
from idtgen.verify.explore.segments import LOCALS
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import Machine
from idtgen.verify.memory import RED
from idtgen.verify.registers import RSP, State

_FRAMES = 512  # of an entry of which nothing is claimed


class Room:
    """Knows where each stack ends."""

    def __init__(self, machine: Machine) -> None:
        self._depths = machine.image.depths
        self._stacks = [
            (range(top - STACK_BYTES, top + 1), name)
            for top, name in ((machine.thread, "the thread stack"), (machine.layout.other, "a kernel stack"))
        ]
        for ist in machine.kernel.ists:
            top, size = machine.ist[ist.slot], min(ist.size or STACK_BYTES, STACK_BYTES)
            self._stacks.append((range(top - size, top + 1), f"ist {ist.name}, {size} bytes,"))

    def lacks(self, event: Event, state: State) -> str | None:
        """The stack on which the event would not fit."""
        if event.entry.ist is not None:
            return None
        rsp, used = state[RSP], self._depths.get(event.entry.symbol, _FRAMES)
        for stack, name in self._stacks:
            if rsp in stack:
                return name if rsp - used - RED - LOCALS < stack.start else None
        return None
