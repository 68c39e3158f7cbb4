"""H1-H7 and the expectations behind R1-R4, from the model and the manual alone.

`terms` says what must hold when the handler of one event is called; `at_call` and `at_hook` hold a state to
it; the rest says what the way out must do. Nothing here knows how a stub does it.
"""

from operator import itemgetter
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry, Harden, Kernel, Kind, Paranoid
from idtgen.verify.frames import FrameView, Words
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import Machine, NoPage
from idtgen.verify.paging import PAGE
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, GPRS, GS, KERNEL_GS, MASK, NAMES, RDI, RIP, RSI, RSP, State
from idtgen.verify.scenario import Event, Mode, anywhere, ordinary

GAP = 48  # six words
_NO_SYSTEM_CALL = MASK  # orig_ax of everything but a system call
_FORBIDDEN = x86.DF_FLAG | x86.TF | x86.NT | x86.IF
HALF = (1 << 32) - 1
_OTHER = 0x9E37_79B9_7F4A_7C15  # an odd multiple of it changes each half
_BELOW = 64  # bytes that may lie between RSP and the frame at a call
_BUT_ARGUMENTS = itemgetter(*(place for place in range(GPRS) if place not in {RDI, RSI, RSP}))


class Terms(NamedTuple):
    """What the contract says of the call of one event's handler."""

    function: int  # its address
    frame: int  # where the frame must be
    slots: Words  # what it must hold
    argument: int | None  # the second one
    gs: int
    kernel_gs: int
    forbidden: int  # flags that must be clear
    cleared: bool  # no register may hold an interrupted value


def terms(machine: Machine, view: FrameView, event: Event, before: State) -> Terms:
    kernel, entry = machine.kernel, event.entry
    gs, kernel_gs = _gs_for_c(machine, event, before)
    return Terms(
        function=machine.symbols[entry.handler],
        frame=_frame_end(machine, event, before) - view.size,
        slots=view.of(before, _tail(view, event)),
        argument=_argument(kernel, event),
        gs=gs,
        kernel_gs=kernel_gs,
        forbidden=_FORBIDDEN | (x86.AC if Harden.CLAC in kernel.harden else 0),
        cleared=Harden.CLEAR_REGS in kernel.harden and (event.origin.user or anywhere(entry)),
    )


def of_another_vector(kernel: Kernel, view: FrameView, due: Terms, event: Event, before: State) -> Terms:
    """The terms of a slot, from those of another slot of its array."""
    return due._replace(slots=view.of(before, _tail(view, event)), argument=_argument(kernel, event))


def stays_on_ist(entry: Entry, *, from_user: bool) -> bool:
    """An entry with a stack of its own leaves it only if paranoid, from user mode and not #DF."""
    return entry.ist is not None and not (anywhere(entry) and from_user and entry.vector != x86.DF)


def _frame_end(machine: Machine, event: Event, before: State) -> int:
    """The address behind the frame's last slot, SS."""
    entry, user = event.entry, event.origin.user
    if entry.ist is not None and stays_on_ist(entry, from_user=user):
        return machine.ist[entry.ist.slot]
    if user:
        return machine.thread
    return (before[RSP] & ~15) - (GAP if entry.gap else 0)


def own_stack(machine: Machine, entry: Entry) -> int:
    """The top of the stack that the TSS has for an entry."""
    return machine.ist[entry.ist.slot] if entry.ist else 0


def settled(machine: Machine, view: FrameView, event: Event, due: Terms, state: State) -> Terms:
    """The terms at the call that was reached.

    Where on the NMI stack an NMI from the kernel lays its frame is the stub's own affair, if only the five
    words of the next do not fall on it.
    """
    if event.entry.kind is not Kind.NMI or event.origin.user:
        return due
    top = own_stack(machine, event.entry)
    highest = top - x86.IRET_BYTES - view.size
    found = state[RDI]
    fits = top - STACK_BYTES <= found <= highest and found % x86.WORD == 0
    return due._replace(frame=found if fits else highest)


def _tail(view: FrameView, event: Event) -> Words:
    values = {"orig_ax": _NO_SYSTEM_CALL, "error_code": event.error_code or 0, "vector": event.vector}
    return tuple(values[name] for name in view.tail)


def _argument(kernel: Kernel, event: Event) -> int | None:
    """The handler's second argument: error code or vector, unless the frame has the vector."""
    if kernel.frame.has_vector:
        return None
    return event.vector if event.entry.kind is Kind.INTERRUPT else event.error_code


def _gs_for_c(machine: Machine, event: Event, before: State) -> tuple[int, int]:
    """GS base and KERNEL_GS_BASE while C runs."""
    kernel, entry, origin = machine.kernel, event.entry, event.origin
    if not kernel.swapgs or not (origin.user or origin.user_gs):
        return before[GS], before[KERNEL_GS]
    leaves = origin.user and entry.vector != x86.DF
    if anywhere(entry) and kernel.paranoid is Paranoid.RDGSBASE and not leaves:
        return machine.kernel_gs, before[KERNEL_GS]
    return machine.kernel_gs, before[GS]


# At the call of C


def at_call(machine: Machine, view: FrameView, due: Terms, state: State, before: State) -> list[Finding]:
    """H1-H7 at the first instruction of the handler; `before` is the interrupted state."""
    findings = _arguments(machine, view, due, state)
    findings += at_hook(machine, due, state)
    if due.cleared and (any(_BUT_ARGUMENTS(state)) or due.argument is None):
        findings += _leaks(due, state, before)
    return findings


def _arguments(machine: Machine, view: FrameView, due: Terms, state: State) -> list[Finding]:
    """H1, H2, H5. If RDI is not what it should be, the words there tell whether pointer or frame is wrong."""
    findings = []
    frame, argument = state[RDI], state[RSI]
    if due.argument is not None and argument != due.argument:
        findings.append(Finding("H1", f"second argument {due.argument:#x}", f"{argument:#x}"))
    try:
        found = machine.words(frame, len(due.slots))
    except NoPage:
        found = ()
    if frame == due.frame:
        if found != due.slots:
            findings.append(_wrong_slots(view, due, found))
    elif found == due.slots:
        findings.append(Finding("H5", f"the frame at {due.frame:#x}", f"at {frame:#x}"))
    else:
        findings.append(Finding("H1", f"RDI {due.frame:#x}, the frame", f"{frame:#x}"))
    return findings


def _wrong_slots(view: FrameView, due: Terms, found: Words) -> Finding:
    wrong = [i for i, right in enumerate(due.slots) if found[i : i + 1] != (right,)]
    expected = ", ".join(f"{view.names[i]} {due.slots[i]:#x}" for i in wrong)
    return Finding(
        "H2", expected, ", ".join(f"{view.names[i]} {found[i]:#x}" for i in wrong if i < len(found))
    )


def at_hook(machine: Machine, due: Terms, state: State) -> list[Finding]:
    """H3, H4, H6, and of H5 that RSP is below the frame: the same at a handler's call and at a hook's."""
    findings = []
    if state[GS] != due.gs or state[KERNEL_GS] != due.kernel_gs:
        found = f"GS {state[GS]:#x}, KERNEL_GS_BASE {state[KERNEL_GS]:#x}"
        findings.append(Finding("H3", f"GS {due.gs:#x}, KERNEL_GS_BASE {due.kernel_gs:#x}", found))
    if state[FLAGS] & due.forbidden:
        wrong = flag_names(state[FLAGS] & due.forbidden)
        findings.append(Finding("H4", f"{flag_names(due.forbidden)} clear", f"{wrong} set"))
    # The CALL has pushed a word: RSP was aligned before it (System V ABI 3.2.2).
    rsp, align = state[RSP] + x86.WORD, machine.kernel.stack_align
    if rsp % align:
        findings.append(Finding("H6", f"RSP a multiple of {align} at the call", f"{rsp:#x}"))
    if not 0 <= due.frame - rsp < _BELOW:
        findings.append(Finding("H5", f"RSP just below the frame at {due.frame:#x}", f"{rsp:#x}"))
    return findings


def _leaks(due: Terms, state: State, before: State) -> list[Finding]:
    """H7. A half of an interrupted value is as telling as all of it, unless small numbers have it too."""
    values = (before[p] for p in range(GPRS) if p != RSP)
    known = {half for value in values for half in (value & HALF, value >> 32)} - {0, HALF}
    exempt = {RDI, RSP} if due.argument is None else {RDI, RSP, RSI}
    leaks = [
        p for p in range(GPRS) if p not in exempt and (state[p] & HALF in known or state[p] >> 32 in known)
    ]
    if not leaks:
        return []
    return [Finding("H7", "no interrupted value", ", ".join(f"{NAMES[p]} {state[p]:#x}" for p in leaks))]


def uncleared(due: Terms, state: State) -> bool:
    """Whether any register that may not hold an interrupted value holds anything."""
    return any(_BUT_ARGUMENTS(state)) or (due.argument is None and bool(state[RSI]))


def with_other_registers(before: State) -> State:
    """The same event in code with other registers, but for what SYSCALL puts there: RIP and flags."""
    other = before.copy()
    for place in range(GPRS):
        if place != RSP and before[place] not in {before[RIP], before[FLAGS]}:
            other[place] ^= _OTHER * (place + 1) & MASK
    return other


def traces(due: Terms, state: State, other: State) -> str:
    """The registers that differ between two calls whose interrupted code differed in its registers alone."""
    exempt = {RDI, RSP} if due.argument is None else {RDI, RSP, RSI}
    return ", ".join(NAMES[p] for p in range(GPRS) if p not in exempt and state[p] != other[p])


_FLAG_NAMES = {"DF": x86.DF_FLAG, "TF": x86.TF, "NT": x86.NT, "IF": x86.IF, "AC": x86.AC}


def flag_names(bits: int) -> str:
    return " ".join(name for name, bit in _FLAG_NAMES.items() if bits & bit)


# The way out


def hook_due(machine: Machine, event: Event, cs: int, flags: int) -> str | None:
    """The hook that runs before a return to a frame with this CS and these flags (R4)."""
    kernel, entry = machine.kernel, event.entry
    if entry.vector == x86.DF or entry.kind is Kind.NMI or stays_on_ist(entry, from_user=event.origin.user):
        return None
    if cs & x86.RPL_MASK:
        return kernel.exit_to_user
    return kernel.exit_to_kernel if ordinary(entry) and flags & x86.IF else None


def gs_after(machine: Machine, event: Event, before: State, *, to_user: bool) -> tuple[int, int]:
    """R2: the bases where the frame now goes."""
    if not machine.kernel.swapgs or (event.entry.ist is not None and not event.origin.user):
        return before[GS], before[KERNEL_GS]
    kernel = machine.kernel_gs
    user = before[KERNEL_GS] if before[GS] == kernel else before[GS]
    return (user, kernel) if to_user else (kernel, user)


def mode_of(kernel: Kernel, cs: int) -> Mode:
    """The side of the privilege boundary that a saved CS names."""
    if not cs & x86.RPL_MASK:
        return Mode.KERNEL
    return Mode.USER32 if cs == kernel.user_code32 else Mode.USER64


def used_stacks(machine: Machine, event: Event, before: State) -> list[range]:
    """Where the entry may write: as deep as claimed below the interrupted RSP or another stack's top."""
    entry, user = event.entry, event.origin.user
    depth = machine.image.depths.get(entry.symbol)
    tops = []
    if entry.ist is not None:
        tops.append(machine.ist[entry.ist.slot])
    if user and not stays_on_ist(entry, from_user=user):
        tops.append(machine.thread)
    return [below(top, depth) for top in tops or [before[RSP]]]


def below(top: int, depth: int | None) -> range:
    """As deep as claimed; where nothing is claimed, to the end of the page."""
    lowest = (top - 1) // PAGE * PAGE
    return range(lowest if depth is None else max((top & ~15) - depth, lowest), top)
