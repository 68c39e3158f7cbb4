"""syscall_setup: the MSRs that it leaves, whatever is declared; each wrong one named; the header's constants.

The numbers are written out from the manuals (SDM 3:5.8.7, 3:5.8.8; APM 2:6.1.1), for the usual selectors.
"""

import re
import subprocess
from itertools import product
from pathlib import Path

import pytest

from idtgen import language, lowering
from idtgen.assembly import cfi, link
from idtgen.emit import c_header
from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.boot import boot
from tests.verify import hand, test_calls

CALLS = ("syscall -> do_syscall_64;", "syscall32 -> do_fast_syscall_32;", "sysenter -> do_SYSENTER_32;")
TEXT = """kernel k {{ {settings} }} percpu {{ kernel_stack gs:8; user_sp gs:16; }}
ist DF = 1; ist NMI = 2; ist DB = 3; ist MCE = 4;
include <exceptions>;
exception 1 debug ist DB paranoid; nmi 2 nmi ist NMI;
exception 8 double_fault ist DF paranoid; exception 18 machine_check ist MCE paranoid;
{calls}
"""
# TF IF DF IOPL NT RF AC ID and the arithmetic flags: all but VM, VIF, VIP and what is reserved.
SFMASK = 0x257FD5
STAR, LSTAR, CSTAR, FMASK, EFER = 0xC0000081, 0xC0000082, 0xC0000083, 0xC0000084, 0xC0000080
CS, ESP, EIP = 0x174, 0x175, 0x176
LMA_LME_NXE = 0xD00  # of EFER, which must be kept


def declared(folder: Path, calls: str, settings: str = "") -> tuple[Kernel, Image, str]:
    path = folder / "k.idt"
    path.write_text(TEXT.format(calls=calls, settings=settings))
    kernel = language.load(path).kernel
    assert kernel is not None
    program = lowering.lower(kernel)
    return kernel, link.link(kernel, program, cfi.analyse(program)), c_header.render(kernel, program, None)


COMBINATIONS = [calls for calls in product((True, False), repeat=3) if any(calls)]


@pytest.mark.parametrize("chosen", COMBINATIONS, ids=lambda c: "-".join("yes" if one else "no" for one in c))
def test_every_msr(chosen: tuple[bool, bool, bool], tmp_path: Path) -> None:
    text = " ".join(call for call, wanted in zip(CALLS, chosen, strict=True) if wanted)
    kernel, image, _ = declared(tmp_path, text)
    machine, findings = boot(kernel, image, step=True)
    assert findings == []
    msrs, symbols = machine.msrs, machine.symbols
    assert (msrs[STAR], msrs[FMASK]) == (0x0023_0010_0000_0000, SFMASK)
    assert (msrs[EFER] & 1, msrs[EFER] & LMA_LME_NXE) == (1, LMA_LME_NXE)
    syscall, syscall32, sysenter = chosen
    for msr, wanted, name in (
        (LSTAR, syscall, "entry_SYSCALL_64"),
        (CSTAR, syscall32, "entry_SYSCALL_compat"),
    ):
        assert (msrs[msr] == symbols[name]) if wanted else (msrs[msr] in machine.text)
    stack = machine.layout.setup
    expected = (0x10, stack, symbols["entry_SYSENTER_compat"]) if sysenter else (0, 0, 0)
    assert (msrs[CS], msrs[ESP], msrs[EIP]) == expected


# One MSR wrong, in the routine written by hand
WRONG = {
    "STAR": ("0xc0000081, $0, $0x00230010", "0xc0000081, $0, $0x001b0010"),
    "LSTAR": ("0xc0000082, entry_SYSCALL_64", "0xc0000082, entry_SYSCALL_compat"),
    "CSTAR": ("0xc0000083, entry_SYSCALL_compat", "0xc0000083, entry_SYSCALL_64"),
    "SFMASK": ("$0x257fd5", "$0x257bd5"),  # DF stays
    "EFER": ("	orl	$1, %eax\n", "	movl	$1, %eax\n"),  # and with it NXE
    "EFER without SCE": ("	orl	$1, %eax\n", ""),
    "IA32_SYSENTER_CS": ("0x174, $0x10", "0x174, $0x08"),
    "IA32_SYSENTER_ESP": ("%edi, %esi", "%edi, $0"),
    "IA32_SYSENTER_EIP": ("0x176, entry_SYSENTER_compat", "0x176, entry_SYSCALL_compat"),
}


@pytest.mark.parametrize("msr", WRONG)
def test_a_wrong_msr_is_named(msr: str, tmp_path: Path) -> None:
    old, new = WRONG[msr]
    text = test_calls.source()
    assert text.count(old) == 1
    _, findings = boot(test_calls.KERNEL, hand.link(text.replace(old, new), tmp_path))
    names = {re.sub(r"syscall_setup: (\w+) .*", r"\1", found.expected) for found in findings}
    assert ({found.code for found in findings}, names) == ({"S2"}, {msr.split(maxsplit=1)[0]})


# Constants


def constants(header: str, names: tuple[str, ...], folder: Path) -> list[int]:
    """As the compiler has them."""
    (folder / "k.h").write_text(header)
    values = ", ".join(names)
    (folder / "main.c").write_text(
        '#include <stdio.h>\n#include "k.h"\nint main(void)\n{\n'
        f"\tunsigned long all[] = {{ {values} }};\n"
        f'\tfor (int i = 0; i < {len(names)}; i++)\n\t\tprintf("%lu\\n", all[i]);\n}}\n'
    )
    command = ("gcc", "-std=c11", "-Wall", "-Wextra", "-Werror", "main.c", "-o", "main")
    subprocess.run(command, cwd=folder, check=True)
    done = subprocess.run(("./main",), cwd=folder, check=True, capture_output=True, text=True)
    return [int(line) for line in done.stdout.split()]


def test_the_header_has_what_syscall_setup_writes(tmp_path: Path) -> None:
    settings = "code 0x08; user_code32 0x1b; user_data 0x23; user_code 0x2b;"
    kernel, image, header = declared(tmp_path, " ".join(CALLS), settings)
    star, mask = constants(header, ("SYSCALL_STAR", "SYSCALL_SFMASK"), tmp_path)
    machine, findings = boot(kernel, image)
    assert findings == []
    assert (star, mask) == (machine.msrs[STAR], machine.msrs[FMASK]) == (0x001B_0008_0000_0000, SFMASK)


FRAME = "frame tf { rax rbx rcx rdx rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15 vector error_code }"


def test_a_frame_with_a_vector_has_numbers_for_calls(tmp_path: Path) -> None:
    _, _, header = declared(tmp_path, " ".join((FRAME, *CALLS)), "frame tf;")
    names = ("VECTOR_SYSCALL", "VECTOR_SYSCALL32", "VECTOR_SYSENTER")
    assert constants(header, names, tmp_path) == [256, 257, 258]
    _, _, other = declared(tmp_path, " ".join(CALLS))
    assert [name for name in names if name in other] == []


def test_a_line_of_that_name_keeps_its_constant(tmp_path: Path) -> None:
    lines = "softint 0x40 syscall -> by_int;"
    _, _, header = declared(tmp_path, " ".join((FRAME, lines, *CALLS)), "frame tf;")
    assert constants(header, ("VECTOR_SYSCALL", "VECTOR_ENTRY_SYSCALL"), tmp_path) == [0x40, 256]


def test_without_such_calls_there_is_nothing_of_them(tmp_path: Path) -> None:
    _, _, header = declared(tmp_path, "int80 0x80 -> do_int80_syscall_32;")
    assert re.findall(r"SYSCALL_\w+|syscall_setup", header) == []
