"""NMIs one at a time: where the frame of one that interrupted the kernel may be.

What is said of other events holds for NMIs as well, but for the frame of one that interrupted the kernel:
where on the NMI stack it lies is the stub's own affair, if only the next NMI's five words do not fall on it.
"""

from idtgen import x86
from idtgen.verify import contract
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.play import Play
from idtgen.verify.registers import RDI, State


class NmiPlay(Play):
    """One NMI from its delivery to its return."""

    def settle(self, state: State) -> contract.Terms:
        """H5 for an NMI from the kernel: the frame is on the NMI stack, below what the CPU pushes there."""
        ist = self.event.entry.ist
        if ist is not None and not self.event.origin.user:
            top = self.machine.ist[ist.slot]
            highest = top - x86.IRET_BYTES - self.bench.view.size
            found = state[RDI]
            fits = top - STACK_BYTES <= found <= highest and found % x86.WORD == 0
            self.due = self.due._replace(frame=found if fits else highest)
        return self.due
