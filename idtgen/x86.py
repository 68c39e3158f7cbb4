"""The machine as its manuals describe it: vectors, registers, flags, gates, the TSS, MSRs.

Facts only, in tables shaped like the manuals' own; each names its section. "SDM" is Intel's Software
Developer's Manual (volume:section), "APM" is AMD's Architecture Programmer's Manual (volume:section).
"""

from typing import NamedTuple


class ArchitecturalException(NamedTuple):
    """One row of the table of exceptions (SDM 3:6.15; APM 2:8.2)."""

    vector: int
    mnemonic: str
    name: str  # as Linux's entry code names it
    error_code: bool  # the CPU pushes one
    software: bool  # an instruction of its own (INT3, INTO) reaches it through the gate's DPL
    iret_raises: bool  # IRET itself can raise it while still in ring 0 (SDM 2: IRET, exceptions)


# fmt: off
EXCEPTIONS: tuple[ArchitecturalException, ...] = (
    #           vec  mnemonic  name                       code   software iret
    ArchitecturalException(  0, "#DE",    "divide_error",             False, False, False),
    ArchitecturalException(  1, "#DB",    "debug",                    False, False, False),
    ArchitecturalException(  2, "NMI",    "nmi",                      False, False, False),
    ArchitecturalException(  3, "#BP",    "int3",                     False, True,  False),
    ArchitecturalException(  4, "#OF",    "overflow",                 False, True,  False),
    ArchitecturalException(  5, "#BR",    "bounds",                   False, False, False),
    ArchitecturalException(  6, "#UD",    "invalid_op",               False, False, False),
    ArchitecturalException(  7, "#NM",    "device_not_available",     False, False, False),
    ArchitecturalException(  8, "#DF",    "double_fault",             True,  False, False),
    ArchitecturalException(  9, "-",      "coproc_segment_overrun",   False, False, False),
    ArchitecturalException( 10, "#TS",    "invalid_tss",              True,  False, True),
    ArchitecturalException( 11, "#NP",    "segment_not_present",      True,  False, True),
    ArchitecturalException( 12, "#SS",    "stack_segment",            True,  False, True),
    ArchitecturalException( 13, "#GP",    "general_protection",       True,  False, True),
    ArchitecturalException( 14, "#PF",    "page_fault",               True,  False, True),
    ArchitecturalException( 15, "-",      "spurious_interrupt_bug",   False, False, False),
    ArchitecturalException( 16, "#MF",    "coprocessor_error",        False, False, False),
    ArchitecturalException( 17, "#AC",    "alignment_check",          True,  False, True),
    ArchitecturalException( 18, "#MC",    "machine_check",            False, False, False),
    ArchitecturalException( 19, "#XM",    "simd_coprocessor_error",   False, False, False),
    ArchitecturalException( 20, "#VE",    "virtualization_exception", False, False, False),
    ArchitecturalException( 21, "#CP",    "control_protection",       True,  False, False),
    ArchitecturalException( 29, "#VC",    "vmm_communication",        True,  False, False),  # APM 2:15.35.5
    ArchitecturalException( 30, "#SX",    "security",                 True,  False, False),  # APM 2:15.28
)
# fmt: on

BY_VECTOR: dict[int, ArchitecturalException] = {row.vector: row for row in EXCEPTIONS}
ERROR_CODE_VECTORS: frozenset[int] = frozenset(e.vector for e in EXCEPTIONS if e.error_code)
IRET_RAISES: frozenset[int] = frozenset(e.vector for e in EXCEPTIONS if e.iret_raises)

DB, NMI, BP, OF, UD, DF, NP, GP, MC = 1, 2, 3, 4, 6, 8, 11, 13, 18
FIRST_DEVICE_VECTOR = 32  # SDM 3:6.2: 0..31 are the processor's
VECTORS = 256

# The sixteen general registers in the order of their numbers (SDM 2:2.1.5, table 2-2; REX.B adds 8).
REGISTERS: tuple[str, ...] = (
    *("rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi"),
    *("r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"),
)
FRAME_REGISTERS: tuple[str, ...] = tuple(r for r in REGISTERS if r != "rsp")

# System V AMD64 ABI 3.2.1, figure 3.4.
CALLEE_SAVED: tuple[str, ...] = ("rbx", "rbp", "r12", "r13", "r14", "r15")
CALLER_SAVED: tuple[str, ...] = ("rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11")

# What the CPU pushes, lowest address first, below it perhaps an error code (SDM 3:6.14.2).
IRET_FRAME: tuple[str, ...] = ("rip", "cs", "rflags", "rsp", "ss")
IRET_BYTES = 8 * len(IRET_FRAME)
WORD = 8

# RFLAGS (SDM 1:3.4.3).
CF, PF, AF, ZF, SF, TF, IF, DF_FLAG, OF_FLAG = (1 << n for n in (0, 2, 4, 6, 7, 8, 9, 10, 11))
IOPL, NT, RF, VM, AC, VIF, VIP, ID = 3 << 12, 1 << 14, 1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20, 1 << 21
RESERVED_FLAG = 1 << 1  # reads as one
# Cleared by delivery through any gate; an interrupt gate clears IF too (SDM 3:6.12.1.3).
CLEARED_BY_GATE = TF | NT | RF | VM

# A 64-bit gate (SDM 3:6.14.1): the high half of its first eight bytes.
GATE_BYTES = 16
GATE_PRESENT = 0x8000
INTERRUPT_GATE = 0x0E00
GATE_DPL_SHIFT = 13

# The 64-bit TSS (SDM 3:8.7).
TSS_BYTES = 104
TSS_RSP0 = 4
TSS_IST1 = 36
IST_SLOTS = range(1, 8)

# MSRs (SDM 4:2.1; APM 2:A.2).
MSR_SYSENTER_CS, MSR_SYSENTER_ESP, MSR_SYSENTER_EIP = 0x174, 0x175, 0x176
MSR_EFER = 0xC0000080
MSR_STAR, MSR_LSTAR, MSR_CSTAR, MSR_SFMASK = 0xC0000081, 0xC0000082, 0xC0000083, 0xC0000084
MSR_FS_BASE, MSR_GS_BASE, MSR_KERNEL_GS_BASE = 0xC0000100, 0xC0000101, 0xC0000102
EFER_SCE = 1

RPL_MASK = 3  # of a selector (SDM 3:3.4.2)
