"""Where the harness puts what a kernel would have around its stubs: tables, stacks, per-CPU data, the user.

Each stack ends at a page that nothing maps, and so does the per-CPU page. All these addresses are high, as
one that loses its upper half must not work by accident, and away from the kernel's own. No page of the user's
is mapped at all, which is stricter than U/S bits, SMEP and SMAP: whatever touches user memory faults, at the
instruction.
"""

import struct
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Kernel, Place
from idtgen.verify.paging import PAGE

STACK_BYTES = PAGE
_FIRST_STREET = 0x1_0000
_STREET = 0x1_3000  # from one stack to the next: no single bit of an address leads from stack to stack
_NEAR = 1 << 32  # more than a displacement spans
# A table of GS bases is looked up for this CPU; above its number stands what the lookup must mask.
CPU_IN_LIMIT, ABOVE_CPU_IN_LIMIT = 3, 2 << 12


class Layout(NamedTuple):
    """Addresses in the guest. A stack is named by its top."""

    gdt: int
    tss: int
    percpu: int  # the kernel's GS base
    thread: int  # the thread stack: TSS.RSP0
    other: int  # another kernel stack, on which kernel code is interrupted
    setup: int  # the stack of whoever calls idt_setup
    ist: dict[int, int]  # slots whose stack the kernel brings along
    nowhere: int  # kernel code that is interrupted has its RIP from here on: no page
    elsewhere: int  # the same for RIPs that a handler writes
    user_gs: int  # lower half; nothing mapped within 4 GiB around it
    user_gs_high: int  # upper half
    user_code: int  # no page in the 2 GiB from here on
    user_code32: int  # no page in the rest of this GiB


def layout(kernel: Kernel, taken: list[range]) -> Layout:
    """The first set of addresses that shares no 16 TiB with the image's own; the user's likewise."""

    def free(size: int, *choices: int) -> int:
        for start in choices:
            if not any(start <= t.stop and t.start < start + size for t in taken):
                return start
        raise ValueError("the image leaves no room for the harness's stacks and tables")

    return _at(
        kernel,
        free(1 << 44, 0xFFFF_C900_0000_0000, 0xFFFF_E900_0000_0000, 0xFFFF_8900_0000_0000),
        free(2 * _NEAR, 0x5A59_3C00_0000, 0x2A59_3C00_0000) + _NEAR,
        (
            free(1 << 31, 0x6000_0000_0000, 0x3000_0000_0000),
            free(1 << 30, 0x1000_0000, 0x5000_0000, 0x9000_0000),
        ),
    )


def _at(kernel: Kernel, base: int, user_gs: int, user_code: tuple[int, int]) -> Layout:
    def top(number: int) -> int:
        return base + 0x4000_0000 + _FIRST_STREET + (number - 1) * _STREET

    return Layout(
        gdt=base + 0x1000,
        tss=base + 0x4000,
        percpu=base + 0x5_0000_0000,
        thread=top(1),
        other=top(2),
        setup=top(3),
        ist={i.slot: top(4 + i.slot) for i in kernel.ists if i.size is None},
        nowhere=base + 0x20_0000_0000,
        elsewhere=base + 0x30_0000_0000,
        user_gs=user_gs,
        user_gs_high=base + 0x70_0000_0000,
        user_code=user_code[0],
        user_code32=user_code[1],
    )


def place_address(place: Place, percpu: int, symbols: dict[str, int]) -> int:
    """The address of a per-CPU word while the kernel's GS is live."""
    offset = place.offset if place.symbol is None else symbols[place.symbol]
    if not place.gs:
        return offset
    # gs:SYMBOL is a 32-bit absolute relocation, sign-extended like every displacement.
    low = offset & 0xFFFF_FFFF
    return (percpu + (low - (1 << 32) if low >> 31 else low)) & ((1 << 64) - 1)


def gdt_bytes(kernel: Kernel, tss: int) -> tuple[bytes, int]:
    """The descriptors of the kernel's selectors and its TSS (SDM 3:3.4.5, 8.2.3); and the TSS's selector."""
    slots: dict[int, bytes] = {
        kernel.code >> 3: _segment(0x9B, 0xA, 0xFFFFF),
        kernel.data >> 3: _segment(0x93, 0xC, 0xFFFFF),
    }
    if kernel.user_code is not None:
        slots[kernel.user_code >> 3] = _segment(0xFB, 0xA, 0xFFFFF)
        if kernel.user_data is not None:
            slots[kernel.user_data >> 3] = _segment(0xF3, 0xC, 0xFFFFF)
        if kernel.user_code32 is not None:
            slots[kernel.user_code32 >> 3] = _segment(0xFB, 0xC, 0xFFFFF)
    if kernel.gs_base is not None and kernel.gs_base.selector is not None:
        slots[kernel.gs_base.selector >> 3] = _segment(0xF1, 0x4, CPU_IN_LIMIT | ABOVE_CPU_IN_LIMIT)
    lower = lower_data(kernel)
    if lower is not None:
        slots.setdefault(lower >> 3, _segment(0xF3, 0xC, 0xFFFFF))
    free = next(i for i in range(1, 8192) if not {i, i + 1} & set(slots))
    low = _segment(0x89, 0, x86.TSS_BYTES - 1)
    slots[free] = (
        low[:2] + struct.pack("<HB", tss & 0xFFFF, tss >> 16 & 0xFF) + low[5:7] + bytes([tss >> 24 & 0xFF])
    )
    slots[free + 1] = struct.pack("<II", tss >> 32, 0)
    # Another code and another data segment of user mode come last: frames may be rewritten to name them.
    slots |= {max(slots) + 1: _segment(0xFB, 0xA, 0xFFFFF), max(slots) + 2: _segment(0xF3, 0xC, 0xFFFFF)}
    return b"".join(slots.get(i, bytes(8)) for i in range(max(slots) + 1)), free << 3


def lower_data(kernel: Kernel) -> int | None:
    """A selector of another data segment of user mode, below the kernel's own for it; where one is free."""
    taken = {
        s >> 3 for s in (kernel.code, kernel.data, kernel.user_code, kernel.user_code32) if s is not None
    }
    if kernel.gs_base is not None and kernel.gs_base.selector is not None:
        taken.add(kernel.gs_base.selector >> 3)
    free = (i for i in range(1, (kernel.user_data or 0) >> 3) if i not in taken)
    return next((i << 3 | x86.RPL_MASK for i in free), None)


def _segment(access: int, flags: int, limit: int) -> bytes:
    return struct.pack("<HHBBBB", limit & 0xFFFF, 0, 0, access, limit >> 16 | flags << 4, 0)
