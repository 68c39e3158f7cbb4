"""A second CPU on the same memory that shows every instruction before it is executed.

A hook on every instruction would slow each run of the first CPU, and could not be taken away again without
translating all code anew; so there are two, and a state is carried from one to the other in two calls.
"""

from collections.abc import Callable

from idtgen.verify.cpu import LIMIT, Cpu
from idtgen.verify.engine import Engine
from idtgen.verify.machine import Machine
from idtgen.verify.registers import RIP, State

Visit = Callable[[int], bool]  # told the address; True stops before the instruction


class Tracer:
    """Runs like a `Cpu`, visiting each instruction."""

    def __init__(self, machine: Machine) -> None:
        engine = Engine(machine.ram)
        self.cpu = Cpu(engine, machine.kernel, machine.tables)
        self._visit: Visit = _go_on
        self._problem: BaseException | None = None
        engine.hook_code(self._called)

    def trace(self, state: State, visit: Visit) -> tuple[int, State]:
        """Load a state and run to a call of C, a fault or wherever the visitor stops."""
        self.cpu.load(state)
        self._visit = visit
        status, after = self.cpu.run(state[RIP], LIMIT)
        if self._problem is not None:
            problem, self._problem = self._problem, None
            raise problem
        return status, after

    def _called(self, address: int) -> None:
        """Before each instruction. An exception cannot pass through the emulator: it waits for the end."""
        engine = self.cpu.engine
        try:
            if self._visit(address):
                engine.stop()
        except BaseException as problem:  # noqa: BLE001 - raised again by `trace`
            self._problem = problem
            engine.stop()


def _go_on(_address: int) -> bool:
    return False
