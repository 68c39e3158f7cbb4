"""The order in which a state of the CPU is kept: sixteen registers, flags, both GS bases, RIP, CS, SS.

A `State` is a plain list of integers, because one is read and written in one call of the emulator tens of
thousands of times a second; the names of its places are here.
"""

from idtgen import x86

State = list[int]

GPRS = 16  # places 0..15, in the order of `x86.REGISTERS`
RSP = x86.REGISTERS.index("rsp")
RBP = x86.REGISTERS.index("rbp")
RDI = x86.REGISTERS.index("rdi")
RSI = x86.REGISTERS.index("rsi")
RDX = x86.REGISTERS.index("rdx")
FLAGS = 16
GS = 17
# Place 18 holds the number of the MSR in place 19: together they are the structure that Unicorn wants.
KERNEL_GS_NUMBER = 18
KERNEL_GS = 19
RIP = 20
CS = 21
SS = 22
PLACES = 23

NAMES: tuple[str, ...] = (
    *x86.REGISTERS,
    *("rflags", "gs base", "", "KERNEL_GS_BASE", "rip", "cs", "ss"),
)
INDEX: dict[str, int] = {name: index for index, name in enumerate(NAMES) if name}
CALLER_SAVED: tuple[int, ...] = tuple(INDEX[name] for name in x86.CALLER_SAVED)
CALLEE_SAVED: tuple[int, ...] = tuple(INDEX[name] for name in x86.CALLEE_SAVED)

# What an exception or IRET's frame gives back, in the order in which the CPU pushes it.
IRET_PLACES: tuple[int, ...] = tuple(INDEX[name] for name in x86.IRET_FRAME)

MASK = (1 << 64) - 1


def user(state: State) -> bool:
    """Whether the state is of user mode: RPL 3 in CS is CPL 3 (SDM 3:5.5)."""
    return state[CS] & x86.RPL_MASK == x86.RPL_MASK


def hexadecimal(value: int) -> str:
    return f"{value:#x}"
