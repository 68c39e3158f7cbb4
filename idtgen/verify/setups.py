"""The setup routines instruction by instruction: what an unwinder finds there (A4), that all of it ran (S3).

In: a machine whose whole image is mapped. A `SetupWatch` runs in place of the CPU while the routines are
called; then it tells its findings.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.verify.code import decode_range
from idtgen.verify.engine import OK
from idtgen.verify.machine import SETUP_ROUTINES, Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CALLEE_SAVED, NAMES, RIP, RSP, State
from idtgen.verify.unwind import Unwinder

_FOUND = (*CALLEE_SAVED, RIP, RSP)


class SetupWatch:
    """Runs functions as the CPU would, one instruction at a time."""

    def __init__(self, machine: Machine) -> None:
        self.steps = 0
        self._machine = machine
        self._unwinder = Unwinder(machine)
        self._executed: set[int] = set()
        self._findings: list[Finding] = []
        starts = {machine.symbols.get(name) for name in SETUP_ROUTINES}
        self._own = [range(p.start, p.end) for p in machine.image.procedures if p.start in starts]

    def run(self, rip: int, limit: int) -> tuple[int, State]:
        """Like `Cpu.run`, of a function that was just called."""
        cpu = self._machine.cpu
        state = cpu.engine.read()
        caller = state.copy()
        caller[RIP], caller[RSP] = self._machine.return_address(state), state[RSP] + x86.WORD
        state[RIP], status, steps = rip, OK, 0
        while status == OK and steps < limit and state[RIP] != caller[RIP]:
            self._look(state, caller)
            status, state = cpu.run(state[RIP], 1)
            steps += 1
        self.steps += steps
        return cpu.run(state[RIP], 1) if status == OK else (status, state)

    def _look(self, state: State, caller: State) -> None:
        rip = state[RIP]
        if rip in self._executed or not any(rip in routine for routine in self._own):
            return
        self._executed.add(rip)
        found = self._unwinder.caller(rip, state)
        wrong = [p for p in _FOUND if found is None or found[p] != caller[p]]
        if wrong:
            expected = ", ".join(f"{NAMES[p]} {caller[p]:#x}" for p in wrong)
            got = "undefined" if found is None else ", ".join(f"{NAMES[p]} {found[p]:#x}" for p in wrong)
            self._findings.append(Finding("A4", expected, got, rip))

    def findings(self) -> list[Finding]:
        """What was wrong on the way; if nothing was, what was never reached."""
        return self._findings or list(self._not_executed())

    def _not_executed(self) -> Iterator[Finding]:
        for routine in self._own:
            code = decode_range(self._machine, routine) if routine.start in self._executed else {}
            for address, instruction in code.items():
                if address not in self._executed and not instruction.fill:
                    yield Finding("S3", "executed when the routines are called", "never executed", address)
