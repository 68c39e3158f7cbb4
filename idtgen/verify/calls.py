"""System calls past the IDT: play SYSCALL and SYSENTER as the CPU does, and hold the way back to the frame.

In: a bench whose MSRs the emitted syscall_setup wrote. Unicorn executes neither instruction, so the harness
does (SDM 2: SYSCALL, SYSENTER; APM 2:6.1.1 for SYSCALL in 32-bit code). The interrupted state is the one in
which the program goes on if nobody changes the frame: behind the instruction, RCX and R11 as it leaves them.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.model import Entry, Kernel, Kind, Tail
from idtgen.verify import contract
from idtgen.verify.answers import Answer, Rewriter, Selectors, answers, forbidden
from idtgen.verify.bench import Bench
from idtgen.verify.contexts import Partial
from idtgen.verify.engine import EXCEPTION
from idtgen.verify.frames import Words
from idtgen.verify.layout import STACK_BYTES, place_address
from idtgen.verify.msrs import NUMBERS
from idtgen.verify.pace import Likeness
from idtgen.verify.play import Opening, Play
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, MASK, RBP, RIP, RSP, SS, State
from idtgen.verify.returns import R11, RAX, RCX, UNRESTORED, after_sysretl, faults, flags_of
from idtgen.verify.run import Run
from idtgen.verify.scenario import Behaviour, Event, Mode, Origin, origins

_LOW = (1 << 32) - 1
_NUMBER_ZERO = 4  # every so many seeds the number of the call is 0
NO_SUCH_CALL = -38 & MASK  # -ENOSYS
_SELECTOR_BITS = 0xFFFF
_OTHER_RIP = 0x2A5A_5A5A
_OTHER_FLAGS = x86.CF | x86.ZF | x86.OF_FLAG | x86.DF_FLAG | x86.ID
_SELECTOR = 0xFFFC  # the CPU ignores the RPL of the field


def call_entries(kernel: Kernel) -> dict[int, Entry]:
    """The ways in past the IDT, by the vectors that the contract gives them."""
    return {NUMBERS[entry.kind]: entry for entry in kernel.entries if entry.kind in NUMBERS}


def call_origins(kernel: Kernel, entry: Entry) -> Iterator[Origin]:
    """SYSCALL in 32-bit code has a target of its own; SYSENTER has one for all code (Intel)."""
    for origin in origins(kernel, entry):
        wide = origin.mode is Mode.USER64
        if origin.user and (entry.kind is Kind.SYSENTER or wide == (entry.kind is Kind.SYSCALL)):
            yield origin


def user_pointers(bench: Bench, origin: Origin, usual: int) -> tuple[int, ...]:
    """Each RSP of user mode's choice: in the kernel's stacks, not canonical, not aligned."""
    if origin.mode is Mode.USER32:
        return (usual,)
    machine = bench.machine
    tops = [machine.thread, *machine.ist.values()]
    return (usual, machine.thread - 0x48, usual | 1 << 62, *tops, 0, *(top - 0x39 for top in tops))


def user_pointer(bench: Bench, origin: Origin, seed: int, usual: int) -> int:
    """The one of a seed."""
    every = user_pointers(bench, origin, usual)
    return every[seed % len(every)]


def open_call(bench: Bench, event: Event, pointer: int | None = None) -> Opening:
    """What SYSCALL or SYSENTER finds, and what must hold at the call of the handler."""
    machine, kernel = bench.machine, bench.machine.kernel
    before = bench.interrupted(event).copy()
    before[RSP] = user_pointer(bench, event.origin, event.seed, before[RSP]) if pointer is None else pointer
    if event.seed % _NUMBER_ZERO == _NUMBER_ZERO - 1:
        before[RAX] &= ~_LOW  # what a number alone can be
    if event.entry.kind is not Kind.SYSENTER:
        before[RCX], before[R11] = before[RIP], before[FLAGS]
    due = contract.terms(machine, bench.view, event, before)
    due = due._replace(slots=slots(bench, event, before), argument=_number(kernel, event, before))
    permitted = contract.used_stacks(machine, event, before)
    if event.entry.kind is not Kind.SYSENTER and kernel.user_sp is not None:
        word = place_address(kernel.user_sp, machine.layout.percpu, machine.symbols)
        permitted = [*permitted, range(word, word + x86.WORD)]
    return Opening(event, before, due, permitted)


def _number(kernel: Kernel, event: Event, before: State) -> int | None:
    """EAX sign-extended, of SYSCALL alone, and where the frame has no vector."""
    if event.entry.kind is not Kind.SYSCALL or kernel.frame.has_vector:
        return None
    low = before[RAX] & _LOW
    return low | (MASK ^ _LOW if low >> 31 else 0)


def slots(bench: Bench, event: Event, before: State) -> Words:
    """The frame that the contract promises under "System calls"."""
    kernel, kind = bench.machine.kernel, event.entry.kind
    values = before.copy()
    tail: Words = tuple(event.vector if name == "vector" else 0 for name in bench.view.tail)
    if kernel.frame.tail is Tail.ORIG_AX:
        tail = (before[RAX] if kind is Kind.SYSCALL else before[RAX] & _LOW,)
        values[RAX] = NO_SUCH_CALL
    if kind is not Kind.INT80:
        code = kernel.user_code if kind is Kind.SYSCALL else kernel.user_code32
        values[CS], values[SS] = code or 0, kernel.user_data or 0
    if kind is Kind.SYSCALL32:
        values[RCX] = before[RBP]
    if kind is Kind.SYSENTER:
        values[RIP] = values[RSP] = 0
        values[FLAGS] = before[FLAGS] & ~(x86.RF | x86.VM) | x86.IF  # PUSHFQ leaves out RF and VM
    return bench.view.of(values, tail)


class CallPlay(Play):
    """One system call from its instruction to the return."""

    def __init__(self, bench: Bench, opening: Opening, answer: Answer, rewriter: Rewriter) -> None:
        super().__init__(bench, opening, Behaviour.ENABLE if answer.enable else Behaviour.KEEP)
        self.answer = answer
        self.kind = opening.event.entry.kind
        self._rewriter = rewriter

    def likeness(self, phase: str) -> Likeness:
        coarse = (phase, self.kind, self.event.origin.name, self.answer)
        return Likeness(coarse, self.event.seed)

    def enter(self) -> State:
        self.say("{} in {} at {:#x}", self.kind.value, self.event.origin.name, self.before[RIP])
        self.bench.returns.take()
        self.contexts = (self.before, *self._partly())
        return enter_by(self, self.kind)

    def with_other_values(self) -> State:
        """RIP and flags as well: SYSCALL puts them into registers."""
        other = super().with_other_values()
        if self.kind is not Kind.SYSENTER:
            other[RIP] ^= _OTHER_RIP
            other[FLAGS] ^= _OTHER_FLAGS
            other[RCX], other[R11] = other[RIP], other[FLAGS]
        return other

    def _partly(self) -> Iterator[Partial]:
        """What the CPU or the stub has not kept, and until when."""
        kernel, lost = self.machine.kernel, set[int]()
        if self.kind is not Kind.SYSCALL and kernel.frame.tail is Tail.ORIG_AX:
            lost.add(RAX)  # its upper half
        if self.kind is Kind.SYSENTER:
            lost |= {RIP, RSP, FLAGS}
        if lost:
            yield Partial(self.before, frozenset(lost))
        parked = kernel.user_sp
        if parked is not None and (not parked.gs or parked.symbol) and self.kind is not Kind.SYSENTER:
            top = self.machine.thread
            yield Partial(self.before, frozenset({RSP}), lambda s: s[RSP] in {top, top - x86.WORD})

    def advance(self, state: State, phase: str) -> tuple[int | None, State]:
        """SYSENTER leaves TF set: #DB behind each instruction, from which the kernel returns at once."""
        while self.kind is Kind.SYSENTER and phase == "in" and state[FLAGS] & x86.TF:
            status, after = self.pace.advance(state, self.contexts, self.likeness(f"{state[RIP]:#x}"))
            if status != EXCEPTION or after[RIP] == state[RIP] or self.pace.findings:
                return super().advance(state, phase)
            state = after
        return super().advance(state, phase)

    def rewritten(self, who: str) -> Words | None:
        what = self.answer.handler if who == "handler" else self.answer.hook
        return None if what is None else self._rewriter.frame(what, self.event.seed, who)

    def act(self, state: State, frame: Words | None, at: int, what: str, *, enable: bool = False) -> State:
        after = super().act(state, frame, at, what, enable=enable)
        if what == "handler":
            # A bool is AL alone (System V ABI 3.1.2): above it is anything.
            after[RAX] = after[RAX] & ~0xFF | self.answer.result
            self.say("and answers {}", self.answer)
        return after

    def lead(self) -> None:
        super().lead()
        if self.kind is not Kind.SYSCALL:
            self.contexts = (self.after, Partial(self.after, UNRESTORED, self._has_left_the_stack))
        self.after = self.after.copy()
        self.after[FLAGS] &= ~x86.VM  # there is no virtual-8086 mode beside 64-bit mode (SDM 2: IRET)
        for place in (CS, SS):
            self.after[place] &= _SELECTOR_BITS  # the CPU takes no more of the word

    def _has_left_the_stack(self, state: State) -> bool:
        top = self.machine.thread
        return not top - STACK_BYTES <= state[RSP] <= top

    def finish(self, state: State) -> None:
        sysret = self.bench.returns.take()
        self._check_way(sysret)
        if sysret is not None:
            self.after[FLAGS] = flags_of(self.after[FLAGS])
            if self.kind is not Kind.SYSCALL:
                self.after = after_sysretl(self.after, self.before, state)
        elif self.kind is not Kind.SYSCALL and state[RSP] == self.after[RSP] & _LOW:
            self.after[RSP] = state[RSP]  # above ESP 32-bit code has nothing
        self.after[FLAGS] &= ~(x86.VIF | x86.VIP)  # Unicorn loads neither
        super().finish(state)

    def _check_way(self, sysret: State | None) -> None:
        """R1: SYSRET where the handler asks for it, and only where it restores what the frame says; A3."""
        fault = None if sysret is None else faults(self.bench.returns, sysret)
        if fault is not None:
            self.lose(fault)
        reason = "the handler answers false" if not self.answer.result else self._forbidden()
        if sysret is not None and reason is not None:
            self.lose(Finding("R1", f"IRET, for {reason}", "SYSRET", sysret[RIP]))
        if sysret is None and reason is None:
            self.lose(Finding("R1", "SYSRET, for the handler asks for it", "IRET", self.pace.last))

    def _forbidden(self) -> str | None:
        kernel = self.machine.kernel
        code = kernel.user_code if self.kind is Kind.SYSCALL else kernel.user_code32
        frame = dict(zip(self.bench.view.names, self.frame, strict=True))
        selectors = Selectors(code or 0, kernel.user_data or 0)
        return forbidden(self.kind, frame, self.bench.address_bits, selectors)


def enter_by(play: Run, kind: Kind) -> State:
    """The state at the first instruction behind SYSCALL or SYSENTER, as the MSRs have it."""
    msrs, state = play.machine.msrs, play.before.copy()
    if kind is Kind.SYSENTER:
        code = msrs[x86.MSR_SYSENTER_CS] & _SELECTOR
        state[RIP], state[RSP] = msrs[x86.MSR_SYSENTER_EIP], msrs[x86.MSR_SYSENTER_ESP]
        state[FLAGS] &= ~(x86.IF | x86.VM | x86.RF)
        works = code != 0
    else:
        code = msrs[x86.MSR_STAR] >> 32 & _SELECTOR
        state[RIP] = msrs[x86.MSR_LSTAR if kind is Kind.SYSCALL else x86.MSR_CSTAR]
        state[RCX], state[R11] = play.before[RIP], play.before[FLAGS]
        state[FLAGS] &= ~msrs[x86.MSR_SFMASK]
        works = bool(msrs[x86.MSR_EFER] & x86.EFER_SCE)
    state[CS], state[SS] = code, code + 8
    if not works or (code, code + 8) != (play.machine.kernel.code, play.machine.kernel.data):
        play.lose(Finding("S2", "MSRs with which the instruction enters the kernel", f"CS {code:#x}"))
    return state


def call_runs(bench: Bench, number: int, entry: Entry, seeds: range, *, quick: bool) -> Iterator[CallPlay]:
    """Every origin, seed and answer."""
    rewriter = Rewriter(bench, entry.kind)
    every = list(answers(bench, entry.kind, quick=quick))
    for origin in call_origins(bench.machine.kernel, entry):
        for seed in seeds:
            opening = open_call(bench, Event(number, entry, origin, seed))
            for answer in every:
                yield CallPlay(bench, opening, answer, rewriter)
        if not quick:
            yield from _from_each_pointer(bench, Event(number, entry, origin, seeds.start), every, rewriter)


def _from_each_pointer(
    bench: Bench, event: Event, every: list[Answer], rewriter: Rewriter
) -> Iterator[CallPlay]:
    """There are more than seeds; out by SYSRET and by IRET."""
    for pointer in user_pointers(bench, event.origin, bench.interrupted(event)[RSP]):
        opening = open_call(bench, event, pointer)
        for answer in every[:2]:
            yield CallPlay(bench, opening, answer, rewriter)
