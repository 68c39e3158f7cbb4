"""The stubs that are not ordinary: NMI and the ways in for system calls; and what syscall_setup must know.

In: an `Entry`. Out: its `Shape`; for syscall_setup the options of its template.
"""

from typing import Any

from idtgen import x86
from idtgen.assembly.program import State
from idtgen.lowering.facts import memory
from idtgen.lowering.shapes import Shape
from idtgen.model import Entry, Kernel, Kind

# STAR's two selector fields (SDM 3:5.8.8): SYSCALL's CS in bits 47..32, SYSRET's base in bits 63..48.
# SYSRET takes SS from base + 8 and a 64-bit CS from base + 16.
_SYSRET_SS = 8
# What SYSCALL clears in RFLAGS: all but the reserved and the virtual-8086 flags, as Linux does, so that
# nothing of the user's is left to matter.
SFMASK = x86.CF | x86.PF | x86.AF | x86.ZF | x86.SF | x86.TF | x86.IF | x86.DF_FLAG | x86.OF_FLAG
SFMASK |= x86.IOPL | x86.NT | x86.RF | x86.AC | x86.ID

_TEMPLATES = {
    Kind.NMI: ("entry/nmi.S.j2", State.INTERRUPT),
    Kind.SYSCALL: ("entry/syscall.S.j2", State.SYSCALL),
    Kind.SYSCALL32: ("entry/syscall32.S.j2", State.SYSCALL),
    Kind.SYSENTER: ("entry/sysenter.S.j2", State.SYSENTER),
    Kind.INT80: ("entry/int80.S.j2", State.INTERRUPT),
}


def of_entry(kernel: Kernel, entry: Entry) -> Shape:
    """The shape of an NMI or of a system call's way in."""
    template, state = _TEMPLATES[entry.kind]
    options: dict[str, str | int | bool] = {}
    if entry.kind is Kind.SYSCALL:
        options["takes_number"] = not kernel.frame.has_vector
    if entry.kind is Kind.NMI:
        # The frame of an NMI from the kernel ends a word below a multiple of 16, so the pad is the other one.
        options["kernel_pad"] = x86.WORD - kernel.pad if kernel.stack_align > x86.WORD else 0
    if entry.kind is Kind.INT80:
        options["vector_number"] = entry.vector or 0
    if entry.kind is Kind.SYSENTER:
        options["holds_return"] = not any(e.kind is Kind.SYSCALL32 for e in kernel.entries)
    return Shape(template, tuple(options.items()), state)


def facts(kernel: Kernel) -> dict[str, Any]:
    """What only these templates ask for."""
    return {
        "user_sp": memory(kernel.user_sp) if kernel.user_sp else None,
        "code_selector": kernel.code,
        "user_code": kernel.user_code,
        "user_code32": kernel.user_code32,
        "user_data": kernel.user_data,
        "canonical_shift": 56 if kernel.la57 else 47,
    }


def has_calls(kernel: Kernel) -> bool:
    return any(e.kind in (Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER) for e in kernel.entries)


def syscall_setup(kernel: Kernel) -> dict[str, Any]:
    """Options of the template of syscall_setup. SYSENTER needs STAR and SCE too, for SYSRET."""
    by_kind = {entry.kind: entry.symbol for entry in kernel.entries}
    base = (kernel.user_data or 0) - _SYSRET_SS
    return {
        "star_high": base << 16 | kernel.code,
        "lstar": by_kind.get(Kind.SYSCALL, "no_system_call"),
        "cstar": by_kind.get(Kind.SYSCALL32, "no_system_call32"),
        "sfmask": SFMASK,
        "sysenter": by_kind.get(Kind.SYSENTER),
    }
