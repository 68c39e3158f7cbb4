"""The attributes of an entry, in words.

In: the model and one of its entries. Out: for each attribute the word of the language and what it does here.
"""

import textwrap
from collections.abc import Iterator

from idtgen import x86
from idtgen.emit import functions
from idtgen.emit.constants import vector
from idtgen.model import Entry, Kernel, Kind, Paranoid

_KINDS = {
    Kind.EXCEPTION: "the processor raises it",
    Kind.NMI: "a non-maskable interrupt",
    Kind.INTERRUPT: "a device interrupt: a slot pushes the vector, and a body serves all slots",
    Kind.SYSVEC: "an interrupt of the local APIC, with a stub of its own",
    Kind.SOFTINT: "the instruction INT n",
    Kind.SYSCALL: "the instruction SYSCALL in 64-bit code",
    Kind.SYSCALL32: "the instruction SYSCALL in 32-bit code",
    Kind.SYSENTER: "the instruction SYSENTER in 32-bit code",
    Kind.INT80: "the instruction INT n in 32-bit code, a system call",
}
_BY_GATE = frozenset({Kind.EXCEPTION, Kind.SOFTINT, Kind.SYSVEC, Kind.INTERRUPT, Kind.NMI})
_WIDTH = 100


def lines(kernel: Kernel, entry: Entry) -> Iterator[str]:
    """The words in one column, what they mean in the other."""
    rows = list(attributes(kernel, entry))
    column = max(len(word) for word, _ in rows) + 4
    for word, meaning in rows:
        first, *more = textwrap.wrap(meaning, _WIDTH - column)
        yield f"  {word}".ljust(column) + first
        yield from (" " * column + line for line in more)


def attributes(kernel: Kernel, entry: Entry) -> Iterator[tuple[str, str]]:
    yield entry.kind.value, _KINDS[entry.kind]
    if entry.error_code:
        yield "error_code", f"the CPU pushes one; {_where_the_code_goes(kernel)}"
    if entry.ist:
        yield f"ist {entry.ist.name}", f"from wherever it comes, the CPU loads RSP from slot {entry.ist.slot}"
    if entry.paranoid:
        yield "paranoid", _paranoid(kernel, entry)
    if entry.vector in x86.IRET_RAISES and entry.ist is None and kernel.user_mode:
        yield "iret", "raised by the IRET to user mode, it comes to the handler as if user mode had raised it"
    if entry.kind in _BY_GATE and kernel.user_mode:
        yield f"dpl {entry.dpl}", _dpl(entry)
    if entry.noreturn:
        yield "noreturn", "the handler does not come back; a UD2 stands behind its call"
    if entry.gap:
        yield "gap", "from kernel code, six words above the frame are free"
    if not entry.noreturn:
        yield "return", _way_back(kernel, entry)


def _where_the_code_goes(kernel: Kernel) -> str:
    in_frame = "error_code" in kernel.frame.tail.value
    if kernel.frame.has_vector:
        return "it is in the frame"
    return (
        "it is in the frame, and the second argument" if in_frame else "it is the handler's second argument"
    )


def _paranoid(kernel: Kernel, entry: Entry) -> str:
    """As the contract lists its three meanings."""
    moves = "" if entry.vector == x86.DF else "; from user mode the stub moves to the thread stack"
    if not kernel.swapgs:
        return f"it may interrupt any instruction of another entry{moves}"
    how = "bit 63 of MSR_GS_BASE tells whose GS is live"
    if kernel.paranoid is Paranoid.RDGSBASE:
        how = "the live GS base is saved, and the kernel's loaded in its place"
    return f"it may interrupt another entry before its SWAPGS: {how}{moves}"


def _dpl(entry: Entry) -> str:
    instruction = {x86.BP: "INT3", x86.OF: "INTO"}.get(entry.vector or 0, f"INT {vector(entry.vector or 0)}")
    return f"{instruction} in user mode comes here" if entry.dpl else "INT n in user mode is a #GP instead"


def _way_back(kernel: Kernel, entry: Entry) -> str:
    if entry.kind not in _BY_GATE:
        return _to_user(kernel)
    if entry.vector == x86.DF or (entry.ist and not entry.paranoid and entry.kind is not Kind.NMI):
        return "where CS in the frame says, without a hook"
    to_kernel = f" after {kernel.exit_to_kernel} if interrupts were on" if kernel.exit_to_kernel else ""
    if entry.paranoid or entry.kind is Kind.NMI:
        from_user = f"; from user mode, {_to_user(kernel)}" if entry.paranoid and kernel.user_mode else ""
        return f"from kernel code, as it came{from_user}"
    if not kernel.user_mode:
        return f"to kernel code{to_kernel}"
    return f"where CS in the frame says: {_to_user(kernel)}, or to kernel code{to_kernel}"


def _to_user(kernel: Kernel) -> str:
    return "to user mode" + (f" after {kernel.exit_to_user}" if kernel.exit_to_user else "")


def prototype(kernel: Kernel, entry: Entry) -> str:
    """How C is called."""
    second = functions.second(kernel, entry)
    argument = f", {' '.join(second.value)}" if second else ""
    return f"{entry.handler}(struct {kernel.frame.name} *regs{argument})"
