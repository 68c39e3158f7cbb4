"""What runs have in common: follow a stub to a call of C or to the end, play C, hold the return to the frame.

In: a bench, what the run is about; then a pace. Out: findings, and the trail of what happened. A run stops at
the first stage that finds something: what comes later would only repeat it.
"""

from abc import ABC, abstractmethod
from typing import NoReturn

from idtgen import x86
from idtgen.verify.bench import Bench
from idtgen.verify.contexts import Context
from idtgen.verify.cpu import LIMIT
from idtgen.verify.engine import EXCEPTION, OK, system_words
from idtgen.verify.faults import fault_finding
from idtgen.verify.frames import Words
from idtgen.verify.handler import return_from
from idtgen.verify.machine import NoPage
from idtgen.verify.memory import first_change, scribble
from idtgen.verify.pace import Likeness, Pace
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, GPRS, GS, KERNEL_GS, NAMES, RIP, RSP, SS, State

_RETURNED = (*range(GPRS), FLAGS, RIP, CS, SS)


class Lost(Exception):
    """The run cannot go on; the findings say why."""


class Run(ABC):
    """One run. Its kinds differ in how it begins and in who is called on the way."""

    def __init__(self, bench: Bench, before: State, frame: Words, permitted: list[range]) -> None:
        self.bench = bench
        self.machine = bench.machine
        self.before = before  # the interrupted state
        self.permitted = permitted  # where the stub may write
        self._first_frame = frame
        self.frame: Words  # as the last C function left it
        self.after: State  # where it leads
        self.contexts: tuple[Context, ...]  # what an unwinder must find, one of them
        self.pace: Pace
        self.findings: list[Finding]
        self.trail: list[str]
        self.left: bytes | None = None  # memory at the return, before it is compared and put in order
        self._scribbled: list[range]

    def run(self, pace: Pace) -> list[Finding]:
        """Run, from the beginning, as often as one likes."""
        self.pace = pace
        self.frame, self.after, self.contexts = self._first_frame, self.before, (self.before,)
        self.findings, self.trail, self._scribbled, self.left = [], [], [], None
        self.machine.reset()
        try:
            self.play()
        except Lost:
            pass
        except NoPage as page:
            self.findings.append(Finding("A2", "a stack with room for C", f"no page at {page}", pace.last))
        return self.findings

    @abstractmethod
    def play(self) -> None:
        """From the beginning to the end; `Lost` when there is no way on."""

    @abstractmethod
    def likeness(self, phase: str) -> Likeness:
        """What other runs go the same way in this phase."""

    @abstractmethod
    def gs_after(self, *, to_user: bool) -> tuple[int, int]:
        """Both GS bases behind the return."""

    def advance(self, state: State, phase: str) -> tuple[int | None, State]:
        """Run to the next call (its address) or to the end (None)."""
        machine = self.machine
        status, state = self.pace.advance(state, self.contexts, self.likeness(phase))
        if self.pace.findings:
            self.findings += self.pace.findings
            self.pace.findings = []
            raise Lost
        if status == OK:
            called = machine.called(state)
            if called is None:
                code = "H1" if phase == "in" else "R1"
                self.lose(Finding(code, "an end", f"none in {LIMIT} instructions", state[RIP]))
            return called, state
        if status != EXCEPTION or machine.mapped(state[RIP]):
            self.lose(fault_finding(machine, self.pace.cpu, status, state))
        return None, state

    def act(self, state: State, frame: Words | None, at: int, what: str, *, enable: bool = False) -> State:
        """Be a C function: use the stack, perhaps rewrite the frame, return."""
        machine = self.machine
        self._scribbled.append(scribble(machine, state[RSP]))
        if frame is not None:
            self.frame = frame
            machine.put(at, *frame)
        self.say(
            "the {} {}",
            what,
            "rewrites the frame" if frame else "enables IF" if enable else "changes nothing",
        )
        after = return_from(machine, state, interrupts=enable, arithmetic=self.sets_flags(what))
        self.lead()
        return after

    def sets_flags(self, _what: str) -> bool | None:
        """How a played function leaves the arithmetic flags: no stub may count on them."""
        return None

    def lead(self) -> None:
        """Work out where the frame leads now."""
        self.after = self.bench.view.into(self.frame, self.before)
        to_user = bool(self.after[CS] & x86.RPL_MASK)
        self.after[GS], self.after[KERNEL_GS] = self.gs_after(to_user=to_user)
        self.contexts = (self.after,)

    def finish(self, state: State) -> None:
        """R1, R2 and R3 where the IRET led."""
        self.say("goes to {:#x}", state[RIP])
        if self.pace.tells:
            self.left = self.machine.written()
        if state != self.after:
            self._compare("R1", state, _RETURNED)
            self._compare("R2", state, (GS, KERNEL_GS))
        cpu = self.pace.cpu
        system = cpu.engine.system()
        if system != cpu.system:
            self._add_system(cpu.system, system)
        changed = first_change(self.machine, self.permitted, self._scribbled)
        if changed is not None:
            expected = "no change outside the stack that the entry may use"
            self.findings.append(Finding("R3", expected, f"{changed:#x} changed", self.pace.last))
        self.bench.stages["return"] += 1

    def _compare(self, code: str, found: State, places: tuple[int, ...]) -> None:
        expected = self.after
        wrong = [place for place in places if expected[place] != found[place]]
        if wrong:
            right = ", ".join(f"{NAMES[p]} {expected[p]:#x}" for p in wrong)
            got = ", ".join(f"{NAMES[p]} {found[p]:#x}" for p in wrong)
            self.findings.append(Finding(code, right, got, self.pace.last))

    def _add_system(self, before: bytes, after: bytes) -> None:
        old, new = system_words(before), system_words(after)
        wrong = [name for name in old if old[name] != new[name]]
        right = ", ".join(f"{name} {old[name]:#x}" for name in wrong)
        found = ", ".join(f"{name} {new[name]:#x}" for name in wrong)
        self.findings.append(Finding("R1", right, found, self.pace.last))

    def note(self, state: State, findings: list[Finding]) -> None:
        """Findings at a call, blamed on the call; a run ends with them."""
        back = self.machine.return_address(state)
        if back - 1 not in self.machine.text:
            findings.append(Finding("H1", "a call from entry text", f"return address {back:#x}"))
        if findings:
            self.findings += [finding._replace(address=back - 1) for finding in findings]
            raise Lost

    def lose(self, finding: Finding) -> NoReturn:
        self.findings.append(finding)
        raise Lost

    def say(self, text: str, *values: object) -> None:
        if self.pace.tells:
            self.trail.append(text.format(*values))
