"""Kernels in C around the stubs that idtgen writes, linked by the tools of either house."""

import re
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from idtgen import driver
from idtgen.driver import Lowered
from idtgen.image import Image
from idtgen.verify import Plan, Report, verify
from idtgen.verify.elf import kernel_image

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("hobby", "linux", "trapframe")
HIGH, LOW = 0xFFFF_FFFF_8010_0000, 0x10_0000  # where kernels of the usual code model, and those of GRUB, lie
QUICK = Plan(quick=True)

# A kernel with little to run.
SMALL = """kernel k { harden endbr; } percpu { kernel_stack top; } ist DF = 1 size 4K;
exception 8 double_fault ist DF paranoid noreturn; exception 14 page_fault; interrupt 0x20 -> irq;
on exit_to_user -> leaving;
"""

_PROTOTYPE = re.compile(r"^((?:IDTGEN_NORETURN )?(void|bool) (\w+)\([^;]*\));", re.MULTILINE)
_MAIN = """
unsigned long tss[13], ready = 1;
unsigned char heap[0x300000];
void _start(void);
void _start(void)
{
    idt_setup();
    tss_setup_ist(tss, 0, 0);
    for (;;)
        heap[ready++ % sizeof heap]++;
}
"""
_SCRIPT = """
ENTRY(_start)
SECTIONS {{
    . = {base:#x};
    .text : {{ *(.text .text.*) }}
    .entry.text : {{ *(.entry.text) }}
    .rodata ALIGN(4096) : {{ *(.rodata .rodata.*) }}
    {unwind}
    {sections}
    .data ALIGN(4096) : {{ *(.data .data.*) }}
    .bss : {{ *(.bss .bss.*) *(COMMON) }}
    /DISCARD/ : {{ *(.comment) *(.note*) {discard} }}
}}
"""


class House(NamedTuple):
    """A compiler that assembles as well, and a linker."""

    cc: tuple[str, ...]
    ld: tuple[str, ...]


_FLAGS = ("-ffreestanding", "-fno-pic", "-fno-stack-protector", "-mno-red-zone", "-Wall", "-O2", "-c")
GNU = House(("gcc", *_FLAGS), ("ld", "-z", "noexecstack"))
LLVM = House(("clang", "--target=x86_64-none-elf", *_FLAGS), ("ld.lld",))
HOUSES = {"gnu": GNU, "llvm": LLVM}


class Recipe(NamedTuple):
    """How a kernel is built."""

    house: House = GNU
    base: int = HIGH
    cc: tuple[str, ...] = ()  # more flags for C
    ld: tuple[str, ...] = ()
    keep_unwind: bool = True
    sections: str = ""  # more of the linker script
    edit: Callable[[str], str] = str  # of the stubs, before they are assembled
    edit_c: Callable[[str], str] = str


@cache
def lowered(path: Path) -> Lowered:
    return driver.lower(path)


def example(name: str) -> Lowered:
    """One of the three that the repository shows."""
    return lowered(EXAMPLES / name / f"{name}.idt")


def declared(folder: Path, text: str) -> Lowered:
    """A kernel of the test's own."""
    folder.mkdir(exist_ok=True)
    path = folder / "own.idt"
    path.write_text(text)
    return lowered(path)


@cache
def texts(made: Lowered) -> dict[str, str]:
    return driver.render(made)


def build(made: Lowered, folder: Path, recipe: Recipe) -> Path:
    """The kernel as an ELF file."""
    folder.mkdir(exist_ok=True)
    outputs = texts(made)
    stem = next(name for name in outputs if name.endswith(".S")).removesuffix(".S")
    (folder / f"{stem}.h").write_text(outputs[f"{stem}.h"])
    (folder / "stubs.S").write_text(recipe.edit(outputs[f"{stem}.S"]))
    (folder / "kernel.c").write_text(recipe.edit_c(_c(stem, outputs[f"{stem}.h"], made)))
    unwind = ".eh_frame : { KEEP(*(.eh_frame)) }" if recipe.keep_unwind else ""
    discard = "" if recipe.keep_unwind else "*(.eh_frame)"
    script = _SCRIPT.format(base=recipe.base, unwind=unwind, discard=discard, sections=recipe.sections)
    (folder / "kernel.lds").write_text(script)
    model = "-mcmodel=kernel" if recipe.base == HIGH else "-mcmodel=small"
    run(folder, *recipe.house.cc, "stubs.S", "-o", "stubs.o")
    run(folder, *recipe.house.cc, model, *recipe.cc, "kernel.c", "-o", "kernel.o")
    run(folder, *recipe.house.ld, *recipe.ld, "-T", "kernel.lds", "stubs.o", "kernel.o", "-o", "kernel.elf")
    return folder / "kernel.elf"


def run(folder: Path, *words: str) -> None:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


def _c(stem: str, header: str, made: Lowered) -> str:
    """Every handler and hook that the header declares, every word that the .idt names."""
    wanted = header[: header.index("What the stubs rely on")]
    functions = [_function(*found) for found in _PROTOTYPE.findall(wanted)]
    kernel = made.kernel
    places = (kernel.kernel_stack, kernel.user_sp, kernel.gs_base)
    words = {place.symbol for place in places if place is not None and place.symbol}
    table = [f"unsigned long {word}[4096] = {{ 1 }};" for word in sorted(words)]
    head = ["#include <stdbool.h>", f'#include "{stem}.h"', "volatile unsigned long seen;"]
    main = _MAIN if "void tss_setup_ist(" in header else _MAIN.replace("    tss_setup_ist(tss, 0, 0);\n", "")
    return "\n".join([*head, *table, *functions, main])


def _function(prototype: str, result: str, name: str) -> str:
    if "NORETURN" in prototype:
        body = "for (;;) seen++;"
    else:
        body = f'seen += sizeof "{name}" + (regs != 0);' + (" return seen & 1;" if result == "bool" else "")
    return f"{prototype.removeprefix('IDTGEN_NORETURN ')} {{ {body} }}"


def image(made: Lowered, elf: Path) -> Image:
    return kernel_image(made.kernel, elf, made.unwind.depths)


def report(made: Lowered, elf: Path, plan: Plan = QUICK) -> Report:
    return verify(made.kernel, image(made, elf), plan)


@cache
def own_report(made: Lowered, plan: Plan = QUICK) -> Report:
    """Of the bytes that idtgen assembles itself."""
    return verify(made.kernel, driver.link(made), plan)
