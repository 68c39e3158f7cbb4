"""Kernels made by hand: the outputs are tested against these without the language and the lowering."""

from typing import Any

from idtgen import x86
from idtgen.assembly.program import Function, Label, Placed, Program, Routine, Section
from idtgen.model import Entry, Frame, GsBase, GsBaseKind, Ist, Kernel, Kind, Origin, Place, SlotArray, Tail

NAMES = {row.vector: row.name for row in x86.EXCEPTIONS}


def at(line: int) -> Origin:
    return Origin("some/folder/test.idt", line)


DF = Ist("DF", 1, None, at(11))
NMI = Ist("NMI", 2, 8192, at(12))
DB = Ist("DB", 3, None, at(13))


def exception(vector: int, **more: Any) -> Entry:  # noqa: ANN401 - the fields of an Entry
    name = NAMES[vector]
    fields: dict[str, Any] = {
        "handler": f"exc_{name}",
        "name": name,
        "error_code": vector in x86.ERROR_CODE_VECTORS,
        **more,
    }
    return Entry(Kind.EXCEPTION, vector, f"asm_exc_{name}", origin=at(20 + vector), **fields)


def array(symbol: str, handler: str, first: int, last: int, but: tuple[int, ...] = ()) -> SlotArray:
    vectors = tuple(v for v in range(first, last + 1) if v not in but)
    return SlotArray(symbol, f"asm_{handler}", handler, first, last, vectors, at(60))


def kernel(**more: Any) -> Kernel:  # noqa: ANN401 - the settings of a Kernel
    """A kernel with one entry of each kind that has a stub, hooks, two arrays, sized and unsized slots."""
    settings: dict[str, Any] = {
        "name": "test",
        "file": "test.idt",
        "kernel_stack": Place(True, None, 8),
        "ists": (DF, NMI, DB),
        "entries": (
            exception(0),
            exception(x86.DB, ist=DB, paranoid=True),
            exception(x86.BP, dpl=3, gap=True),
            exception(x86.DF, ist=DF, paranoid=True, noreturn=True),
            exception(14),
            Entry(Kind.SOFTINT, 0x40, "asm_exc_yield", "exc_yield", at(55), "yield", dpl=3),
            Entry(Kind.SYSVEC, 0xEC, "asm_sysvec_timer", "sysvec_timer", at(56), "timer"),
        ),
        "arrays": (
            array("irq_entries", "common_interrupt", 0x20, 0xEB, (0x40,)),
            array("late_entries", "late_interrupt", 0xEC, 0xFF, (0xEC,)),
        ),
        "exit_to_user": "leave_kernel",
        "exit_to_kernel": "maybe_switch",
    }
    return Kernel(**(settings | more))


def system_calls() -> tuple[Entry, ...]:
    return (
        Entry(Kind.NMI, 2, "asm_exc_nmi", "exc_nmi", at(22), "nmi", ist=NMI),
        Entry(Kind.INT80, 0x80, "entry_INT80_compat", "do_int80_syscall_32", at(57), dpl=3),
        Entry(Kind.SYSCALL, None, "entry_SYSCALL_64", "do_syscall_64", at(58)),
        Entry(Kind.SYSCALL32, None, "entry_SYSCALL_compat", "do_fast_syscall_32", at(59)),
        Entry(Kind.SYSENTER, None, "entry_SYSENTER_compat", "do_SYSENTER_32", at(59)),
    )


def frame(tail: Tail, name: str = "trapframe", fields: dict[str, str] | None = None) -> Frame:
    registers = ("rax", "rbx", "rcx", "rdx", "rbp", "rsi", "rdi", *(f"r{n}" for n in range(8, 16)))
    return Frame(name, registers, tail, fields)


def word() -> Place:
    return Place(False, "cpu_stack", 0)


def above_ist() -> GsBase:
    return GsBase(GsBaseKind.IST)


def in_word() -> GsBase:
    return GsBase(GsBaseKind.WORD, "cpu_base")


def in_table() -> GsBase:
    return GsBase(GsBaseKind.TABLE, "cpu_bases", 0x7B)


EXPORTS = (
    "restore_regs_and_return_to_kernel",
    "swapgs_restore_regs_and_return_to_usermode",
    "native_irq_return_iret",
    "idt_setup",
    "idt_load",
    "tss_setup_ist",
)


def program(of: Kernel) -> Program:
    """The names that the program of this kernel exports, without a single instruction."""
    names = (*(e.symbol for e in of.entries), *(a.symbol for a in of.arrays), *EXPORTS)
    functions = tuple(Function(n, True, (Placed(Routine((Label(n, True),)), n),)) for n in names)
    return Program((Section(".entry.text", "ax", False, functions),), of.frame)
