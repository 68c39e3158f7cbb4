"""docs/system-calls.md: its C is compiled as it stands; a thread that it starts arrives in user mode."""

import re
import struct
from pathlib import Path

import pytest
import unicorn
from unicorn import x86_const as uc

from idtgen import language, lowering
from idtgen.assembly import cfi
from idtgen.emit import c_header, gas
from tests.support import toolchain
from tests.support.toolchain import Elf

ROOT = Path(__file__).parents[2]
CODE = re.findall(r"^```c\n(.+?)^```", (ROOT / "docs/system-calls.md").read_text(), re.MULTILINE | re.DOTALL)
FLAGS = (
    "-std=c11",
    "-Wall",
    "-Wextra",
    "-Wmissing-prototypes",
    "-Werror",
    "-O2",
    "-ffreestanding",
    "-fno-pic",
)
KERNEL = ("-mno-red-zone", "-mgeneral-regs-only", "-c")
PROTOTYPE = (
    "_Noreturn void start_user_thread(void *stack_top, unsigned long entry, unsigned long user_stack);"
)
ENTRY, USER_STACK = 0x40_1234, 0x50_0008  # of the new thread
PERCPU, USER_GS = 0x60_0000, 0x61_0000
GDT, STACK_TOP, OWN_STACK = 0x62_0000, 0x63_0000, 0x64_0000
REGISTERS = [f"R{n}" for n in range(8, 16)] + ["RAX", "RBX", "RCX", "RDX", "RSI", "RDI", "RBP"]


@pytest.fixture(scope="module")
def kernel_elf(tmp_path_factory: pytest.TempPathFactory) -> Elf:
    """The stubs of the example kernel and the C of the page, linked; handlers and hooks are nowhere."""
    folder = tmp_path_factory.mktemp("thread")
    loaded = language.load(ROOT / "examples/linux/linux.idt")
    assert loaded.kernel is not None
    program = lowering.lower(loaded.kernel)
    stubs = toolchain.assemble("gnu", gas.render(loaded.kernel, program, cfi.analyse(program)), folder)
    (folder / "linux.h").write_text(c_header.render(loaded.kernel, program, None))
    source, thread = folder / "thread.c", folder / "thread.o"
    switch = "void thread_switch(void);\nvoid thread_switch(void) { reload_ss(); }\n"
    source.write_text("\n".join(('#include "linux.h"', PROTOTYPE, *CODE, switch)))
    toolchain.run("gcc", *FLAGS, *KERNEL, "-o", thread, source)
    nowhere = [f"--defsym={name}=0" for name in sorted(Elf(stubs).undefined)]
    target = folder / "kernel.elf"
    places = ("-e", "start_user_thread", "-Ttext=0x210000", "--section-start=.entry.text=0x200000")
    toolchain.run("ld", "-z", "noexecstack", *places, *nowhere, "-o", target, stubs, thread)
    return Elf(target)


def machine(elf: Elf) -> unicorn.Uc:
    """A CPU in 64-bit mode, memory as it lies, the GDT that the header asks for."""
    engine = unicorn.Uc(unicorn.UC_ARCH_X86, unicorn.UC_MODE_64)
    engine.mem_map(0, 0x80_0000)
    for segment in elf.file.iter_segments("PT_LOAD"):
        engine.mem_write(segment["p_vaddr"], segment.data())
    descriptors = [0, 0, 0x00AF9B00_0000FFFF, 0x00CF9300_0000FFFF, 0x00CFFB00_0000FFFF]
    descriptors += [0x00CFF300_0000FFFF, 0x00AFFB00_0000FFFF]
    engine.mem_write(GDT, struct.pack("<7Q", *descriptors))
    engine.reg_write(uc.UC_X86_REG_GDTR, (0, GDT, 8 * len(descriptors) - 1, 0))
    engine.reg_write(uc.UC_X86_REG_CS, 0x10)
    engine.reg_write(uc.UC_X86_REG_SS, 0x18)
    for number, value in ((0xC0000101, PERCPU), (0xC0000102, USER_GS)):
        engine.reg_write(uc.UC_X86_REG_MSR, (number, value))
    for number, name in enumerate(REGISTERS):
        engine.reg_write(getattr(uc, f"UC_X86_REG_{name}"), 0xDEAD_0000 + number)
    return engine


def test_a_new_thread_arrives_in_user_mode(kernel_elf: Elf) -> None:
    engine = machine(kernel_elf)
    arguments = {"RDI": STACK_TOP, "RSI": ENTRY, "RDX": USER_STACK, "RSP": OWN_STACK - 8}
    for name, value in arguments.items():
        engine.reg_write(getattr(uc, f"UC_X86_REG_{name}"), value)
    arrived = []

    def stop(cpu: unicorn.Uc, address: int, _size: int, _data: object) -> None:
        arrived.append(address)
        cpu.emu_stop()

    engine.hook_add(unicorn.UC_HOOK_CODE, stop, begin=ENTRY, end=ENTRY)
    engine.emu_start(kernel_elf.symbols["start_user_thread"].value, 0, count=1000)
    assert arrived == [ENTRY]

    def read(name: str) -> int:
        value: int = engine.reg_read(getattr(uc, f"UC_X86_REG_{name}"))
        return value

    assert {name: read(name) for name in ("RIP", "CS", "RSP", "SS", "EFLAGS")} == {
        "RIP": ENTRY,
        "CS": 0x33,
        "RSP": USER_STACK,
        "SS": 0x2B,
        "EFLAGS": 0x202,
    }
    assert {read(name) for name in REGISTERS} == {0}
    bases = [engine.reg_read(uc.UC_X86_REG_MSR, number) for number in (0xC0000101, 0xC0000102)]
    assert bases == [USER_GS, PERCPU]


@pytest.mark.parametrize("before", [0, 0x18])
def test_ss_is_reloaded_where_an_interrupt_has_left_it_null(kernel_elf: Elf, before: int) -> None:
    engine = machine(kernel_elf)
    engine.reg_write(uc.UC_X86_REG_SS, before)
    engine.reg_write(uc.UC_X86_REG_RSP, OWN_STACK - 8)
    engine.mem_write(OWN_STACK - 8, struct.pack("<Q", ENTRY))
    engine.emu_start(kernel_elf.symbols["thread_switch"].value, ENTRY, count=100)
    assert engine.reg_read(uc.UC_X86_REG_RIP) == ENTRY
    assert engine.reg_read(uc.UC_X86_REG_SS) == 0x18
