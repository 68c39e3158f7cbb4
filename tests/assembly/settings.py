"""Kernels for these tests: the examples, and one small kernel under many settings.

The small kernel has an entry of each shape. What it is written in is the language, so that these tests see
the same programs as a user does.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from idtgen import language, lowering
from idtgen.assembly import cfi, link
from idtgen.assembly.cfi import Unwind
from idtgen.assembly.program import Program
from idtgen.emit import gas
from idtgen.image import Image
from idtgen.model import Kernel

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/*.idt"))

SMALL = """\
kernel small {{ {settings} }}
percpu {{ {places} {user_sp} }}
{frame}
ist DF = 1 size 8K; ist DB = 2; ist MC = 3 size 4K; ist X = 4; ist NMI = 5;
exception 0; exception 1 debug ist DB paranoid; nmi 2 nmi ist NMI;
exception 3 int3 dpl 3 {gap}; exception 4..7;
exception 8 ist DF paranoid {back}; exception 9..15; exception 16 ist X; exception 17;
exception 18 ist MC paranoid; exception 19..21;
interrupt 0x20..0x2f -> device; interrupt 0xe0..0xff as late -> device; interrupt 0x80..0x8f -> other;
sysvec 0xec timer; softint 0x30 yield; softint 0xf0 call dpl 0;
{calls}
{hooks}
"""
CALLS = """\
syscall -> do_syscall_64; syscall32 -> do_fast_syscall_32; sysenter -> do_SYSENTER_32;
int80 0x80 -> do_int80_syscall_32;
"""
HOOKS = "on exit_to_user -> leave; on exit_to_kernel -> resched;"
KERNEL_HOOK = "on exit_to_kernel -> resched;"
NO_USER = "user_code32 none; user_code none;"
REGISTERS = "rax rbx rcx rdx rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15"
OTHER_ORDER = "rdi rsi rdx rcx r8 r9 r10 r11 rax rbx rbp r12 r13 r14 r15"


class Setting(NamedTuple):
    """What the small kernel is filled with."""

    settings: str = ""
    places: str = "kernel_stack gs:8;"
    user_sp: str = "user_sp gs:16;"
    frame: str = ""
    gap: str = "gap"
    back: str = "noreturn"
    hooks: str = HOOKS
    calls: str = CALLS

    def text(self) -> str:
        return SMALL.format(**self._asdict())


def framed(tail: str, more: str, registers: str = REGISTERS) -> Setting:
    return Setting(f"frame regs; {more}", frame=f"frame regs {{ {registers} {tail} }}")


SETTINGS: dict[str, Setting] = {
    "fast": Setting(),
    "compact": Setting("layout compact;"),
    "clac": Setting("harden clac;"),
    "endbr": Setting("harden endbr; layout compact;"),
    "fence": Setting("harden fence;"),
    "clear_regs": Setting("harden clear_regs; layout compact;"),
    "everything": Setting("harden clac endbr fence clear_regs; layout compact;"),
    "nothing": Setting("harden none; stack_align 8;", hooks="", gap=""),
    "nothing compact": Setting("harden none; layout compact;", hooks="", gap=""),
    "align 8": Setting("stack_align 8;"),
    "align 8 compact": Setting("stack_align 8; layout compact;"),
    "symbol at gs": Setting(places="kernel_stack gs:stack_word;", user_sp="user_sp gs:user_word;"),
    "symbol": Setting("layout compact;", "kernel_stack stack_word;", "user_sp user_word;"),
    "rdgsbase ist": Setting("paranoid rdgsbase;", places="kernel_stack gs:8; gs_base ist;"),
    "rdgsbase word": Setting(
        "paranoid rdgsbase;", "kernel_stack stack_word; gs_base base_word;", "user_sp user_word;"
    ),
    "rdgsbase table": Setting(
        "paranoid rdgsbase; layout compact;", places="kernel_stack gs:8; gs_base bases[lsl 0x7b];"
    ),
    "#DF returns": Setting(back=""),
    "#DF returns compact": Setting(
        "paranoid rdgsbase; layout compact;", "kernel_stack gs:8; gs_base ist;", back=""
    ),
    "gs none": Setting("gs none;", "kernel_stack stack_word;", "user_sp user_word;"),
    "gs none compact": Setting(
        "gs none; layout compact; harden none;", "kernel_stack stack_word;", "user_sp user_word;"
    ),
    "no user mode": Setting(f"gs none; {NO_USER}", user_sp="", hooks=KERNEL_HOOK, calls=""),
    "no user mode compact": Setting(
        f"layout compact; cpus 4; {NO_USER}", user_sp="", hooks=KERNEL_HOOK, calls=""
    ),
    "error_code": framed("error_code", ""),
    "error_code compact": framed("error_code", "layout compact; stack_align 8;", OTHER_ORDER),
    "vector error_code": framed("vector error_code", "", OTHER_ORDER),
    "vector error_code compact": framed("vector error_code", "layout compact;"),
    "error_code vector": framed("error_code vector", "harden none;"),
    "error_code vector compact": framed("error_code vector", "layout compact; stack_align 8;", OTHER_ORDER),
    "syscall alone": Setting("user_code32 none; la57 on;", hooks="", calls="syscall -> do_syscall_64;"),
    "syscall32 alone": Setting("harden none;", hooks="", calls="syscall32 -> do_fast_syscall_32;"),
    "sysenter alone": Setting(user_sp="", calls="sysenter -> do_SYSENTER_32;"),
    "orig_ax": framed("orig_ax", "layout compact;", OTHER_ORDER),
}


class Built(NamedTuple):
    kernel: Kernel
    program: Program
    unwind: Unwind
    text: str
    image: Image


def kernel(path: Path) -> Kernel:
    loaded = language.load(path)
    assert loaded.kernel is not None, loaded.diagnostics
    return loaded.kernel


@cache
def built(name: str) -> Built:
    """One of EXAMPLES by its stem, or of SETTINGS."""
    example = next((path for path in EXAMPLES if path.stem == name), None)
    if example:
        return build(kernel(example))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "small.idt"
        path.write_text(SETTINGS[name].text())
        return build(kernel(path))


def build(made: Kernel) -> Built:
    program = lowering.lower(made)
    unwind = cfi.analyse(program)
    return Built(made, program, unwind, gas.render(made, program, unwind), link.link(made, program, unwind))


NAMES = [*(path.stem for path in EXAMPLES), *SETTINGS]
