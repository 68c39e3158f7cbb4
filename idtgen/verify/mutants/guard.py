"""Whether a mutant has damaged the machine: random bytes may write anywhere and load any system register.

In: a machine between two mutants. Out: whether it is as it was. Contexts are restored before each piece of a
run, and the window is cleaned; what is left is the memory outside of it, page tables among it, and what no
context holds.
"""

from idtgen.verify.engine import Engine
from idtgen.verify.station import Station


class Guard:
    """Remembers a machine as it was."""

    def __init__(self, station: Station) -> None:
        self._machine = machine = station.machine
        self._cpus = [machine.cpu, station.tracer.cpu]
        used = max([machine.window.stop, *(frame + 4096 for frame in machine.frames.values())])
        self._parts = [slice(0, machine.window.start), slice(machine.window.stop, used)]
        self._memory = [machine.ram[part] for part in self._parts]
        self._msrs = [self._system(cpu.engine) for cpu in self._cpus]

    def broken(self) -> bool:
        machine = self._machine
        if any(machine.ram[part] != was for part, was in zip(self._parts, self._memory, strict=True)):
            return True
        for cpu in self._cpus:
            cpu.rest()
        return [self._system(cpu.engine) for cpu in self._cpus] != self._msrs

    def _system(self, engine: Engine) -> tuple[object, ...]:
        msrs = (engine.msr(number) for number in self._machine.msrs)
        return (engine.system(), engine.table("tr"), *msrs)
