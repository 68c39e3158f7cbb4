"""Names of the general registers by number and size, and back: what every dialect and the reader share."""

from idtgen import x86
from idtgen.assembly.program import Register

# SDM 1:3.4.1.1, table 3-2; without AH..DH, which no REX instruction can name.
_NAMES: dict[int, tuple[str, ...]] = {
    8: x86.REGISTERS,
    4: ("eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", *(f"r{n}d" for n in range(8, 16))),
    2: ("ax", "cx", "dx", "bx", "sp", "bp", "si", "di", *(f"r{n}w" for n in range(8, 16))),
    1: ("al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil", *(f"r{n}b" for n in range(8, 16))),
}

BY_NAME: dict[str, Register] = {
    name: Register(number, size) for size, names in _NAMES.items() for number, name in enumerate(names)
}
NAME: dict[Register, str] = {register: name for name, register in BY_NAME.items()}

RAX, RCX, RDX, RSP, RSI, RDI = 0, 1, 2, 4, 6, 7

# "rax" to "eax", "r8" to "r8d": writing the 32-bit name clears the rest (SDM 1:3.4.1.1).
LOW_NAME: dict[str, str] = dict(zip(_NAMES[8], _NAMES[4], strict=True))
