"""The kernel of hand.S: its declaration, and its code as the GNU tools assemble and link it."""

import subprocess
from pathlib import Path
from typing import Any

from idtgen.image import Image
from idtgen.model import Entry, Ist, Kernel, Kind, Origin, Place, SlotArray
from idtgen.verify import Plan, Report, verify
from idtgen.verify.elf import read_elf

SOURCE = Path(__file__).with_name("hand.S")
DECLARED = Origin("hand.idt", 1)
DEBUG_STACK = Ist("DB", 1, None, DECLARED)

DIVIDE = Entry(Kind.EXCEPTION, 0, "asm_exc_divide_error", "exc_divide_error", DECLARED, "divide_error")
DEBUG = Entry(
    Kind.EXCEPTION, 1, "asm_exc_debug", "exc_debug", DECLARED, "debug", ist=DEBUG_STACK, paranoid=True
)
PAGE_FAULT = Entry(
    Kind.EXCEPTION, 14, "asm_exc_page_fault", "exc_page_fault", DECLARED, "page_fault", error_code=True
)
DEVICES = SlotArray(
    symbol="common_interrupt_entries",
    body="asm_common_interrupt",
    handler="common_interrupt",
    first=0x7F,
    last=0x81,
    vectors=(0x7F, 0x80, 0x81),
    origin=DECLARED,
)


def declare(**changes: Any) -> Kernel:  # noqa: ANN401 - settings of any type
    """The kernel of hand.S, but for what is given."""
    settings: dict[str, Any] = {
        "name": "hand",
        "kernel_stack": Place(gs=True, symbol=None, offset=8),
        "ists": (DEBUG_STACK,),
        "entries": (DIVIDE, DEBUG, PAGE_FAULT),
        "arrays": (DEVICES,),
        "exit_to_user": "to_user",
        "exit_to_kernel": "to_kernel",
    }
    return Kernel(**settings | changes)


KERNEL = declare()


def build(text: str, folder: Path) -> Path:
    """Assemble and link a text of hand.S; each section on pages of its own."""
    source, built, elf = folder / "hand.S", folder / "hand.o", folder / "hand.elf"
    source.write_text(text)
    subprocess.run(["as", "-o", built, source], check=True)
    sections = {".text": 0x8100_0000, ".entry.text": 0x8100_2000, ".data": 0x8100_4000}
    places = [f"--section-start={name}={0xFFFF_FFFF_0000_0000 + at:#x}" for name, at in sections.items()]
    subprocess.run(["ld", *places, "-e", "idt_setup", "-z", "noexecstack", "-o", elf, built], check=True)
    return elf


def link(text: str, folder: Path) -> Image:
    return read_elf(build(text, folder))


def run(text: str, folder: Path, plan: Plan | None = None, kernel: Kernel = KERNEL) -> Report:
    return verify(kernel, link(text, folder), plan or Plan(seeds=4))
