"""The labels that a kernel may jump to, and I4: the IRET to user mode that faults.

`restore_regs_and_return_to_kernel` and `swapgs_restore_regs_and_return_to_usermode` expect RSP at a frame; a
`Resume` jumps there and holds the return to R1-R3. A `FailedIret` goes that way up to the IRETQ, raises a
fault there as the CPU would, and then expects what the same fault from user mode would have given.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry, Kernel, Kind
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.pace import Likeness, Pace
from idtgen.verify.play import Opening, Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, GS, KERNEL_GS, KERNEL_GS_NUMBER, PLACES, RIP, RSP, SS, State
from idtgen.verify.run import Run
from idtgen.verify.scenario import KERNEL, Behaviour, Event, Mode, gs_bases, origins

TO_KERNEL, TO_USER = "restore_regs_and_return_to_kernel", "swapgs_restore_regs_and_return_to_usermode"
IRET = "native_irq_return_iret"
_LOW_HALF = (1 << 32) - 1
# How far below the top of the thread stack the frame that IRET reads may lie: a kernel may start a thread
# from anywhere. Some of these overlap with the frame that takes its place; of the last one
# the address differs in more than a byte from that of the frame that the fault has below it.
_DISTANCES = (0, 0x10, 0x30, 0x200, 0xD0)


def at_label(bench: Bench, frame: int) -> State:
    """Kernel code that jumps to one of the labels: RSP at the frame, nothing else of importance."""
    machine = bench.machine
    state = [0x5EED_0000_0000_0000 + 0x1_0001 * place for place in range(PLACES)]
    state[KERNEL_GS_NUMBER] = x86.MSR_KERNEL_GS_BASE
    state[GS], state[KERNEL_GS] = gs_bases(machine, KERNEL)
    state[FLAGS], state[CS], state[SS], state[RSP] = x86.RESERVED_FLAG, machine.kernel.code, 0, frame
    return state


class Resume(Run):
    """From a label to what the frame names."""

    def __init__(self, bench: Bench, mode: Mode, seed: int) -> None:
        frame = bench.fresh.frame(seed, mode, "label")
        self.at = bench.machine.layout.other - 0x800
        own = range(self.at, self.at + bench.view.size)
        super().__init__(bench, at_label(bench, self.at), frame, [own])
        self.mode = mode
        self.seed = seed
        self.label = TO_KERNEL if mode is Mode.KERNEL else TO_USER

    def likeness(self, phase: str) -> Likeness:
        return Likeness((phase, self.label), (self.mode, self.seed))

    def gs_after(self, *, to_user: bool) -> tuple[int, int]:
        gs, other = self.before[GS], self.before[KERNEL_GS]
        return (other, gs) if to_user and self.machine.kernel.swapgs else (gs, other)

    def play(self) -> None:
        self.say("a jump to {}, frame at {:#x}", self.label, self.at)
        machine = self.machine
        machine.put(self.at, *self.frame)
        self.lead()
        state = self.before.copy()
        state[RIP] = machine.symbols[self.label]
        called, state = self.advance(state, "out")
        if called is not None:
            self.lose(Finding("R4", "no call", f"a call of {machine.functions[called]}", self.pace.last))
        self.finish(state)


class Failing(NamedTuple):
    """How the IRET fails: where the frame that it reads lies, and whether the CPU reports the whole RIP."""

    distance: int
    truncated: bool


class FailedIret(Play):
    """The fault of an IRET to user mode, which must look as if user mode had raised it."""

    def __init__(self, bench: Bench, opening: Opening, behaviour: Behaviour, how: Failing) -> None:
        super().__init__(bench, opening, behaviour)
        self.how = how
        self.iret_frame = bench.machine.thread - how.distance - x86.IRET_BYTES
        depth = bench.machine.image.depths.get(self.event.entry.symbol)
        below = contract.below(self.iret_frame, depth)
        self.permitted = [*self.permitted, range(below.start, self.iret_frame + x86.IRET_BYTES)]

    def likeness(self, phase: str) -> Likeness:
        like = super().likeness(phase)
        return Likeness((like.coarse, self.how.truncated, phase == "in"), (like.fine, self.how))

    def enter(self) -> State:
        state = self._reach_iret()
        reported = state.copy()
        if self.how.truncated:
            reported[RIP] &= _LOW_HALF
        event = self.event
        self.say(
            "the IRET to {:#x} raises vector {}, saved RIP {:#x}",
            self.before[RIP],
            event.vector,
            reported[RIP],
        )
        self.contexts = (reported, state, self.before)
        return self.deliver(reported)

    def _reach_iret(self) -> State:
        """From the label to the IRETQ, instruction by instruction: the state there is the stub's own work."""
        machine, view = self.machine, self.bench.view
        frame = self.iret_frame + x86.IRET_BYTES - view.size
        machine.put(frame, *view.of(self.before, (0,) * len(view.tail)))
        state = at_label(self.bench, frame)
        bases = (KERNEL_GS, GS) if machine.kernel.swapgs else (GS, KERNEL_GS)
        state[GS], state[KERNEL_GS] = (self.before[place] for place in bases)
        machine.cpu.load(state)
        rip, iret = machine.symbols[TO_USER], machine.symbols[IRET]
        steps = 0
        while rip != iret:
            if steps == view.size:
                self.lose(Finding("I4", f"a way from {TO_USER} to {IRET}", f"{rip:#x}"))
            _, state = machine.cpu.run(rip, 1)
            rip, steps = state[RIP], steps + 1
        return state

    def run(self, pace: Pace) -> list[Finding]:
        self.bench.stages["failed IRET"] += 1
        return super().run(pace)


def can_fail(kernel: Kernel, entry: Entry) -> bool:
    """Whether the IRET to user mode can raise it, on the stack that the IRET was on."""
    return (
        kernel.user_mode
        and entry.kind is Kind.EXCEPTION
        and entry.vector in x86.IRET_RAISES
        and (entry.ist is None or entry.paranoid)  # who is paranoid must leave its stack here as well
        and not entry.noreturn
    )


def failed_irets(bench: Bench, vector: int, entry: Entry, seeds: range) -> Iterator[FailedIret]:
    """A fault that IRET may raise, from each user mode; with good frames, and with some that it refuses."""
    whole = bench.machine.symbols[IRET]
    for origin in (o for o in origins(bench.machine.kernel, entry) if o.user):
        for seed in seeds:
            opening = open_event(bench, Event(vector, entry, origin, seed))
            for truncated in (False, True) if whole > _LOW_HALF else (False,):
                how = Failing(_DISTANCES[seed % len(_DISTANCES)], truncated)
                yield FailedIret(bench, opening, Behaviour.KEEP, how)
                yield FailedIret(bench, refused(bench, opening), Behaviour.REWRITE, how)


def refused(bench: Bench, opening: Opening) -> Opening:
    """The same with a frame that IRET refuses, as its vector demands: the handler must see just that."""
    event = opening.event
    before = opening.before.copy()
    match event.vector:
        case 13:  # non-canonical (SDM 3:6.15, #GP; CVE-2012-0217 for SYSRET)
            before[RIP] = 1 << 63 | before[RIP]
        case 12:
            before[SS] |= 0x7F8 | x86.RPL_MASK
        case _:
            before[CS] = 0x7F8 | x86.RPL_MASK
    due = contract.terms(bench.machine, bench.view, event, before)
    return Opening(event, before, due, opening.permitted)


def resumptions(bench: Bench, seeds: range) -> Iterator[Resume]:
    """The returns that a kernel can start by jumping to a label."""
    kernel = bench.machine.kernel
    modes = [Mode.KERNEL]
    if kernel.user_mode:
        modes.append(Mode.USER64)
    if kernel.user_mode and kernel.user_code32 is not None:
        modes.append(Mode.USER32)
    for mode in modes:
        for seed in seeds:
            yield Resume(bench, mode, seed)
