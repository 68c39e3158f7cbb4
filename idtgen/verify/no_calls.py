"""SYSCALL from code for which the kernel declares none: -ENOSYS, and nothing else has changed.

A kernel that takes SYSCALL from one kind of code has turned it on for both, on AMD; what the other MSR names
runs in ring 0 on the stack pointer of user mode, with the user's GS base: it may touch neither memory nor GS.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.model import Kernel, Kind
from idtgen.verify.bench import Bench
from idtgen.verify.calls import NO_SUCH_CALL, enter_by, user_pointer
from idtgen.verify.contexts import Partial
from idtgen.verify.msrs import NUMBERS, ways_in
from idtgen.verify.pace import Likeness
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, GS, KERNEL_GS, RIP, RSP, State
from idtgen.verify.returns import R11, RAX, RCX, faults, flags_of
from idtgen.verify.run import Run
from idtgen.verify.scenario import USER64, Event

_LOW = (1 << 32) - 1
MSRS = {Kind.SYSCALL: x86.MSR_LSTAR, Kind.SYSCALL32: x86.MSR_CSTAR}


class NoCall(Run):
    """One such SYSCALL. `last`: at the very end of user mode's half, so that RIP is not canonical."""

    def __init__(self, bench: Bench, kind: Kind, seed: int, *, last: bool) -> None:
        before = caller(bench, kind, seed)
        if last:
            before[RIP] = 1 << bench.address_bits
        before[RCX], before[R11] = before[RIP], before[FLAGS]
        super().__init__(bench, before, (), [])
        self.kind = kind
        self.seed = seed
        self.last = last
        target = bench.machine.msrs[MSRS[kind]]
        self.name = next((name for name, at in bench.machine.symbols.items() if at == target), f"{target:#x}")

    def likeness(self, phase: str) -> Likeness:
        return Likeness((phase, self.kind, self.last), self.seed)

    def gs_after(self, *, to_user: bool) -> tuple[int, int]:  # noqa: ARG002 - there is no other way
        return self.before[GS], self.before[KERNEL_GS]

    def play(self) -> None:
        self.say("{} at {:#x}, which nobody declares", self.kind.value, self.before[RIP])
        self.bench.returns.take()
        # The answer is in RAX; a RIP that is not canonical gives way to one that is.
        gone = frozenset({RAX, RCX, RIP} if self.last else {RAX})
        self.contexts = (self.before, Partial(self.before, gone))
        called, state = self.advance(enter_by(self, self.kind), "in")
        if called is not None:
            self.lose(Finding("H1", "no call", f"a call of {self.machine.functions[called]}", self.pace.last))
        sysret = self.bench.returns.take()
        fault = faults(self.bench.returns, sysret) if sysret is not None else None
        if fault is not None:
            self.lose(fault)
        self.after = self._expected(state)
        self.finish(state)

    def _expected(self, found: State) -> State:
        after = self.before.copy()
        after[RAX] = NO_SUCH_CALL
        after[FLAGS] = flags_of(after[FLAGS])
        found[FLAGS] = flags_of(found[FLAGS])
        if self.last:
            after[RCX] = after[RIP] = found[RIP]
        return after


def caller(bench: Bench, kind: Kind, seed: int) -> State:
    """User mode before the SYSCALL; 32-bit code with the selector that SYSRETL loads, declared or not."""
    kernel = bench.machine.kernel
    entry = next(e for e in kernel.entries if e.kind in NUMBERS)
    state = bench.interrupted(Event(NUMBERS[kind], entry, USER64, seed)).copy()
    if kind is Kind.SYSCALL:
        state[RSP] = user_pointer(bench, USER64, seed, state[RSP])
    else:
        state[RIP], state[RSP] = state[RIP] & _LOW, state[RSP] & _LOW
        state[CS] = (kernel.user_data or 0) - 8
    return state


def undeclared(kernel: Kernel) -> list[Kind]:
    """The kinds of SYSCALL that no statement declares, where there are system calls past the IDT."""
    declared = {entry.kind for entry in kernel.entries}
    return [kind for kind in MSRS if kind not in declared] if ways_in(kernel) else []


def no_calls(bench: Bench, seeds: range) -> Iterator[NoCall]:
    for kind in undeclared(bench.machine.kernel):
        for seed in seeds:
            yield NoCall(bench, kind, seed, last=False)
        if kind is Kind.SYSCALL:
            yield NoCall(bench, kind, seeds.start, last=True)
