"""What an engine executes, noted instruction by instruction, whoever starts it.

In: a machine. Out: the state before each instruction. Whatever runs on it meanwhile runs as it always does,
one instruction at a time; so the same code that finds a failure tells how it came about.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from idtgen.verify.engine import OK, Engine
from idtgen.verify.machine import Machine
from idtgen.verify.registers import RIP, State


class Stopped(Exception):
    """The instruction that was asked for is the next."""


class Tape(Engine):
    """An engine that takes notes, over another one, whose CPU it is."""

    def __init__(self, machine: Machine, stop: int | None) -> None:
        vars(self).update(vars(machine.cpu.engine))
        self.states: list[State] = []
        self._machine = machine
        self._before = stop

    def start(self, rip: int, count: int) -> int:
        status = OK
        for _ in range(count):
            self._note(rip)
            status = super().start(rip, 1)
            if status != OK or rip in self._machine.functions:
                break
            rip = self.read()[RIP]
        return status

    def _note(self, rip: int) -> None:
        state = self.read()
        state[RIP] = rip  # which is not in the CPU yet
        if self.states and self.states[-1] == state:
            return  # a fault is raised twice, to see which
        if self._before == len(self.states):
            raise Stopped
        self.states.append(state)


@contextmanager
def tape(machine: Machine, stop: int | None = None) -> Iterator[Tape]:
    """`stop`: raise `Stopped` before the instruction of that number."""
    engine = machine.cpu.engine
    noted = Tape(machine, stop)
    machine.cpu.engine = noted
    try:
        yield noted
    finally:
        machine.cpu.engine = engine
