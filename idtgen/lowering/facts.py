"""What the templates know of a kernel: its settings, and a frame seen from the places where RSP stands.

In: a `Kernel`. Out: one dict of names for Jinja, the same for every template of that kernel.
"""

from typing import Any

from idtgen import x86
from idtgen.assembly.registers import LOW_NAME
from idtgen.model import GsBaseKind, Harden, Kernel, Paranoid, Place

# Entries that can come at the boundary before the IRET to user mode. Such a one may not take the RIP that it
# interrupted for that of a failed IRET.
AT_ANY_BOUNDARY = frozenset({x86.DB, x86.NMI, x86.DF, x86.MC})


def memory(place: Place) -> str:
    """A per-CPU word as an operand."""
    if place.gs:
        return f"%gs:{place.symbol or place.offset}"
    return f"{place.symbol}(%rip)"


def shifted(offsets: dict[str, int], by: int) -> dict[str, int]:
    return {slot: offset + by for slot, offset in offsets.items()}


def repairs_iret(kernel: Kernel) -> bool:
    """Whether some declared exception may be the fault of the IRET to user mode."""
    return kernel.user_mode and any(e.vector in x86.IRET_RAISES and e.ist is None for e in kernel.entries)


def looks_at_origin(kernel: Kernel) -> bool:
    """Whether an ordinary entry from user mode does anything that one from the kernel does not."""
    return kernel.user_mode and (kernel.swapgs or Harden.CLEAR_REGS in kernel.harden or repairs_iret(kernel))


def facts(kernel: Kernel) -> dict[str, Any]:
    """The names that every template may use."""
    return {**_settings(kernel), **_frame(kernel), **_carriers(kernel), **_gs_base(kernel)}


def _settings(kernel: Kernel) -> dict[str, Any]:
    return {
        "endbr": Harden.ENDBR in kernel.harden,
        "clac": Harden.CLAC in kernel.harden,
        "fence": Harden.FENCE in kernel.harden and kernel.swapgs,
        "clear_regs": Harden.CLEAR_REGS in kernel.harden,
        "swapgs": kernel.swapgs,
        "user_mode": kernel.user_mode,
        "exit_to_user": kernel.exit_to_user,
        "exit_to_kernel": kernel.exit_to_kernel,
        "kernel_stack": memory(kernel.kernel_stack) if kernel.kernel_stack else None,
        "slot_power": kernel.slot_stride.bit_length() - 1,
        "code_selector_high": kernel.code << 16,
    }


def _frame(kernel: Kernel) -> dict[str, Any]:
    frame = kernel.frame
    saved = len(frame.registers) + len(frame.tail.value)
    return {
        "pad": kernel.pad,
        "registers": list(frame.registers),
        "low": LOW_NAME,
        "tail": list(frame.tail.value),
        "tail_bytes": x86.WORD * len(frame.tail.value),
        "frame": frame.offsets,
        "padded": shifted(frame.offsets, kernel.pad),
        "padded_if": frame.offsets["rflags"] + kernel.pad + 1,
        "frame_size": frame.size,
        "frame_words": frame.size // x86.WORD,
        "saved_words": saved,
    }


def _carriers(kernel: Kernel) -> dict[str, Any]:
    """Registers that a routine called by a stub uses while the return address is out of its place.

    `first` and `second` are pushed first; `second` carries the return address, which must not end in RDI.
    """
    first, second = kernel.frame.registers[-1], kernel.frame.registers[-2]
    carry = "rsi" if second == "rdi" else second
    return {"first": first, "second": second, "carry": carry, "scratch": "rcx" if second != "rcx" else "rdx"}


def _gs_base(kernel: Kernel) -> dict[str, Any]:
    base = kernel.gs_base
    rdgsbase = kernel.swapgs and kernel.paranoid is Paranoid.RDGSBASE
    return {
        "rdgsbase": rdgsbase,
        "paranoid_used": _paranoid_used(kernel, rdgsbase=rdgsbase),
        "paranoid_kept": ["rbx"] if kernel.swapgs else [],
        "gs_base": base.kind.value if base else None,
        "gs_base_symbol": base.symbol if base else None,
        "gs_base_selector": base.selector if base else None,
        "padded_top": kernel.frame.size + kernel.pad,
    }


def _paranoid_used(kernel: Kernel, *, rdgsbase: bool) -> list[str]:
    """Registers in which a paranoid entry's way to its GS has left nothing of the interrupted code."""
    if not kernel.swapgs:
        return []
    if not rdgsbase:
        return ["rax", "rcx", "rdx"]
    table = kernel.gs_base is not None and kernel.gs_base.kind is GsBaseKind.TABLE
    return ["rax", "rcx"] if table else ["rax"]


def gs_base_above_ist(kernel: Kernel) -> bool:
    return kernel.gs_base is not None and kernel.gs_base.kind is GsBaseKind.IST
