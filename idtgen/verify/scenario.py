"""What is tried: entries by origins by handler behaviours by seeds, and the values that each has.

In: the model. An `Event` is one entry from one origin; `interrupted` is the state of the code that it
interrupts. A seed decides every value, so a run is played again by its entry, its origin and its seed.
"""

from collections.abc import Iterator
from enum import Enum
from fnmatch import fnmatchcase
from functools import cache
from random import Random
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry, Kernel, Kind, Paranoid
from idtgen.verify.machine import Machine
from idtgen.verify.registers import (
    CS,
    FLAGS,
    GPRS,
    GS,
    KERNEL_GS,
    KERNEL_GS_NUMBER,
    PLACES,
    RIP,
    RSP,
    SS,
    State,
)


class Mode(Enum):
    USER64 = "64-bit user mode"
    USER32 = "32-bit user mode"
    KERNEL = "the kernel"


class Origin(NamedTuple):
    """Where an event finds the CPU."""

    name: str
    mode: Mode
    interrupts: bool = True  # IF set; in user mode the seed decides
    user_gs: bool = (
        False  # ring 0, but the user's GS base is live: the first or last instructions of an entry
    )
    high: bool = False  # the user's GS base lies in the upper half

    @property
    def user(self) -> bool:
        return self.mode is not Mode.KERNEL


USER64 = Origin("user64", Mode.USER64)
USER64_HIGH = Origin("user64-high-gs", Mode.USER64, high=True)
USER32 = Origin("user32", Mode.USER32)
KERNEL = Origin("kernel", Mode.KERNEL)
KERNEL_OFF = Origin("kernel-if0", Mode.KERNEL, interrupts=False)
USER_GS = Origin("kernel-user-gs", Mode.KERNEL, interrupts=False, user_gs=True)
USER_GS_HIGH = Origin("kernel-user-high-gs", Mode.KERNEL, interrupts=False, user_gs=True, high=True)


class Behaviour(Enum):
    """What the handler does beside clobbering every register that C may clobber."""

    KEEP = "changes nothing"
    REWRITE = "rewrites every slot"
    TURN = "rewrites every slot, to the other side of the privilege boundary"
    ENABLE = "returns with IF set"

    @property
    def number(self) -> int:
        """Two that are tried together differ in whether it is odd."""
        return _NUMBERS[self]


_NUMBERS = {behaviour: number for number, behaviour in enumerate(Behaviour)}


class Event(NamedTuple):
    """One entry reached from one origin, all values decided by a seed."""

    vector: int
    entry: Entry
    origin: Origin
    seed: int
    code: int | None = None  # the error code, where the seed does not decide it

    @property
    def maskable(self) -> bool:
        return self.entry.kind in {Kind.INTERRUPT, Kind.SYSVEC}

    @property
    def error_code(self) -> int | None:
        if not self.entry.error_code:
            return None
        if self.code is not None:
            return self.code
        return (Random(f"{self.seed}/code").getrandbits(32), 0, (1 << 64) - 1)[self.seed % 3]


def selected(entry: Entry, only: str | None) -> bool:
    """Whether a glob names the entry: its symbol, its name, its handler or its vector."""
    names = (entry.symbol, entry.name or "", entry.handler, str(entry.vector))
    return only is None or any(fnmatchcase(name, only) for name in names)


def ordinary(entry: Entry) -> bool:
    """Goes back where the frame's CS says, hooks and all."""
    return entry.ist is None and entry.vector != x86.DF


def anywhere(entry: Entry) -> bool:
    """May interrupt any instruction of any stub: the live GS base tells whose it is, not the saved CS."""
    return entry.paranoid or entry.kind is Kind.NMI


def origins(kernel: Kernel, entry: Entry) -> Iterator[Origin]:
    """Where an entry can be reached from. A gate's DPL keeps INT n out, not an interrupt with that vector."""
    if kernel.user_mode:
        yield USER64
        if kernel.user_code32 is not None:
            yield USER32
        if _any_base(kernel):
            yield USER64_HIGH
    yield KERNEL
    if entry.kind in {Kind.INTERRUPT, Kind.SYSVEC}:
        return  # masked while IF is clear
    yield KERNEL_OFF
    if kernel.swapgs and anywhere(entry):
        yield USER_GS
        if _any_base(kernel):
            yield USER_GS_HIGH


def _any_base(kernel: Kernel) -> bool:
    """User code may choose a base in the upper half only where nobody tests bit 63 of it."""
    return kernel.swapgs and kernel.paranoid is Paranoid.RDGSBASE


def behaviours(kernel: Kernel, entry: Entry) -> Iterator[Behaviour]:
    yield Behaviour.KEEP
    if entry.noreturn:
        return
    yield Behaviour.REWRITE
    if not anywhere(entry) and entry.vector != x86.DF:
        yield Behaviour.ENABLE
    if ordinary(entry) and kernel.user_mode:
        yield Behaviour.TURN


# Flags

_STATUS = x86.CF | x86.PF | x86.AF | x86.ZF | x86.SF | x86.OF_FLAG
_EVERY = _STATUS | x86.DF_FLAG | x86.TF | x86.NT | x86.AC | x86.ID | x86.RF | x86.IOPL
_FLAGS = (
    _EVERY | x86.IF,
    x86.IF,
    x86.IF | x86.DF_FLAG | x86.ID,
    x86.IF | x86.AC | x86.ZF,
    x86.IF | x86.NT | x86.CF,
    x86.IF | x86.TF | x86.RF,
    _EVERY,  # user code with IOPL 3 may clear IF
    x86.IOPL | x86.PF | x86.OF_FLAG,
)


def flags(seed: int, *, interrupts: bool | None) -> int:
    """Flags that the interrupted code may have; IF as the seed says where nobody else does."""
    chosen = _FLAGS[seed % len(_FLAGS)] | x86.RESERVED_FLAG
    if interrupts is None:
        return chosen
    return chosen | x86.IF if interrupts else chosen & ~x86.IF


# Values


class Values(NamedTuple):
    """Everything random that a seed decides. No two numbers share a half, so a trace of one can be told."""

    registers: tuple[int, ...]
    rip: int
    rsp: int


@cache
def values(seed: int, what: str) -> Values:
    rng = Random(f"{seed}/{what}")
    return Values(tuple(rng.getrandbits(64) for _ in range(GPRS)), rng.getrandbits(31), rng.getrandbits(46))


def _kernel_rip(machine: Machine, seed: int, drawn: Values) -> int:
    """Where kernel code is interrupted: by turns as far from a multiple of 4 GiB as each IRETQ, and below it.

    A stub that asks whether it interrupted one must look at all of RIP, and take nothing less for it.
    """
    nowhere, turn = machine.layout.nowhere, seed % (len(machine.irets) + 2)
    if turn > len(machine.irets):
        return (
            drawn.rip % _FIRMWARE
            if min(machine.irets, default=0) > _LOW_HALF
            else nowhere + drawn.rip % _FIRMWARE
        )
    return nowhere + (machine.irets[turn - 1] & _LOW_HALF if turn else drawn.rip % (1 << 24))


_LOW_HALF = (1 << 32) - 1
_FIRMWARE = 1 << 20  # where a firmware's code may be, called by the kernel
_MISALIGNED = (8, 0, 3, 13)


def interrupted(machine: Machine, event: Event) -> State:
    """The state that the event finds."""
    origin, seed = event.origin, event.seed
    drawn = values(seed, "interrupted")
    state = [0] * PLACES
    state[:GPRS] = drawn.registers
    state[KERNEL_GS_NUMBER] = x86.MSR_KERNEL_GS_BASE
    state[GS], state[KERNEL_GS] = gs_bases(machine, origin)
    if origin.user:
        state[FLAGS] = flags(seed, interrupts=True if event.maskable else None)
        state[RIP], state[RSP] = user_pointers(machine, origin.mode, seed, drawn)
        state[CS], state[SS] = user_selectors(machine.kernel, origin.mode)
    else:
        state[FLAGS] = flags(seed, interrupts=origin.interrupts)
        state[RIP] = _kernel_rip(machine, seed, drawn)
        state[RSP] = _kernel_rsp(machine, origin, seed)
        state[CS], state[SS] = machine.kernel.code, (machine.kernel.data, 0)[seed % 2]
    return state


def gs_bases(machine: Machine, origin: Origin) -> tuple[int, int]:
    """The live base and the other one."""
    user = machine.layout.user_gs_high if origin.high else machine.layout.user_gs
    kernel = machine.kernel_gs
    if machine.kernel.user_mode and not machine.kernel.swapgs:
        return user, machine.layout.user_gs_high  # nobody touches either
    return (user, kernel) if origin.user or origin.user_gs else (kernel, user)


def user_selectors(kernel: Kernel, mode: Mode) -> tuple[int, int]:
    code = kernel.user_code32 if mode is Mode.USER32 else kernel.user_code
    return code or 0, kernel.user_data or 0


def user_pointers(machine: Machine, mode: Mode, seed: int, drawn: Values) -> tuple[int, int]:
    """RIP where no page is, and an RSP that a user may have: anything."""
    if mode is Mode.USER32:
        return machine.layout.user_code32 | drawn.rip & 0x3FFF_FFFF, drawn.rsp & 0xFFFF_FFFF
    rip = machine.layout.user_code | drawn.rip
    pointers = (drawn.rsp, machine.thread - 0x48, drawn.rsp | 1 << 62, next(iter(machine.ist.values()), 8), 0)
    return rip, pointers[seed % len(pointers)]


def _kernel_rsp(machine: Machine, origin: Origin, seed: int) -> int:
    if origin.user_gs and seed % 2:  # between SYSCALL and the stack switch RSP is what the user chose
        nmi = next((e.ist.slot for e in machine.kernel.entries if e.kind is Kind.NMI and e.ist), None)
        if nmi is not None and seed % 4 == 3:  # noqa: PLR2004
            return machine.ist[nmi] - 0x60  # CVE-2015-3291
        return values(seed, "interrupted").rsp
    stack = machine.thread if seed % 4 == 1 else machine.layout.other
    return stack - 0x400 - _MISALIGNED[seed % len(_MISALIGNED)]
