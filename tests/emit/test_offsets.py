"""The assembler constants, judged by the assemblers and by a C compiler's own idea of the struct."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from idtgen.emit import c_header, offsets
from idtgen.emit.offsets import Assembler
from idtgen.model import PT_REGS, Frame, Kernel, Tail
from tests.emit import kernels

FRAMES: dict[str, Callable[[], Frame]] = {
    "pt_regs": lambda: PT_REGS,
    "error_code": lambda: kernels.frame(Tail.ERROR_CODE),
    "vector error_code": lambda: kernels.frame(Tail.VECTOR_ERROR_CODE),
    "error_code vector": lambda: kernels.frame(Tail.ERROR_CODE_VECTOR, fields={"rax": "ax", "rdi": "di"}),
}

# A table of the constants as assembled, for the C program to compare with.
GAS = """\
	.include "test.gas.inc"
	.data
	.globl assembled
assembled:
{rows}
	.section .note.GNU-stack,"",@progbits
"""
NASM = """\
%include "test.nasm.inc"
section .data
global assembled
assembled:
{rows}
section .note.GNU-stack noalloc noexec nowrite progbits
"""
PROGRAM = """\
#include <stddef.h>
#include <stdio.h>
#include "test.h"
extern const unsigned long assembled[];
static const unsigned long compiled[] = {{ {values} }};
int main(void)
{{
	size_t i;
	for (i = 0; i < sizeof(compiled) / sizeof(compiled[0]); i++)
		if (compiled[i] != assembled[i])
			printf("%lu: %lu in C, %lu in assembly\\n", (unsigned long)i, compiled[i], assembled[i]);
	printf("%lu compared\\n", (unsigned long)i);
	return 0;
}}
"""


def pairs(kernel: Kernel) -> list[tuple[str, str]]:
    """Assembler constants by the rule that docs/outputs.md states, and what they are in C."""
    frame = kernel.frame
    fields = [frame.fields.get(slot, slot) for slot in frame.offsets]
    prefix = frame.name.upper()
    rows = [(f"{prefix}_{field.upper()}", f"offsetof(struct {frame.name}, {field})") for field in fields]
    same = (
        "VECTOR_PAGE_FAULT",
        "VECTOR_TIMER",
        "HANDLER_ENTRY_SIZE",
        "IRQ_ENTRIES_FIRST",
        "IST_DB",
        "SELECTOR_DATA",
    )
    return [*rows, (f"{prefix}_SIZE", f"sizeof(struct {frame.name})"), *zip(same, same, strict=True)]


def write(folder: Path, kernel: Kernel, assembler: Assembler) -> int:
    """The header, the constants, and two tables of them; how many."""
    rows = pairs(kernel)
    text, word = (GAS, "\t.quad {}\n") if assembler is Assembler.GAS else (NASM, "dq {}\n")
    (folder / "test.h").write_text(c_header.render(kernel, kernels.program(kernel)))
    (folder / offsets.file_name(kernel, assembler)).write_text(offsets.render(kernel, assembler))
    (folder / "table.s").write_text(text.format(rows="".join(word.format(name) for name, _ in rows)))
    (folder / "main.c").write_text(PROGRAM.format(values=", ".join(value for _, value in rows)))
    return len(rows)


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("tool", ["as", "clang", "nasm"])
def test_c_and_assembly_agree_on_every_offset(frame: str, tool: str, tmp_path: Path) -> None:
    assemble = {"as": ("as",), "clang": ("clang", "-c"), "nasm": ("nasm", "-felf64")}[tool]
    assembler = Assembler.NASM if tool == "nasm" else Assembler.GAS
    count = write(tmp_path, kernels.kernel(frame=FRAMES[frame]()), assembler)
    run(tmp_path, *assemble, "table.s", "-o", "table.o")
    run(tmp_path, "gcc", "main.c", "table.o", "-o", "main")
    assert run(tmp_path, "./main") == f"{count} compared\n"


def test_both_assemblers_get_the_same_names_and_values() -> None:
    kernel = kernels.kernel()
    gas = [
        line[5:].split(",") for line in offsets.render(kernel, Assembler.GAS).splitlines() if line[:1] == "."
    ]
    nasm = [
        line.split(" equ ") for line in offsets.render(kernel, Assembler.NASM).splitlines() if " equ " in line
    ]
    assert len(gas) > len(PT_REGS.offsets)
    assert [[word.strip() for word in row] for row in gas] == [[word.strip() for word in row] for row in nasm]


def test_displacements_are_as_short_as_numbers(tmp_path: Path) -> None:
    """In both syntaxes: that a constant is a number is known before the instruction is encoded."""
    (tmp_path / "test.gas.inc").write_text(offsets.render(kernels.kernel(), Assembler.GAS))
    (tmp_path / "use.s").write_text(
        '.include "test.gas.inc"\n'
        "movq PT_REGS_R14(%rsp), %rax\naddq $PT_REGS_ORIG_AX, %rsp\n"
        ".intel_syntax noprefix\nmov rax, [rsp + PT_REGS_R14]\n"
    )
    for tool in (("as",), ("clang", "-c")):
        run(tmp_path, *tool, "use.s", "-o", "use.o")
        dump = run(tmp_path, "objdump", "-s", "-j", ".text", "use.o")
        assert "488b4424 084883c4 78488b44 2408" in dump


def test_preprocessor_leaves_the_gas_file_alone(tmp_path: Path) -> None:
    """It may be included by either directive, and beside the header."""
    kernel = kernels.kernel()
    (tmp_path / "test.h").write_text(c_header.render(kernel, kernels.program(kernel)))
    (tmp_path / "test.gas.inc").write_text(offsets.render(kernel, Assembler.GAS))
    (tmp_path / "use.S").write_text(
        '#include "test.gas.inc"\n#include "test.h"\n\t.long PT_REGS_SS, IST_NMI\n'
    )
    run(tmp_path, "gcc", "-c", "use.S", "-o", "use.o")
    assert "a0000000 02000000" in run(tmp_path, "objdump", "-s", "-j", ".text", "use.o")


def test_the_lines_in_the_docs_assemble(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text()
    blocks = [block for block in text.split("```")[1::2] if "include" in block]
    for assembler in Assembler:
        (tmp_path / f"vectors.{assembler.value}.inc").write_text(offsets.render(kernels.kernel(), assembler))
    (tmp_path / "gas.s").write_text(blocks[0])
    (tmp_path / "nasm.s").write_text(f"bits 64\n{blocks[1]}")
    run(tmp_path, "as", "gas.s", "-o", "gas.o")
    run(tmp_path, "nasm", "-felf64", "nasm.s", "-o", "nasm.o")
    for built in ("gas.o", "nasm.o"):
        assert "488b8780 000000" in run(tmp_path, "objdump", "-s", "-j", ".text", built)
