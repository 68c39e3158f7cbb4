"""INT $0x80: a system call from user mode, UD2 from the kernel.

From the kernel nobody executes it, but an interrupt with this vector may be injected (CVE-2024-25744). The
stub must then come to a #UD that names it, before any SWAPGS or push: #UD's own entry finds a sane kernel.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.model import Entry, Tail
from idtgen.verify.bench import Bench
from idtgen.verify.calls import slots
from idtgen.verify.contexts import Partial
from idtgen.verify.engine import BAD_INSTRUCTION, OK
from idtgen.verify.memory import first_change
from idtgen.verify.play import UD2, Opening, Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, GPRS, GS, KERNEL_GS, NAMES, RIP, RSP, State
from idtgen.verify.returns import RAX
from idtgen.verify.scenario import Behaviour, Event, origins


class Int80(Play):
    """One call from user mode."""

    def deliver(self, interrupted: State) -> State:
        if self.machine.kernel.frame.tail is Tail.ORIG_AX:
            self.contexts = (self.before, Partial(self.before, frozenset({RAX})))  # its upper half is gone
        return super().deliver(interrupted)


class FromKernel(Play):
    """The vector while the kernel runs."""

    def play(self) -> None:
        entered = self.enter()
        status, state = self.pace.advance(entered, self.contexts, self.likeness("kernel"))
        self.findings += self.pace.findings
        self.pace.findings = []
        called = self.machine.called(state) if status == OK else None
        if called is not None:
            found = f"a call of {self.machine.functions[called]}"
            self.lose(Finding("H1", "UD2, for the kernel makes no such call", found, self.pace.last))
        rip = state[RIP]
        if status != BAD_INSTRUCTION or rip not in self.machine.text or self.machine.half_word(rip) != UD2:
            self.lose(Finding("A3", "no fault but #UD at UD2", f"{rip:#x}", self.pace.last))
        self._compare_with(entered, state)

    def _compare_with(self, entered: State, state: State) -> None:
        """#UD finds everything as the vector found it, but for flags that its own gate sets straight."""
        for code, places in (("R1", range(GPRS)), ("R2", (GS, KERNEL_GS))):
            for place in places:
                if state[place] != entered[place]:
                    right, found = (f"{NAMES[place]} {s[place]:#x}" for s in (entered, state))
                    self.findings.append(Finding(code, right, found, state[RIP]))
        changed = first_change(self.machine, self.permitted, [])
        if changed is not None:
            self.findings.append(Finding("R3", "no push", f"{changed:#x} changed", state[RIP]))
        if state[FLAGS] & x86.IF:
            self.findings.append(Finding("A5", "IF clear", "IF set", state[RIP]))
        self.bench.stages["return"] += 1


def open_int80(bench: Bench, event: Event) -> Opening:
    opening = open_event(bench, event)
    if event.origin.user:
        return opening._replace(due=opening.due._replace(slots=slots(bench, event, opening.before)))
    frame = (opening.before[RSP] & ~15) - x86.IRET_BYTES
    return opening._replace(permitted=[range(frame, frame + x86.IRET_BYTES)])


def int80_runs(bench: Bench, vector: int, entry: Entry, seeds: range, *, quick: bool) -> Iterator[Play]:
    """From each origin: what a handler without an answer does."""
    every = (Behaviour.KEEP, Behaviour.REWRITE, Behaviour.ENABLE)[: 2 if quick else None]
    for origin in origins(bench.machine.kernel, entry):
        for seed in seeds:
            opening = open_int80(bench, Event(vector, entry, origin, seed))
            if not origin.user:
                yield FromKernel(bench, opening, Behaviour.KEEP)
                continue
            for behaviour in every:
                yield Int80(bench, opening, behaviour)
