"""Two ways to run on to the next call of C or to the end: freely, or instruction by instruction.

Stepping checks A2 (execution stays in entry text), A4 and A5 before each instruction, and remembers which
were executed (S3). A step costs as much as many free instructions, so a `Stepper` goes on freely where a run
like the present one has been: two slots of an array lead to the same body, which need not be stepped twice.
"""

from collections.abc import Hashable
from typing import NamedTuple, Protocol

from idtgen import x86
from idtgen.verify.contexts import Context
from idtgen.verify.cpu import Cpu
from idtgen.verify.engine import OK
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, RIP, State
from idtgen.verify.tracer import Tracer
from idtgen.verify.unwind import Unwinder

_CLI, _JMP_NEAR, _JMP_SHORT, _CALL, _RET = 0xFA, 0xE9, 0xEB, 0xE8, 0xC3


class Likeness(NamedTuple):
    """Two runs that are alike take the same way through the code."""

    coarse: Hashable  # the same branches
    fine: Hashable  # the same values, too


class Pace(Protocol):
    """How a run advances."""

    findings: list[Finding]
    last: int | None  # the last instruction, if known
    tells: bool  # whether a trail is wanted
    cpu: Cpu  # that ran last

    def advance(self, state: State, contexts: tuple[Context, ...], like: Likeness) -> tuple[int, State]:
        """Load a state of ring 0 and run on. An unwinder must find one of `contexts`."""
        ...


class Free:
    """As fast as the engine goes."""

    tells = False

    def __init__(self, machine: Machine) -> None:
        self.findings: list[Finding] = []
        self.last: int | None = None
        self.cpu = machine.cpu

    def advance(self, state: State, _contexts: tuple[Context, ...], _like: Likeness) -> tuple[int, State]:
        self.cpu.load(state)
        return self.cpu.run(state[RIP])


class Stepper:
    """Instruction by instruction, but where a run like this one has been; everywhere if it is to tell."""

    def __init__(
        self,
        machine: Machine,
        tracer: Tracer,
        unwinder: Unwinder,
        *,
        coarse: bool = False,
        tells: bool = False,
    ) -> None:
        self.findings: list[Finding] = []
        self.last: int | None = None
        self.tells = tells
        self.cpu = machine.cpu
        self.executed: set[int] = set()
        self.steps = 0
        self.states: list[State] = []  # before each instruction, if it is to tell
        self._coarse = coarse
        self._machine = machine
        self._tracer = tracer
        self._problem = unwinder.problem
        self._known: dict[Hashable, set[int]] = {}
        self._seen: set[int] = set()  # of what is known, under the present likeness
        self._calls = 0  # open ones, of routines of entry text: behind a known one follows code of the caller
        self._contexts: tuple[Context, ...] = ()
        self._may_be_on = False  # IF, between the return of a handler that enabled interrupts and the CLI

    def advance(self, state: State, contexts: tuple[Context, ...], like: Likeness) -> tuple[int, State]:
        """Step to the next call of C, a fault, or a place where such a run has been; on freely from there."""
        self._seen = self._known.setdefault(like.coarse if self._coarse else like, set())
        if self.tells:
            self._seen = set()
        status = OK
        if state[RIP] not in self._seen:
            self._contexts, self._calls = contexts, 0
            self._may_be_on = bool(state[FLAGS] & x86.IF)
            self.cpu = self._tracer.cpu
            before = len(self._seen)
            status, state = self._tracer.trace(state, self._visit)
            self.steps += len(self._seen) - before
            self.executed |= self._seen
            if self.findings:
                self._seen.clear()  # the next run like this one has to see it as well
        if status == OK and not self.findings and state[RIP] in self._seen:
            self.cpu = self._machine.cpu
            self.cpu.load(state)
            status, state = self.cpu.run(state[RIP])
        return status, state

    def _visit(self, rip: int) -> bool:
        """Before an instruction: A2, A4 and A5. True: no need to see more."""
        if rip not in self._machine.text:
            if rip not in self._machine.functions:
                self.findings.append(Finding("A2", "execution in entry text", f"at {rip:#x}", self.last))
            return rip not in self._machine.functions
        opcode = self._machine.byte(rip)
        if rip in self._seen and rip != self.last:  # a string instruction comes again and again
            if not self._calls:
                return True
        else:
            self._look(rip, opcode)
        self._calls += (opcode == _CALL) - (opcode == _RET)
        return False

    def _look(self, rip: int, opcode: int) -> None:
        state = self._tracer.cpu.engine.read()
        self.last = rip
        self._seen.add(rip)
        if self.tells:
            self.states.append(state)
        if state[FLAGS] & x86.IF:
            self._look_at_if(rip, opcode)
        else:
            self._may_be_on = False
        problem = self._problem(rip, state, self._contexts)
        if problem is not None:
            self.findings.append(Finding("A4", problem[0], problem[1], rip))

    def _look_at_if(self, rip: int, opcode: int) -> None:
        """A handler may return with IF set; then nothing but jumps may stand before the CLI."""
        if not self._may_be_on or opcode not in {_CLI, _JMP_NEAR, _JMP_SHORT}:
            self.findings.append(Finding("A5", "IF clear", "IF set", rip))
