"""What a process keeps for all tasks that it is given: one booted machine and the two CPUs on it.

In: a kernel and its image. Out: benches. To boot a machine and to translate its code takes as long as many
runs, so a process does it once. What runs have seen is not kept: each task begins with a new bench, and its
result does not depend on what the same process did before.
"""

from collections.abc import Callable

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.returns import Returns
from idtgen.verify.tracer import Tracer
from idtgen.verify.unwind import Unwinder

Tell = Callable[[int, int], None]  # of the present task: how much is done, in how many runs


class Station:
    """A machine, ready for any task. `step` runs the setup routines instruction by instruction."""

    def __init__(self, kernel: Kernel, image: Image, *, step: bool = False) -> None:
        self.machine, self.findings = boot(kernel, image, step=step)
        self.tracer = Tracer(self.machine)
        self.unwinder = Unwinder(self.machine)
        self.tell: Tell = _say_nothing
        self.returns = Returns(self.machine)
        for cpu in (self.machine.cpu, self.tracer.cpu):
            self.returns.watch(cpu)

    def reread(self) -> None:
        """Somebody has changed the unwind information."""
        self.unwinder = Unwinder(self.machine)

    def bench(self) -> Bench:
        """One that remembers nothing."""
        return Bench(self.machine, self.returns)


def _say_nothing(_done: int, _runs: int) -> None:
    pass
